import type { ParagraphTraits, Style, StyleSource } from '../paragraphs/paragraphLines';
import type { Place } from './fib';
import { paragraphTraits } from './paragraphTraits';

const noBase = 0xfff;
const [firstHeading, lastHeading, firstContents, lastContents, title] = [1, 9, 19, 27, 62];

interface RawStyle extends ParagraphTraits {
  builtIn: number;
  base: number;
}

/** The paragraph styles of a Word 97 document ([MS-DOC] 2.9.271). Ids are their places in the sheet. */
export class Stylesheet implements StyleSource {
  private readonly raw = new Map<number, RawStyle>();
  private readonly resolved = new Map<string, Style>();

  constructor(table: DataView, place: Place) {
    const end = Math.min(place.offset + place.length, table.byteLength);
    if (place.offset + 6 > end) return;
    const count = table.getUint16(place.offset + 2, true);
    const baseSize = table.getUint16(place.offset + 4, true);
    let at = place.offset + 2 + table.getUint16(place.offset, true);
    for (let i = 0; i < count && at + 2 <= end; i += 1) {
      const size = table.getUint16(at, true);
      if (size > 10 && at + 2 + size <= end) this.readStyle(table, i, at + 2, size, baseSize);
      at += 2 + size + (size % 2);
    }
  }

  get(id = '0'): Style | undefined {
    const known = this.resolved.get(id);
    if (known) return known;
    const chain: RawStyle[] = [];
    for (let next = this.raw.get(Number(id)); next && !chain.includes(next); next = this.raw.get(next.base)) chain.push(next);
    const [own] = chain;
    if (!own) return undefined;
    const style: Style = {
      id,
      role: own.builtIn === title ? 'title' : own.builtIn >= firstContents && own.builtIn <= lastContents ? 'contents' : 'other',
      isHidden: false,
      listId: chain.find(({ listId }) => listId !== undefined)?.listId,
      level: chain.find(({ level }) => level !== undefined)?.level,
      outline: chain.map(outlineOf).find((outline) => outline !== undefined),
    };
    this.resolved.set(id, style);
    return style;
  }

  private readStyle(table: DataView, index: number, at: number, size: number, baseSize: number): void {
    const kind = table.getUint16(at + 2, true) & 0xf;
    if (kind !== 1) return;
    const base = table.getUint16(at + 2, true) >> 4;
    const nameEnd = at + baseSize + 2 + (baseSize + 2 <= size ? table.getUint16(at + baseSize, true) : 0) * 2 + 2;
    const properties = nameEnd + ((nameEnd - at) % 2);
    const length = properties + 2 <= at + size ? table.getUint16(properties, true) : 0;
    this.raw.set(index, {
      ...paragraphTraits(table, properties + 4, Math.min(properties + 2 + length, at + size)),
      builtIn: table.getUint16(at, true) & 0xfff,
      base: base === noBase ? -1 : base,
    });
  }
}

function outlineOf({ outline, builtIn }: RawStyle): number | undefined {
  return outline ?? (builtIn >= firstHeading && builtIn <= lastHeading ? builtIn - 1 : undefined);
}
