import { Unreadable, type DocumentText } from '../documentText';
import { CompoundFile } from './compoundFile';
import { readWordBinary } from './readWordBinary';

/** What an OLE file is when it is no Word document, by a stream that only that has. */
const others: [string, string, string][] = [
  ['EncryptedPackage', '文件加了密码', '请打开后去掉密码，再存到素材文件夹'],
  ['Workbook', '内容是表格文件，不是文稿', '请打开后把文字另存为 .docx 或 .txt'],
  ['Book', '内容是表格文件，不是文稿', '请打开后把文字另存为 .docx 或 .txt'],
  ['PowerPoint Document', '内容是演示文稿，不是文稿', '请打开后把文字另存为 .docx 或 .txt'],
  ['MatOST', '是微软 Works 的旧格式，读不了', '请用 WPS 或 Word 打开后另存为 .docx'],
  ['CONTENTS', '是微软 Works 的旧格式，读不了', '请用 WPS 或 Word 打开后另存为 .docx'],
];

/** Reads what an OLE compound file holds. @throws Unreadable */
export function readOle(bytes: Uint8Array): DocumentText {
  const file = new CompoundFile(bytes);
  if (file.has('WordDocument')) return readWordBinary(file);
  for (const [stream, cause, remedy] of others) if (file.has(stream)) throw new Unreadable(cause, remedy);
  throw new Unreadable('里面没有 Word 正文（可能是其他软件的文件，或文件已损坏）', '请用原来的软件打开后另存为 .docx');
}
