/** Components of a signature, 32 bits each. */
export const signatureLength = 16;
const bits = 4;
const shingle = 5;
/** Odd, and random to the eye. */
const base = 0x01000193;
const basePower = Array.from({ length: shingle }).reduce<number>((power) => Math.imul(power, base), 1);
const empty = 0xffffffff;
const rotation = 0x9e3779b1;

/**
 * MinHash of a text: the share of components in which two signatures agree estimates the share of five-character sequences that the texts
 * have in common. Only Chinese characters count, so that layout, marks and figures do not. Equal texts have equal signatures; a text
 * with fewer than five characters has one that no other agrees with. Linear, one pass.
 *
 * Broder, On the resemblance and containment of documents (1997); all components from one hash, and empty ones filled from the next: Li,
 * Owen, Zhang, One permutation hashing (2012), Shrivastava, Li, Densifying one permutation hashing (2014).
 */
export function signatureOf(text: string): Uint32Array {
  const signature = new Uint32Array(signatureLength).fill(empty);
  const window = new Uint16Array(shingle);
  let hash = 0;
  let seen = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x3400 || code > 0x9fff) continue;
    hash = (Math.imul(hash, base) + code - Math.imul(window[at] as number, basePower)) | 0;
    window[at] = code;
    at = at === shingle - 1 ? 0 : at + 1;
    seen += 1;
    if (seen < shingle) continue;
    const mixed = mix(hash);
    const bin = mixed >>> (32 - bits);
    if (mixed < (signature[bin] as number)) signature[bin] = mixed;
  }
  return densified(signature);
}

/** How many components agree; none where a text was too short to have any. */
export function agreement(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let i = 0; i < signatureLength; i += 1) if (a[i] === b[i] && a[i] !== empty) equal += 1;
  return equal;
}

function densified(sparse: Uint32Array): Uint32Array {
  if (!sparse.includes(empty) || sparse.every((value) => value === empty)) return sparse;
  return sparse.map((value, i) => {
    let distance = 0;
    while (sparse[(i + distance) % signatureLength] === empty) distance += 1;
    // What is borrowed must not look like what the same component of another text has by itself.
    return distance === 0 ? value : ((sparse[(i + distance) % signatureLength] as number) + Math.imul(distance, rotation)) >>> 0;
  });
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
