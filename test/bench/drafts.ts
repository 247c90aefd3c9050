import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Text files below a folder, in name order. */
export function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/u.test(name) && statSync(path.join(folder, name)).isFile())
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** Places in a draft at which a writer types, evenly spread: the draft up to there. */
export function typedPrefixes(texts: readonly string[], count: number): string[] {
  const whole = texts.join('\n');
  const step = Math.floor(whole.length / (count + 1));
  return Array.from({ length: count }, (_, i) => {
    const end = (i + 1) * step;
    return whole.slice(Math.max(0, end - 2000), end);
  });
}

/** Paragraphs of 40 to 400 characters, evenly spread over the texts. */
export function paragraphs(texts: readonly string[], count: number): string[] {
  const all = texts.flatMap((text) => text.split('\n').map((line) => line.trim())).filter(({ length }) => length >= 40 && length <= 400);
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % step === 0).slice(0, count);
}
