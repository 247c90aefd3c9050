import { decodeText } from '../decodeText';
import { damaged, type DocumentText } from '../documentText';
import { textOfHtml } from './htmlText';

/** Reads an HTML file. @throws Unreadable */
export function readHtml(bytes: Uint8Array): DocumentText {
  return textOfHtml(decodeHtml(bytes));
}

/** By byte-order mark, else as UTF-8 where it is that, else as the page declares, else by what reads best. @throws Unreadable */
export function decodeHtml(bytes: Uint8Array, declared = declaredCharset(bytes)): string {
  const decoded = decodeText(bytes);
  if (decoded && decoded.encoding !== 'gb18030') return decoded.text;
  const text = declared === undefined ? undefined : tryDecode(bytes, declared, true);
  const found = text ?? decoded?.text ?? (declared === undefined ? undefined : tryDecode(bytes, declared, false));
  if (found === undefined || found.includes('\0')) throw damaged('文字编码认不出来');
  return found;
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1];
}

/** gb2312 and gbk are read as gb18030, which holds them. */
function tryDecode(bytes: Uint8Array, charset: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(/^gb/iu.test(charset) ? 'gb18030' : charset, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
