import type { ListDefinition, ListLevel } from '../paragraphs/listNumbers';
import type { ListSource } from '../paragraphs/paragraphLines';
import type { Fib } from './fib';

/** Number formats by their code ([MS-OSHARED] 2.2.1.3), named as in WordprocessingML. */
const formats: Record<number, string> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 10: 'ideographDigital', 11: 'japaneseCounting',
  14: 'decimalFullWidth', 15: 'decimalHalfWidth', 16: 'japaneseLegal', 17: 'japaneseDigitalTenThousand', 18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2', 22: 'decimalZero', 23: 'bullet', 26: 'decimalEnclosedFullstop', 27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle', 30: 'ideographTraditional', 31: 'ideographZodiac',
  33: 'taiwaneseCounting', 34: 'ideographLegalTraditional', 35: 'taiwaneseCountingThousand', 36: 'taiwaneseDigital', 37: 'chineseCounting',
  38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 57: 'numberInDash', 255: 'none',
};
const noStyle = 0xfff;

interface BinaryList {
  levels: ListLevel[];
  /** Style of each level. */
  styles: number[];
}

/** The automatic lists of a Word 97 document ([MS-DOC] 2.9.147, 2.9.131). */
export class BinaryLists implements ListSource {
  private readonly byOverride = new Map<string, ListDefinition>();
  private readonly stylesByOverride = new Map<string, number[]>();

  constructor(table: DataView, fib: Fib) {
    const reader = new ListReader(table);
    const lists = fib.lists.length >= 2 ? reader.lists(fib.lists.offset) : new Map<number, BinaryList>();
    if (fib.listOverrides.length < 4) return;
    reader.overrides(fib.listOverrides.offset).forEach(({ listId, levels, restarts }, index) => {
      const list = lists.get(listId);
      if (!list) return;
      const merged = list.levels.map((level, i) => levels.get(i) ?? level);
      for (const [at, start] of restarts) if (merged[at]) merged[at] = { ...merged[at], start };
      this.byOverride.set(String(index + 1), { key: String(listId), levels: merged, restarts });
      this.stylesByOverride.set(String(index + 1), list.styles);
    });
  }

  list(id: string): ListDefinition | undefined {
    return this.byOverride.get(id);
  }

  levelOfStyle(listId: string, styleId: string): number | undefined {
    const level = this.stylesByOverride.get(listId)?.indexOf(Number(styleId)) ?? -1;
    return level < 0 ? undefined : level;
  }
}

/** Reads as far as the bytes are whole; a list that is not is left out. */
class ListReader {
  private at = 0;

  constructor(private readonly table: DataView) {}

  lists(offset: number): Map<number, BinaryList> {
    const lists = new Map<number, BinaryList>();
    const count = this.has(offset, 2) ? this.table.getUint16(offset, true) : 0;
    this.at = offset + 2 + count * 28;
    for (let i = 0; i < count; i += 1) {
      const head = offset + 2 + i * 28;
      if (!this.has(head, 28)) break;
      const levels: ListLevel[] = [];
      const levelCount = this.table.getUint8(head + 26) & 1 ? 1 : 9;
      for (let level = 0; level < levelCount; level += 1) {
        const read = this.level();
        if (!read) return lists;
        levels.push(read);
      }
      const styles = Array.from({ length: 9 }, (_, level) => this.table.getUint16(head + 8 + level * 2, true)).map((style) => (style === noStyle ? -1 : style));
      lists.set(this.table.getInt32(head, true), { levels, styles });
    }
    return lists;
  }

  overrides(offset: number): { listId: number; levels: Map<number, ListLevel>; restarts: Map<number, number> }[] {
    const count = this.has(offset, 4) ? Math.min(this.table.getUint32(offset, true), Math.floor((this.table.byteLength - offset - 4) / 16)) : 0;
    this.at = offset + 4 + count * 16;
    return Array.from({ length: count }, (_, i) => {
      const head = offset + 4 + i * 16;
      const [levels, restarts] = [new Map<number, ListLevel>(), new Map<number, number>()];
      this.at += 4;
      for (let left = this.table.getUint8(head + 12) & 0xf; left > 0 && this.has(this.at, 8); left -= 1) {
        const [start, flags] = [this.table.getInt32(this.at, true), this.table.getUint32(this.at + 4, true)];
        this.at += 8;
        const own = flags & 0x20 ? this.level() : undefined;
        if (own) levels.set(flags & 0xf, own);
        if (flags & 0x10) restarts.set(flags & 0xf, own?.start ?? start);
      }
      return { listId: this.table.getInt32(head, true), levels, restarts };
    });
  }

  private level(): ListLevel | undefined {
    const { at, table } = this;
    if (!this.has(at, 28)) return undefined;
    const flags = table.getUint8(at + 5);
    const textAt = at + 28 + table.getUint8(at + 24) + table.getUint8(at + 25);
    if (!this.has(textAt, 2)) return undefined;
    const length = table.getUint16(textAt, true);
    if (!this.has(textAt + 2, length * 2)) return undefined;
    this.at = textAt + 2 + length * 2;
    const codes = Array.from({ length }, (_, i) => table.getUint16(textAt + 2 + i * 2, true));
    return {
      start: table.getInt32(at, true),
      format: formats[table.getUint8(at + 4)] ?? 'decimal',
      text: codes.map((code) => (code < 9 ? `%${code + 1}` : String.fromCharCode(code))).join(''),
      isLegal: (flags & 0x04) !== 0,
      restartAfter: flags & 0x08 ? table.getUint8(at + 26) : undefined,
    };
  }

  private has(offset: number, length: number): boolean {
    return offset + length <= this.table.byteLength;
  }
}
