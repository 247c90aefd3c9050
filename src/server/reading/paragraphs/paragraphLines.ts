import { cleanLine } from '../cleanLine';
import { headingLine } from './headingLine';
import { ListNumbers, withEnumerator, type ListDefinition } from './listNumbers';

/** What a paragraph or a style says about numbering and rank; undefined where it says nothing. */
export interface ParagraphTraits {
  /** `0` takes a number away that a style gives. */
  listId?: string | undefined;
  level?: number | undefined;
  /** 0 for the highest rank of heading; 9 for body text. */
  outline?: number | undefined;
}

/** A style with what it inherits. */
export interface Style extends ParagraphTraits {
  id: string;
  role: 'title' | 'contents' | 'other';
  isHidden: boolean;
}

export interface StyleSource {
  /** The style of this id; without one, the default style of paragraphs. */
  get(id: string | undefined): Style | undefined;
}

export interface ListSource {
  list(id: string): ListDefinition | undefined;
  /** The level that a list keeps for a paragraph style. */
  levelOfStyle(listId: string, styleId: string): number | undefined;
}

/** A paragraph while it is read. */
export interface Paragraph extends ParagraphTraits {
  styleId?: string | undefined;
  text: string;
  /** Its mark is deleted or hidden: the text goes on in the next paragraph. */
  goesOn: boolean;
  /** Lines of the text boxes anchored in it. */
  boxes: string[];
  /** Fields open when it began. */
  fields: number;
}

/** Title lines stand among the first ones. */
const lastTitleLine = 10;
const mostTitleLines = 3;

/** Makes lines of paragraphs: counts numbered ones, marks headings, puts the title aside. */
export class ParagraphLines {
  private readonly numbers = new ListNumbers();
  private readonly titleLines: string[] = [];
  private seen = 0;
  private isTitleOpen = true;
  /** What is left of paragraphs whose mark is gone. */
  private carried = '';

  constructor(
    private readonly styles: StyleSource,
    private readonly numbering: ListSource,
  ) {}

  get title(): string | undefined {
    return this.titleLines.length > 0 ? this.titleLines.join('') : undefined;
  }

  /** What is left when no paragraph follows. */
  rest(): string[] {
    return [cleanLine(this.carried)].filter((line) => line !== '');
  }

  linesOf(paragraph: Paragraph): string[] {
    const style = this.styles.get(paragraph.styleId);
    if (style?.role === 'contents') return [];
    const text = this.carried + paragraph.text;
    this.carried = paragraph.goesOn ? text : '';
    // The number of a paragraph belongs to its mark.
    if (paragraph.goesOn) return [];
    const enumerator = this.enumeratorOf(paragraph, style);
    const outline = paragraph.outline ?? style?.outline;
    const isHeading = outline !== undefined && outline >= 0 && outline <= 8;
    const lines = (isHeading ? text.replace(/\n+/gu, '') : text).split('\n').map(cleanLine).filter((line) => line !== '');
    const [first] = lines;
    if (first === undefined) return [];
    lines[0] = withEnumerator(enumerator, first);
    this.seen += lines.length;
    if (style?.role === 'title') return this.takeTitle(lines);
    this.isTitleOpen &&= this.titleLines.length === 0;
    return isHeading ? [headingLine(lines[0], outline)] : lines;
  }

  private takeTitle(lines: string[]): string[] {
    if (!this.isTitleOpen || this.seen > lastTitleLine || this.titleLines.length + lines.length > mostTitleLines) return lines.map((line) => headingLine(line, 0));
    this.titleLines.push(...lines);
    return [];
  }

  private enumeratorOf(paragraph: Paragraph, style: Style | undefined): string {
    const id = paragraph.listId ?? style?.listId;
    const list = id === undefined || id === '0' ? undefined : this.numbering.list(id);
    if (id === undefined || !list) return '';
    const level = paragraph.level ?? (style && this.numbering.levelOfStyle(id, style.id)) ?? (paragraph.listId === undefined ? style?.level : undefined) ?? 0;
    return level < 0 || level > 8 ? '' : this.numbers.next(id, list, level);
  }
}
