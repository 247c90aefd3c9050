/** The tokens of RTF. Bytes are those of text, not yet decoded. */
export type RtfToken =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'word'; word: string; value: number | undefined }
  | { type: 'byte'; byte: number };

const [backslash, openBrace, closeBrace, lineFeed, carriageReturn, space, minus, quote] = [0x5c, 0x7b, 0x7d, 10, 13, 32, 45, 0x27];

/** Cuts RTF into tokens; binary data is left out. Anything can be cut: damaged files give odd tokens, not errors. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    at += 1;
    if (byte === openBrace) yield { type: 'open' };
    else if (byte === closeBrace) yield { type: 'close' };
    else if (byte === backslash) {
      const { token, next } = control(bytes, at);
      at = next;
      if (token) yield token;
    } else if (byte !== lineFeed && byte !== carriageReturn) yield { type: 'byte', byte };
  }
}

function control(bytes: Uint8Array, start: number): { token: RtfToken | undefined; next: number } {
  let at = start;
  while (at < bytes.length && isLetter(bytes[at] as number)) at += 1;
  if (at === start) return symbol(bytes, start);
  const word = ascii(bytes, start, at);
  const digitsFrom = at;
  if (bytes[at] === minus) at += 1;
  while (at < bytes.length && isDigit(bytes[at] as number)) at += 1;
  const value = at > digitsFrom ? Number(ascii(bytes, digitsFrom, Math.min(at, digitsFrom + 10))) : undefined;
  if (bytes[at] === space) at += 1;
  if (word === 'bin') return { token: undefined, next: at + Math.max(0, value ?? 0) };
  return { token: { type: 'word', word, value }, next: at };
}

/** A backslash and one other character; `\'d2` is a byte, a line end a paragraph. */
function symbol(bytes: Uint8Array, at: number): { token: RtfToken | undefined; next: number } {
  const code = bytes[at];
  if (code === undefined) return { token: undefined, next: at };
  if (code === quote) {
    const byte = Number.parseInt(ascii(bytes, at + 1, at + 3), 16);
    return { token: Number.isNaN(byte) ? undefined : { type: 'byte', byte }, next: at + 3 };
  }
  if (code === backslash || code === openBrace || code === closeBrace) return { token: { type: 'byte', byte: code }, next: at + 1 };
  const word = code === lineFeed || code === carriageReturn ? 'par' : String.fromCharCode(code);
  return { token: { type: 'word', word, value: undefined }, next: at + 1 };
}

function isLetter(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 64)));
}
