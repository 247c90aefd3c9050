import { damaged, Unreadable, type DocumentText } from './documentText';
import { readDocx } from './docx/readDocx';
import { readMht } from './html/readMht';
import { readHtml } from './html/readHtml';
import { readOle } from './doc/readOle';
import { readPdf } from './pdf/readPdf';
import { readRtf } from './rtf/readRtf';
import { ZipParts } from './zip/zipParts';

export type DocumentFormat = 'zip' | 'ole' | 'pdf' | 'rtf' | 'html' | 'mht';

/** What came of a document, as data that crosses threads. */
export type DocumentOutcome = { document: DocumentText } | { cause: string; remedy: string };

/** Reads an office document. Never throws for anything about the document itself. */
export async function readDocument(format: DocumentFormat, bytes: Uint8Array): Promise<DocumentOutcome> {
  try {
    const document = await reader(format, bytes);
    if (document.text.trim() === '' && document.title === undefined) throw new Unreadable('里面没有文字', '如果文字在图片里，请识别成文字后另存');
    return { document };
  } catch (error) {
    // The libraries throw whatever their code runs into on damaged bytes.
    const { reason, remedy } = error instanceof Unreadable ? error : damaged();
    return { cause: reason, remedy };
  }
}

function reader(format: DocumentFormat, bytes: Uint8Array): Promise<DocumentText> | DocumentText {
  switch (format) {
    case 'zip': return readZip(bytes);
    case 'ole': return readOle(bytes);
    case 'pdf': return readPdf(bytes);
    case 'rtf': return readRtf(bytes);
    case 'html': return readHtml(bytes);
    case 'mht': return readMht(bytes);
  }
}

/** Packages that are no text documents, by a part that only they have. */
const otherPackages: [RegExp, string][] = [
  [/^xl\//u, '表格文件'],
  [/^ppt\//u, '演示文稿'],
  [/^content\.xml$/u, 'OpenDocument 文件'],
  [/^META-INF\/container\.xml$/u, '电子书'],
  [/^OFD\.xml$/u, 'OFD 版式文件'],
];

async function readZip(bytes: Uint8Array): Promise<DocumentText> {
  const parts = await ZipParts.open(bytes);
  try {
    if (parts.has('[Content_Types].xml') && parts.names.some((name) => name.startsWith('word/'))) return await readDocx(parts);
    const what = otherPackages.find(([pattern]) => parts.names.some((name) => pattern.test(name)))?.[1] ?? '压缩包';
    throw new Unreadable(`内容是${what}，不是文稿`, '请打开后把文字另存为 .docx 或 .txt');
  } finally {
    parts.close();
  }
}
