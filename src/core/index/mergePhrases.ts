import { GrowingNumbers, GrowingText } from './growing';
import type { NumberedPart } from './mergeSegments';
import { mergeSorted } from './mergeSorted';
import { packUse } from './packPhrases';
import { PhraseTable, type PhraseColumns } from './phraseColumns';

/** The phrases of the documents that go on, their uses put together; `textLength` is the length of the whole's text. */
export function mergePhrases(parts: readonly NumberedPart[], textLength: number): PhraseColumns {
  const tables = parts.map(({ segment }) => new PhraseTable(segment.phrases, segment.passages.text));
  const at = new GrowingNumbers();
  const length = new GrowingNumbers();
  const kind = new GrowingNumbers();
  const category = new GrowingNumbers();
  const moves = new GrowingNumbers();
  const use = new GrowingNumbers();
  const occurrences = new GrowingNumbers();
  const extra = new GrowingText(256);
  const categories = [''];
  const categoryOf = (name: string): number => {
    const known = categories.indexOf(name);
    return known !== -1 ? known : categories.length > 255 ? 0 : categories.push(name) - 1;
  };
  mergeSorted(tables, (indices, text) => {
    const uses: [document: number, count: number][] = [];
    let place = -1;
    let best = Number.POSITIVE_INFINITY;
    let bestCategory = '';
    let seenIn = 0;
    parts.forEach((part, p) => {
      const i = indices[p] as number;
      if (i === -1) return;
      const { phrases } = part.segment;
      const before = uses.length;
      for (const [document, count] of (tables[p] as PhraseTable).occurrences(i)) {
        const to = part.documents[document] as number;
        if (to >= 0) uses.push([to, count]);
      }
      if (uses.length === before) return;
      if (place === -1) place = placeOf(part, phrases.at[i] as number);
      seenIn |= phrases.moves[i] as number;
      if ((phrases.kind[i] as number) >= best) return;
      best = phrases.kind[i] as number;
      bestCategory = phrases.categories[phrases.category[i] as number] as string;
    });
    const [first, ...others] = uses;
    if (!first) return;
    if (place === -1) {
      place = textLength + extra.length;
      extra.pushUnits(text.units.subarray(text.from, text.from + text.length));
    }
    at.push(place);
    length.push(text.length);
    kind.push(best);
    category.push(categoryOf(bestCategory));
    moves.push(seenIn);
    use.push(packUse({ document: first[0], count: first[1], others: others.length > 0 ? new Map(others) : undefined }, occurrences));
  });
  return {
    at: at.values.slice(),
    length: Uint8Array.from(length.values),
    kind: Uint8Array.from(kind.values),
    category: Uint8Array.from(category.values),
    categories,
    moves: Uint8Array.from(moves.values),
    use: use.values.slice(),
    occurrences: occurrences.values.slice(),
    extra: extra.units.slice(),
  };
}

/** Where a text that begins at `at` in the part lies in the whole; -1 when its passage has ended or it stood in none. */
function placeOf({ segment, passages, textAt }: NumberedPart, at: number): number {
  const { textStart, text } = segment.passages;
  if (at >= text.length) return -1;
  let low = 0;
  let high = passages.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((textStart[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return (passages[low] as number) < 0 ? -1 : (textAt[low] as number) + at - (textStart[low] as number);
}
