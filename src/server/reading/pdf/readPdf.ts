import { damaged, propertiesOf, Unreadable, type DocumentText, type Note, type Properties } from '../documentText';
import { longestText, mostPages } from '../limits';
import { linesOfPage } from './pageLines';
import { paragraphsOf } from './paragraphs';
import { openPdf } from './pdfjs';
import { withoutNotes, withoutRunningLines, type Page } from './runningLines';

type PdfDocument = Awaited<ReturnType<typeof openPdf>>['document'];

/** Fewer characters than this on a page do not make a text layer. */
const fewCharacters = 15;
/** Marks that scanning software prints on each page. */
const scannerMark = /扫描全能王|CamScanner|扫描王|Scanned (?:with|by)/iu;
/** A larger share of characters without a meaning says that the fonts tell no text. */
const mostUnknown = 0.3;

/** Reads the text layer of a PDF. @throws Unreadable */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { document, close } = await openPdf(bytes).catch((error: unknown) => {
    throw reasonOf(error);
  });
  try {
    if (document.numPages > mostPages) throw new Unreadable(`有 ${document.numPages} 页，超过 ${mostPages} 页的上限`, '请拆成几个文件');
    const pages = await readPages(document);
    const scanned = pages.flatMap((page, i) => (isScanned(page) ? [i + 1] : []));
    if (scanned.length === pages.length) throw new Unreadable('是扫描件，只有图片，没有文字层', '请用文字识别（OCR）软件转成 .docx 或 .txt');
    const text = paragraphsOf(withoutNotes(withoutRunningLines(pages))).join('\n');
    if (unknownShare(text) > mostUnknown) throw new Unreadable('里面的字体没有文字对照表，取不出文字', '请用原来的软件另存为 .docx，或用文字识别（OCR）软件转换');
    return { text, properties: await readInfo(document), notes: notesOf(scanned, pages.length) };
  } finally {
    await close();
  }
}

async function readPages(document: PdfDocument): Promise<Page[]> {
  const pages: Page[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    // One broken page does not cost the others.
    const page = await document.getPage(number).catch(() => undefined);
    const content = await page?.getTextContent().catch(() => undefined);
    if (!page || !content) {
      pages.push({ lines: [], height: 0 });
      continue;
    }
    const { transform, height } = page.getViewport({ scale: 1 });
    const lines = linesOfPage(content, transform as number[]);
    page.cleanup();
    length += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > longestText) throw new Unreadable(`文字超过 ${longestText / 10_000} 万字的上限`, '请拆成几个文件');
    pages.push({ lines, height });
  }
  return pages;
}

function isScanned({ lines }: Page): boolean {
  const length = lines.filter(({ text }) => !scannerMark.test(text)).reduce((sum, { text }) => sum + text.length, 0);
  return length < fewCharacters && (length === 0 || lines.every(({ text }) => text.length < fewCharacters));
}

/** Blank pages and pictures are usual; told is only what looks like scanned pages among others. */
function notesOf(scanned: readonly number[], pages: number): Note[] {
  if (scanned.length < 2 || scanned.length < pages * 0.3) return [];
  const named = scanned.slice(0, 5).join('、') + (scanned.length > 5 ? ' 等' : '');
  return [{ place: '', cause: `第 ${named} 页没有文字（可能是扫描的图片），没有收录`, remedy: '如果那里有正文，请用文字识别（OCR）软件转换后再存' }];
}

function unknownShare(text: string): number {
  const strange = text.match(/[\ufffd\u0080-\u009f\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return text === '' ? 0 : strange / text.length;
}

async function readInfo(document: PdfDocument): Promise<Properties> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const facts = info as Record<string, unknown>;
  const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : undefined);
  return propertiesOf({
    title: text('Title'),
    author: text('Author'),
    subject: text('Subject'),
    keywords: text('Keywords'),
    created: dateOf(text('CreationDate')),
    modified: dateOf(text('ModDate')),
  });
}

/** `D:20240305093000+08'00'` as `2024-03-05T09:30:00`. */
function dateOf(text: string | undefined): string | undefined {
  const match = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?/u.exec(text ?? '');
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return hour === undefined ? date : `${date}T${hour}:${minute ?? '00'}:${second ?? '00'}`;
}

function reasonOf(error: unknown): Unreadable {
  const { name } = error as Error;
  if (name === 'PasswordException') return new Unreadable('文件加了密码', '请打开后去掉密码，再存到素材文件夹');
  return damaged();
}
