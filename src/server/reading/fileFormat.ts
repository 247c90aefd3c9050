import { decodeText } from './decodeText';

/** What a file really is, whatever its name says. */
export type FileFormat = 'text' | 'zip' | 'ole' | 'pdf' | 'rtf' | 'html' | 'mht' | 'foreign';

export interface DetectedFormat {
  format: FileFormat;
  /** What a `foreign` file is, in Chinese. */
  name?: string;
}

/** First bytes of what is no document, as Latin-1 text. */
const foreign: [RegExp, string][] = [
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^BM.{4}\0\0\0\0|^II\*\0|^MM\0\*|^RIFF.{4}WEBP|^.{4}ftyp(?:heic|heix|mif1|avif)/su, '图片'],
  [/^MZ.{58}/su, 'Windows 程序'],
  [/^\x7fELF/u, '程序'],
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b|^BZh/u, '压缩包'],
  [/^ID3|^RIFF.{4}(?:WAVE|AVI )|^.{4}ftyp|^OggS|^\x1aE\xdf\xa3|^fLaC/su, '音频或视频'],
  [/^SQLite format 3\0/u, '数据库'],
];
/** Far enough to pass the comments that some software writes above its HTML. */
const headLength = 4096;

/** Tells a format by content. Text in which HTML or MIME stands is that only when it opens the file. */
export function formatOf(bytes: Uint8Array): DetectedFormat {
  const head = latin1(bytes.subarray(0, headLength));
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/u.test(head)) return { format: 'zip' };
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { format: 'ole' };
  if (/(?:^|[\r\n\0])%PDF-\d/u.test(head.slice(0, 1024))) return { format: 'pdf' };
  if (/^\s*\{\\rtf/u.test(head)) return { format: 'rtf' };
  for (const [pattern, name] of foreign) if (pattern.test(head)) return { format: 'foreign', name };
  const start = /^\xff\xfe|^\xfe\xff/u.test(head) ? (decodeText(bytes.subarray(0, headLength))?.text ?? '') : head.replace(/^\xef\xbb\xbf/u, '');
  if (isMime(start)) return { format: 'mht' };
  return { format: /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/iu.test(start) ? 'html' : 'text' };
}

/** Header lines at the very top, one of which makes it a MIME message. */
function isMime(start: string): boolean {
  const header = /^\s*((?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+)/u.exec(start)?.[1] ?? '';
  return /^MIME-Version:/imu.test(header) || /^Content-Type:\s*multipart\//imu.test(header);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
