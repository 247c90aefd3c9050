import { Parser } from 'htmlparser2';
import { cleanLine, withoutGaps } from '../cleanLine';
import { propertiesOf, type DocumentText, type PropertyName } from '../documentText';
import { append } from '../paragraphs/append';
import { headingLine } from '../paragraphs/headingLine';
import { withEnumerator } from '../paragraphs/listNumbers';
import { formatNumber } from '../paragraphs/numberFormat';
import { rowLines } from '../paragraphs/rowLines';

/** What is passed over with everything in it. */
const passedOver = new Set([
  'script', 'style', 'noscript', 'template', 'nav', 'svg', 'object', 'iframe', 'select', 'button', 'textarea', 'rt', 'rp', 'del', 's', 'strike', 'audio', 'video', 'canvas',
]);
/** What stands on lines of its own. */
const blocks = new Set([
  'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'table', 'caption', 'blockquote', 'pre', 'section', 'article', 'header', 'footer', 'main',
  'aside', 'figure', 'figcaption', 'hr', 'center', 'form', 'fieldset', 'body', 'address', 'details', 'summary',
]);
const metaNames: Partial<Record<string, PropertyName>> = {
  author: 'author', keywords: 'keywords', description: 'subject', subject: 'subject', company: 'company', created: 'created', changed: 'modified', pubdate: 'published',
  'article:published_time': 'published', 'o:author': 'author', 'o:created': 'created', 'o:lastsaved': 'modified', 'o:company': 'company', 'o:title': 'title', 'o:subject': 'subject', 'o:keywords': 'keywords',
};
const listFormats: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };
/** Hidden by its style, or a note, a comment or a header that Word has put there. */
const goneByStyle = /display:\s*none|mso-hide:\s*all|mso-element:\s*(?:footnote|endnote|comment|header|footer)/iu;
const wordNote = /mso-(?:footnote|endnote)-id|mso-comment-reference/iu;
/** The same as LibreOffice writes it. */
const officeNote = /^sd(?:footnote|endnote)/u;

interface List {
  format: string;
  next: number;
}

/** Reads HTML: a block a line, headings as Markdown headings, a row of a table a line. */
export function textOfHtml(html: string): DocumentText {
  const page = new Page();
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.take(text),
  }, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.write(html);
  parser.end();
  return page.finish();
}

/** Hidden, or a header, a footer or a note of the printed page. */
function isAside(name: string, { style = '', id = '', title = '', class: group = '', ...others }: Record<string, string>): boolean {
  if ('hidden' in others || goneByStyle.test(style)) return true;
  if (name === 'a') return wordNote.test(style) || officeNote.test(group);
  return name === 'div' && (officeNote.test(id) || /^(?:header|footer)$/u.test(title));
}

/** Turns the events of the parser into lines. Nothing in it grows with depth but short stacks. */
class Page {
  private readonly properties: Partial<Record<PropertyName, string>> = {};
  private readonly containers: string[][] = [[]];
  private readonly rows: string[][][] = [];
  private readonly lists: (List | undefined)[] = [];
  private line = '';
  private enumerator = '';
  private rank: number | undefined;
  private passing = 0;
  private collects: PropertyName | undefined;
  private preformatted = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (this.passing > 0) {
      this.passing += 1;
      return;
    }
    if (passedOver.has(name) || isAside(name, attributes)) {
      this.passing = 1;
      return;
    }
    if (name === 'title' || name in metaNames) this.collects = name === 'title' ? 'title' : metaNames[name];
    if (name === 'meta') this.noteMeta(attributes);
    if (name === 'br') this.endPart();
    if (name === 'pre') this.preformatted += 1;
    if (blocks.has(name)) this.endLine();
    if (/^h[1-6]$/u.test(name)) this.rank = Number(name.charAt(1)) - 1;
    if (name === 'ol' || name === 'ul') this.openList(name, attributes);
    if (name === 'li') this.openItem(attributes);
    if (name === 'tr') this.rows.push([]);
    if (name === 'td' || name === 'th') this.containers.push([]);
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing -= 1;
      return;
    }
    if (name === 'title' || name in metaNames) this.collects = undefined;
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    if (blocks.has(name)) this.endLine();
    if (name === 'ol' || name === 'ul') this.lists.pop();
    if ((name === 'td' || name === 'th') && this.containers.length > 1) this.endCell();
    if (name === 'tr') this.endRow();
  }

  take(text: string): void {
    if (this.passing > 0) return;
    if (this.collects !== undefined) this.properties[this.collects] = (this.properties[this.collects] ?? '') + text;
    else if (this.preformatted > 0) this.takeLines(text);
    else this.line += text.replace(/[ \t\r\n\f]+/gu, ' ');
  }

  finish(): DocumentText {
    this.endLine();
    while (this.containers.length > 1) this.endCell();
    while (this.rows.length > 0) this.endRow();
    return { text: (this.containers[0] as string[]).join('\n'), properties: propertiesOf(this.properties), notes: [] };
  }

  private takeLines(text: string): void {
    text.split(/\r\n?|\n/u).forEach((line, i) => {
      if (i > 0) this.endPart();
      this.line += line;
    });
  }

  private noteMeta(attributes: Record<string, string>): void {
    const name = metaNames[(attributes['name'] ?? attributes['property'] ?? '').toLowerCase()];
    if (name !== undefined && attributes['content'] !== undefined) this.properties[name] ??= attributes['content'];
  }

  private openList(name: string, { type = '', start = '' }: Record<string, string>): void {
    const first = /^\d{1,6}$/u.test(start) ? Number(start) : 1;
    this.lists.push(name === 'ol' ? { format: listFormats[type] ?? 'decimal', next: first } : undefined);
  }

  private openItem({ value = '' }: Record<string, string>): void {
    const list = this.lists.at(-1);
    if (!list) return;
    if (/^\d{1,6}$/u.test(value)) list.next = Number(value);
    this.enumerator = `${formatNumber(list.next, list.format)}.`;
    list.next += 1;
  }

  /** Ends a line within a block, which keeps its rank. */
  private endPart(): void {
    const { rank } = this;
    this.endLine();
    this.rank = rank;
  }

  private endLine(): void {
    const text = withoutGaps(cleanLine(this.line));
    this.line = '';
    if (text !== '') {
      const numbered = withEnumerator(this.enumerator, text);
      this.containers.at(-1)?.push(this.rank === undefined ? numbered : headingLine(numbered, this.rank));
      this.enumerator = '';
    }
    this.rank = undefined;
  }

  private endCell(): void {
    this.endLine();
    const lines = this.containers.pop() as string[];
    const row = this.rows.at(-1);
    if (row) row.push(lines);
    else append(this.containers.at(-1) as string[], lines);
  }

  private endRow(): void {
    const row = this.rows.pop();
    this.endLine();
    if (row) append(this.containers.at(-1) as string[], rowLines(row));
  }
}
