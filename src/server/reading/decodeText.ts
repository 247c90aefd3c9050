/** Bytes of a text file → text. */

export interface DecodedText {
  text: string;
  /** As VS Code names it in `files.encoding`. */
  encoding: 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | 'gb18030';
}

const byteOrderMarks: { bytes: number[]; encoding: DecodedText['encoding']; label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf8bom', label: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf16le', label: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf16be', label: 'utf-16be' },
];
const guesses: { encoding: DecodedText['encoding']; label: string }[] = [
  { encoding: 'gb18030', label: 'gb18030' },
  { encoding: 'utf16le', label: 'utf-16le' },
  { encoding: 'utf16be', label: 'utf-16be' },
];
const sampleLength = 4000;
/** Fewer familiar characters than this share of a text means that it is not Chinese text in that encoding. */
const plausible = 0.05;
const familiar = new Set('的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过民方，。、：；“”？！（）\n 0123456789');

/**
 * Decodes by byte-order mark, else strict UTF-8, else whichever of GB18030 and UTF-16 gives the most familiar Chinese characters.
 * Undefined when the bytes are no text in any of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  for (const { bytes: mark, encoding, label } of byteOrderMarks) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      const text = decode(bytes, label);
      return text === undefined || text.includes('\0') ? undefined : { text, encoding };
    }
  }
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8, encoding: 'utf8' };
  let best: DecodedText | undefined;
  let bestScore = plausible;
  for (const { encoding, label } of guesses) {
    const text = decode(bytes, label);
    if (text === undefined || text.includes('\0')) continue;
    const score = familiarity(text);
    if (score > bestScore) [best, bestScore] = [{ text, encoding }, score];
  }
  return best;
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function familiarity(text: string): number {
  const sample = text.slice(0, sampleLength);
  let count = 0;
  for (const character of sample) if (familiar.has(character)) count += 1;
  return count / Math.max(1, sample.length);
}
