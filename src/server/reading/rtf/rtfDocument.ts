import { labelOfCodePage } from '../codePage';
import { damaged, Unreadable, type PropertyName } from '../documentText';
import { longestText } from '../limits';
import { append } from '../paragraphs/append';
import { FieldStack } from '../paragraphs/fieldStack';
import { outlineByName } from '../paragraphs/headingLine';
import { withEnumerator } from '../paragraphs/listNumbers';
import { ParagraphLines, type Style } from '../paragraphs/paragraphLines';
import { rowLines } from '../paragraphs/rowLines';
import { destinationOf, firstGroup, type Group } from './groups';
import type { RtfToken } from './tokens';

const deepest = 10_000;
const spoken: Record<string, string> = {
  tab: ' ', line: '\n', softline: '\n', page: '\n', column: '\n', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '·',
  '~': ' ', _: '-', emspace: ' ', enspace: ' ', qmspace: ' ',
};
const codePages: Record<number, number> = { 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 };
const symbolCharset = 2;

/** Follows the tokens of RTF and gathers paragraphs. Groups stand on a stack, so that their depth costs nothing. */
export class RtfDocument {
  readonly lines: string[] = [];
  readonly properties: Partial<Record<PropertyName, string>> = {};
  private group: Group = firstGroup;
  private readonly outer: Group[] = [];
  private isOptional = false;
  private bytes: number[] = [];
  /** Bytes still to be passed over after a Unicode character. */
  private fallback = 0;
  private codePage = 1252;
  private readonly charsets = new Map<number, number>();
  private readonly styles = new Map<string, Style>();
  private readonly fields = new FieldStack();
  private fieldsBefore = 0;
  private text = '';
  private listText = '';
  private styleName = '';
  private paragraph: { style?: string | undefined; outline?: number | undefined } = {};
  private cells: string[][] = [];
  private cell: string[] = [];
  private inTable = false;
  private length = 0;
  private readonly paragraphLines = new ParagraphLines(
    { get: (id) => (id === undefined ? undefined : this.styles.get(id)) },
    { list: () => undefined, levelOfStyle: () => undefined },
  );

  get title(): string | undefined {
    return this.paragraphLines.title;
  }

  take(token: RtfToken): void {
    if (token.type === 'byte') return this.takeByte(token.byte);
    this.flush();
    if (token.type === 'open') this.openGroup();
    else if (token.type === 'close') this.closeGroup();
    else this.control(token.word, token.value);
  }

  finish(): void {
    this.flush();
    this.endParagraph();
    this.endRow();
  }

  private takeByte(byte: number): void {
    if (this.fallback > 0) this.fallback -= 1;
    else this.bytes.push(byte);
  }

  /** Decodes the bytes gathered since the last control word, by the character set of their font. */
  private flush(): void {
    if (this.bytes.length === 0) return;
    const bytes = Uint8Array.from(this.bytes);
    this.bytes = [];
    const charset = this.charsets.get(this.group.font);
    if (charset !== symbolCharset) this.write(new TextDecoder(labelOfCodePage(codePages[charset ?? 0] ?? this.codePage)).decode(bytes));
  }

  private write(text: string): void {
    this.isOptional = false;
    switch (this.group.destination) {
      case 'body':
        if (this.group.isGone || this.fields.isSilent) return;
        this.text += text;
        this.length += text.length;
        if (this.length > longestText) throw new Unreadable(`文字超过 ${longestText / 10_000} 万字的上限`, '请拆成几个文件');
        return;
      case 'listText': return void (this.listText += text);
      case 'instruction': return this.fields.instruct(text);
      case 'styles': return void (this.styleName += text);
      case 'property': {
        const name = this.group.property as PropertyName;
        this.properties[name] = (this.properties[name] ?? '') + text;
        return;
      }
      case 'passedOver':
      case 'fonts':
      case 'info':
      case 'drawing':
    }
  }

  private openGroup(): void {
    if (this.outer.length > deepest) throw damaged();
    this.outer.push(this.group);
    this.group = { ...this.group, isField: false };
    this.isOptional = false;
    this.fallback = 0;
    if (this.group.destination === 'styles') this.styleName = '';
  }

  private closeGroup(): void {
    const closed = this.group;
    this.group = this.outer.pop() ?? firstGroup;
    this.fallback = 0;
    if (closed.isField) this.text += this.fields.end();
    if (closed.destination === 'styles' && closed.style !== undefined) this.endStyle(closed.style);
  }

  private control(word: string, value: number | undefined): void {
    if (word === '*') return void (this.isOptional = true);
    const isOptional = this.isOptional;
    this.isOptional = false;
    if (this.group.destination === 'passedOver') return;
    const destination = destinationOf(word, this.group.destination);
    if (destination) this.enter(destination);
    else if (isOptional) this.group.destination = 'passedOver';
    else if (word === 'u' && value !== undefined) this.takeUnicode(value);
    else if (spoken[word] !== undefined) this.write(spoken[word]);
    else this.setting(word, value);
  }

  /** Of a property given twice the first counts, but for its Unicode spelling. */
  private enter(destination: Partial<Group>): void {
    Object.assign(this.group, destination);
    const name = destination.property as PropertyName | undefined;
    if (name === undefined) return;
    if (this.group.isUnicode) this.properties[name] = '';
    else if (this.properties[name] !== undefined) this.group.destination = 'passedOver';
  }

  private takeUnicode(value: number): void {
    this.write(String.fromCharCode(value & 0xffff));
    this.fallback = this.group.fallbackLength;
  }

  private setting(word: string, value: number | undefined): void {
    const { group } = this;
    switch (word) {
      case 'ansicpg': return void (this.codePage = value ?? this.codePage);
      case 'f': return void (group.font = value ?? -1);
      case 'fcharset':
        if (group.destination === 'fonts') this.charsets.set(group.font, value ?? 0);
        return;
      case 'uc': return void (group.fallbackLength = Math.max(0, value ?? 1));
      case 'v':
      case 'deleted': return void (group.isGone = value !== 0);
      case 'plain': return void (group.isGone = false);
      case 's':
        if (group.destination === 'styles') group.style = value ?? 0;
        return void (this.paragraph.style = String(value ?? 0));
      case 'outlinelevel': return void (this.paragraph.outline = value);
      case 'yr': case 'mo': case 'dy': case 'hr': case 'min': return this.datePart(word, value ?? 0);
      case 'field':
        group.isField = true;
        return this.fields.begin();
      case 'fldrslt': return this.fields.separate();
    }
    if (group.destination === 'body') this.layout(word);
  }

  private layout(word: string): void {
    switch (word) {
      case 'pard':
        this.paragraph = {};
        return void (this.inTable = false);
      case 'intbl': return void (this.inTable = true);
      case 'par':
      case 'sect': return this.endParagraph();
      case 'nestcell':
      case 'cell':
        this.endParagraph(true);
        this.cells.push(this.cell);
        return void (this.cell = []);
      case 'nestrow':
      case 'row': return this.endRow();
    }
  }

  private endParagraph(isInCell = this.inTable): void {
    this.fields.endParagraph(this.fieldsBefore);
    this.fieldsBefore = this.fields.depth;
    const { style: styleId, outline } = this.paragraph;
    const enumerator = /^[\s·•●■◆▪○◦§\ue000-\uf8ff–-]*$/u.test(this.listText) ? '' : this.listText.trim();
    const text = withEnumerator(enumerator, this.text.trim());
    const lines = this.paragraphLines.linesOf({ styleId, outline, text, goesOn: false, boxes: [], fields: 0 });
    this.text = '';
    this.listText = '';
    if (isInCell) return append(this.cell, lines);
    this.endRow();
    append(this.lines, lines);
  }

  private endRow(): void {
    append(this.lines, rowLines(this.cells));
    append(this.lines, this.cell);
    this.cells = [];
    this.cell = [];
  }

  private endStyle(id: number): void {
    const name = this.styleName.replace(/;.*$/su, '').trim();
    const role = /^(?:title|标题)$/iu.test(name) ? 'title' : /^(?:toc|contents) (?:\d|heading)$/iu.test(name) ? 'contents' : 'other';
    this.styles.set(String(id), { id: String(id), role, isHidden: false, outline: outlineByName(name) });
  }

  private datePart(word: string, value: number): void {
    if (this.group.destination !== 'property') return;
    const lead = { yr: '', mo: '-', dy: '-', hr: 'T', min: ':' }[word] ?? '';
    this.write(lead + String(value).padStart(2, '0'));
  }
}
