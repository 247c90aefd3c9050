import { Unreadable } from '../documentText';
import { longestText } from '../limits';
import { append } from '../paragraphs/append';
import { FieldStack } from '../paragraphs/fieldStack';
import type { Paragraph, ParagraphLines, StyleSource } from '../paragraphs/paragraphLines';
import { rowLines } from '../paragraphs/rowLines';
import type { XmlHandler } from './xmlReader';
import { isOn, wholeNumber } from './xmlTree';

/** What is passed over with everything in it: deletions, readings above characters, instructions, settings, former settings. */
const passedOver = new Set([
  'w:del', 'w:moveFrom', 'w:delText', 'w:rt', 'w:sectPr', 'w:pPrChange', 'w:rPrChange', 'w:tblPr', 'w:tblGrid', 'w:tblPrEx', 'w:tcPr', 'w:trPrChange',
  'w:sdtEndPr', 'w:numberingChange', 'w:delInstrText',
]);

interface Row {
  cells: string[][];
  isDeleted: boolean;
}

/**
 * Turns the events of `word/document.xml` into lines. Everything that may nest (boxes, tables, fields, runs) is kept on stacks of its own,
 * so that depth costs nothing.
 */
export class BodyText implements XmlHandler {
  readonly lines: string[] = [];
  private readonly path: string[] = [];
  /** Depth below the element that is passed over; 0 outside. */
  private passing = 0;
  private readonly containers: string[][] = [this.lines];
  private readonly paragraphs: Paragraph[] = [];
  private readonly rows: (Row | undefined)[] = [];
  private readonly fields = new FieldStack();
  /** Whether runs are hidden, innermost last. */
  private readonly hidden: boolean[] = [];
  /** Whether an alternative has been taken, innermost last. */
  private readonly taken: boolean[] = [];
  /** Whether the content of controls is passed over, innermost last. */
  private readonly controls: boolean[] = [];
  private collects: 'text' | 'instruction' | undefined;
  private length = 0;

  constructor(
    private readonly styles: StyleSource,
    private readonly paragraphLines: ParagraphLines,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.passing > 0) {
      this.passing += 1;
      return;
    }
    const parent = this.path.at(-1);
    this.noteDeletedMark(name, parent);
    if (parent === 'w:sdtPr') this.noteControl(name);
    if (parent === 'w:sdtPr' || passedOver.has(name) || this.isOtherAlternative(name) || (name === 'w:sdtContent' && this.controls.at(-1))) {
      this.passing = 1;
      return;
    }
    this.path.push(name);
    if (parent === 'w:pPr' || parent === 'w:numPr') this.noteParagraphProperty(name, attributes['w:val']);
    else if (parent === 'w:rPr') this.noteRunProperty(name, attributes['w:val']);
    else this.begin(name, attributes);
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing -= 1;
      return;
    }
    this.path.pop();
    switch (name) {
      case 'w:p': return this.endParagraph();
      case 'w:r': return void this.hidden.pop();
      case 'w:t':
      case 'm:t':
      case 'w:instrText': return void (this.collects = undefined);
      case 'w:fldSimple': return void this.fields.end();
      case 'w:tbl': return void this.rows.pop();
      case 'w:tr': return this.endRow();
      case 'w:tc': return this.endCell();
      case 'w:txbxContent': return this.endBox();
      case 'w:sdt': return void this.controls.pop();
      case 'mc:AlternateContent': return void this.taken.pop();
    }
  }

  text(text: string): void {
    if (this.passing > 0 || this.collects === undefined) return;
    if (this.collects === 'text') this.write(text);
    else this.fields.instruct(text);
  }

  private begin(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'w:p': return void this.paragraphs.push({ text: '', goesOn: false, boxes: [], fields: this.fields.depth });
      case 'w:r': return void this.hidden.push(this.hidden.at(-1) ?? false);
      case 'w:t':
      case 'm:t': return void (this.collects = 'text');
      case 'w:instrText': return void (this.collects = 'instruction');
      case 'w:tab':
      case 'w:ptab': return this.write(' ');
      case 'w:br':
      case 'w:cr': return this.write('\n');
      case 'w:noBreakHyphen': return this.write('-');
      case 'w:sym': return this.writeSymbol(attributes['w:char'] ?? '');
      case 'w:fldChar': return this.noteField(attributes['w:fldCharType']);
      case 'w:fldSimple': return this.fields.beginResult(attributes['w:instr'] ?? '');
      case 'w:tbl': return void this.rows.push(undefined);
      case 'w:tr': return void (this.rows[this.rows.length - 1] = { cells: [], isDeleted: false });
      case 'w:tc':
      case 'w:txbxContent': return void this.containers.push([]);
      case 'w:sdt': return void this.controls.push(false);
      case 'mc:AlternateContent': return void this.taken.push(false);
    }
  }

  /** A deleted or moved paragraph mark or table row is an empty element among the properties. */
  private noteDeletedMark(name: string, parent: string | undefined): void {
    if (name !== 'w:del' && name !== 'w:moveFrom') return;
    const paragraph = this.paragraphs.at(-1);
    const row = this.rows.at(-1);
    if (parent === 'w:rPr' && this.path.at(-2) === 'w:pPr' && paragraph) paragraph.goesOn = true;
    if (parent === 'w:trPr' && row) row.isDeleted = true;
  }

  /** Of alternatives for the same content the first counts. */
  private isOtherAlternative(name: string): boolean {
    if ((name !== 'mc:Choice' && name !== 'mc:Fallback') || this.taken.length === 0) return false;
    const isOther = this.taken.at(-1) as boolean;
    this.taken[this.taken.length - 1] = true;
    return isOther;
  }

  private noteParagraphProperty(name: string, value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'w:pStyle') paragraph.styleId = value;
    else if (name === 'w:numId') paragraph.listId = value;
    else if (name === 'w:ilvl') paragraph.level = wholeNumber(value);
    else if (name === 'w:outlineLvl') paragraph.outline = wholeNumber(value);
  }

  private noteRunProperty(name: string, value: string | undefined): void {
    const isMark = this.path.at(-3) === 'w:pPr';
    const isHidden = name === 'w:rStyle' ? (this.styles.get(value)?.isHidden ?? false) : isOn(value);
    if (name !== 'w:vanish' && name !== 'w:specVanish' && !(name === 'w:rStyle' && isHidden)) return;
    const paragraph = this.paragraphs.at(-1);
    if (!isMark && name !== 'w:specVanish' && this.hidden.length > 0) this.hidden[this.hidden.length - 1] = isHidden;
    else if (isMark && isHidden && paragraph) paragraph.goesOn = true;
  }

  /** Placeholders that nobody has filled in say nothing. */
  private noteControl(name: string): void {
    if (name === 'w:showingPlcHdr') this.controls[this.controls.length - 1] = true;
  }

  private noteField(type: string | undefined): void {
    if (type === 'begin') this.fields.begin();
    else if (type === 'separate') this.fields.separate();
    else if (type === 'end') this.write(this.fields.end());
  }

  private write(text: string): void {
    if (text === '') return;
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.hidden.at(-1) || this.fields.isSilent) return;
    paragraph.text += text;
    this.length += text.length;
    if (this.length > longestText) throw new Unreadable(`文字超过 ${longestText / 10_000} 万字的上限`, '请拆成几个文件');
  }

  /** Symbol fonts keep their characters in the private use area, where they mean nothing as text. */
  private writeSymbol(code: string): void {
    const value = /^[0-9A-F]{4}$/iu.test(code) ? Number.parseInt(code, 16) : 0xf000;
    if (value >= 0x20 && (value < 0xd800 || value > 0xf8ff)) this.write(String.fromCharCode(value));
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop() as Paragraph;
    this.fields.endParagraph(paragraph.fields);
    const container = this.containers.at(-1) as string[];
    append(container, this.paragraphLines.linesOf(paragraph));
    append(container, paragraph.boxes);
  }

  private endBox(): void {
    const lines = this.containers.pop() as string[];
    const paragraph = this.paragraphs.at(-1);
    append(paragraph?.boxes ?? (this.containers.at(-1) as string[]), lines);
  }

  private endCell(): void {
    const lines = this.containers.pop() as string[];
    const row = this.rows.at(-1);
    if (row) row.cells.push(lines);
    else append(this.containers.at(-1) as string[], lines);
  }

  private endRow(): void {
    const row = this.rows.at(-1);
    if (row && !row.isDeleted) append(this.containers.at(-1) as string[], rowLines(row.cells));
  }
}
