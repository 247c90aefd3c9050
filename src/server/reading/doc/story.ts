import { append } from '../paragraphs/append';
import { FieldStack } from '../paragraphs/fieldStack';
import type { Paragraph, ParagraphLines } from '../paragraphs/paragraphLines';
import { rowLines } from '../paragraphs/rowLines';
import { paragraphTraits, type BinaryTraits } from './paragraphTraits';
import type { Piece } from './pieces';
import { runAt, type Run } from './runs';
import { eachSprm, sprm } from './sprms';

/** Characters that mean something else in Word's text ([MS-DOC] 2.4.1). */
const marks = { cell: 7, lineBreak: 11, pageBreak: 12, paragraph: 13, columnBreak: 14, fieldBegin: 19, fieldSeparator: 20, fieldEnd: 21, hyphen: 30 } as const;
const space = 32;

export interface StoryFormat {
  characters: readonly Run[];
  paragraphs: readonly Run[];
  data: DataView | undefined;
}

interface Appearance {
  /** Deleted or hidden. */
  isGone: boolean;
  /** Stands for something that is no text. */
  isSpecial: boolean;
}

/** Makes lines of one story of a Word 97 document: the body, or its text boxes. */
export class Story {
  readonly lines: string[] = [];
  private readonly fields = new FieldStack();
  private fieldsBefore = 0;
  private text = '';
  private cells: string[][] = [];
  private cell: string[] = [];
  private readonly looks = new Map<Run, Appearance>();

  constructor(
    private readonly format: StoryFormat,
    private readonly paragraphLines: ParagraphLines,
  ) {}

  /** Reads the characters from `start` to `end`. */
  read(pieces: readonly Piece[], start: number, end: number): void {
    for (const piece of pieces) {
      const last = Math.min(end - piece.start, piece.text.length);
      let run: Run | undefined;
      for (let i = Math.max(0, start - piece.start); i < last; i += 1) {
        const offset = piece.offset + i * piece.bytesPerCharacter;
        if (!run || offset < run.start || offset >= run.end) run = runAt(this.format.characters, offset);
        this.take(piece.text.charCodeAt(i), offset, piece.bytesPerCharacter, this.appearanceOf(run));
      }
    }
    this.endParagraph({}, undefined, false);
    this.endRow();
    append(this.lines, this.paragraphLines.rest());
  }

  private take(code: number, offset: number, size: number, { isGone, isSpecial }: Appearance): void {
    switch (code) {
      case marks.cell:
      case marks.paragraph: return this.endAt(offset, code, isGone);
      case marks.fieldBegin: return this.fields.begin();
      case marks.fieldSeparator: return this.fields.separate();
      case marks.fieldEnd: return void (this.text += this.fields.end());
      case marks.pageBreak:
        if (runAt(this.format.paragraphs, offset)?.end === offset + size) return this.endAt(offset, code, isGone);
        return this.write('\n', isGone);
      case marks.lineBreak:
      case marks.columnBreak: return this.write('\n', isGone);
      case marks.hyphen: return this.write('-', isGone);
      default:
        if (code >= space || code === 9) this.write(String.fromCharCode(code), isGone || isSpecial);
    }
  }

  private write(text: string, isGone: boolean): void {
    if (isGone) return;
    if (this.fields.isSilent) this.fields.instruct(text);
    else this.text += text;
  }

  private endAt(offset: number, code: number, isGone: boolean): void {
    const run = runAt(this.format.paragraphs, offset);
    const hasTraits = run !== undefined && run.to >= run.from + 2;
    const traits = hasTraits ? paragraphTraits(run.bytes, run.from + 2, run.to, this.format.data) : {};
    const styleId = hasTraits ? String(run.bytes.getUint16(run.from, true)) : undefined;
    if (traits.endsRow) return this.endRow();
    if (this.cells.length > 0 && !traits.inTable && code !== marks.cell) this.endRow();
    this.endParagraph(traits, styleId, isGone && code !== marks.cell);
    if (code === marks.cell) {
      this.cells.push(this.cell);
      this.cell = [];
    } else if (!traits.inTable) {
      append(this.lines, this.cell);
      this.cell = [];
    }
  }

  private endParagraph(traits: BinaryTraits, styleId: string | undefined, goesOn: boolean): void {
    this.fields.endParagraph(this.fieldsBefore);
    this.fieldsBefore = this.fields.depth;
    const paragraph: Paragraph = { ...traits, styleId, text: this.text, goesOn, boxes: [], fields: 0 };
    append(this.cell, this.paragraphLines.linesOf(paragraph));
    this.text = '';
  }

  private endRow(): void {
    append(this.lines, rowLines(this.cells));
    append(this.lines, this.cell);
    this.cells = [];
    this.cell = [];
  }

  private appearanceOf(run: Run | undefined): Appearance {
    if (!run) return { isGone: false, isSpecial: false };
    let look = this.looks.get(run);
    if (!look) {
      look = { isGone: false, isSpecial: false };
      this.looks.set(run, look);
      const { bytes } = run;
      eachSprm(bytes, run.from, run.to, (id, operand) => {
        if (id === sprm.deleted || id === sprm.hidden) (look as Appearance).isGone ||= (bytes.getUint8(operand) & 1) === 1;
        else if (id === sprm.special) (look as Appearance).isSpecial = bytes.getUint8(operand) !== 0;
      });
    }
    return look;
  }
}
