import { damaged, Unreadable } from '../documentText';

/** Where things stand in a Word 97 document ([MS-DOC] 2.5): offsets and lengths in the table stream, lengths of the stories in characters. */
export interface Fib {
  tableName: '0Table' | '1Table';
  body: number;
  /** Where the text boxes of the body begin, and how long they are. */
  boxesStart: number;
  boxes: number;
  styles: Place;
  characters: Place;
  paragraphs: Place;
  pieces: Place;
  lists: Place;
  listOverrides: Place;
}

export interface Place {
  offset: number;
  length: number;
}

const word97 = 0xa5ec;
const firstOfWord97 = 0xc0;
const shortest = 0x2f2;

/** @throws Unreadable */
export function readFib(stream: DataView): Fib {
  if (stream.byteLength < 12) throw damaged();
  const [magic, version, flags] = [stream.getUint16(0, true), stream.getUint16(2, true), stream.getUint16(10, true)];
  if (magic !== word97 || version < firstOfWord97) {
    const isOlder = magic >> 8 === 0xa5 && version < firstOfWord97;
    if (!isOlder) throw damaged();
    throw new Unreadable('是 Word 95 或更早的格式，读不了', '请用 Word 或 WPS 打开后另存为 .docx');
  }
  if (flags & 0x0100) throw new Unreadable('文件加了密码', '请打开后去掉密码，再存到素材文件夹');
  if (stream.byteLength < shortest) throw damaged();
  const at = (offset: number) => stream.getUint32(offset, true);
  const place = (index: number): Place => ({ offset: at(0x9a + index * 8), length: at(0x9a + index * 8 + 4) });
  const [text, notes, headers, macros, comments, endNotes] = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60].map(at) as [number, number, number, number, number, number];
  return {
    tableName: flags & 0x0200 ? '1Table' : '0Table',
    body: text,
    boxesStart: text + notes + headers + macros + comments + endNotes,
    boxes: at(0x64),
    styles: place(1),
    characters: place(12),
    paragraphs: place(13),
    pieces: place(33),
    lists: place(73),
    listOverrides: place(74),
  };
}
