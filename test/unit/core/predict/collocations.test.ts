import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCollocations, type CollocationInput } from '../../../../src/core/predict/collocations';

/** Words 0 to 4 in clauses of documents. Word 0 is grammar. */
const archive = fc.array(fc.array(fc.array(fc.nat(4), { minLength: 1, maxLength: 7 }), { maxLength: 4 }), { maxLength: 5 });
const limits = { longest: 4, minimum: 2, mayBound: (word: number) => word !== 0 };

function inputOf(documents: number[][][]): CollocationInput {
  const words: number[] = [];
  const document: number[] = [];
  documents.forEach((clauses, i) => {
    for (const word of clauses.flatMap((clause) => [...clause, -1])) {
      words.push(word);
      document.push(i);
    }
  });
  return { words: Int32Array.from(words), document: Uint32Array.from(document), marks: Uint32Array.from(document, (i) => 1 << i) };
}

/** Occurrences of every sequence by document, by going over all clauses. */
function countAll(documents: number[][][], longest: number): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  documents.forEach((clauses, document) => {
    for (const clause of clauses) {
      for (let length = 2; length <= longest; length += 1) {
        for (let i = 0; i + length <= clause.length; i += 1) {
          const key = clause.slice(i, i + length).join(' ');
          const byDocument = counts.get(key) ?? new Map<number, number>();
          counts.set(key, byDocument.set(document, (byDocument.get(document) ?? 0) + 1));
        }
      }
    }
  });
  return counts;
}

describe('findCollocations', () => {
  it('finds what recurs, as a whole and not in its pieces', () => {
    const found = findCollocations(inputOf([[[1, 2, 3], [4]], [[1, 2, 3]]]), limits);
    assert.deepEqual(found.map(({ words, count }) => ({ words, count })), [{ words: [1, 2, 3], count: 2 }]);
  });

  it('finds a shorter sequence that also stands alone', () => {
    const found = findCollocations(inputOf([[[1, 2], [1, 2], [1, 2, 3]], [[1, 2, 3]]]), limits);
    assert.deepEqual(found.map(({ words }) => words), [[1, 2], [1, 2, 3]]);
  });

  it('puts together the marks of all occurrences', () => {
    const [found] = findCollocations(inputOf([[[1, 2]], [[3]], [[1, 2]]]), { longest: 4, minimum: 2, mayBound: () => true });
    assert.deepEqual([found?.words, found?.marks], [[1, 2], 0b101]);
  });

  it('passes over what never stands free, and what grammar bounds', () => {
    const within = [[[4, 1, 2, 3], [3, 1, 2, 4]], [[2, 1, 2, 1]]];
    assert.ok(!findCollocations(inputOf(within), limits).some(({ words }) => words.join(' ') === '1 2'));
    assert.deepEqual(findCollocations(inputOf([[[0, 1], [2, 0]], [[0, 1], [2, 0]]]), limits), []);
  });

  it('counts as going over all clauses does, within the limits', () => {
    fc.assert(
      fc.property(archive, (documents) => {
        const counts = countAll(documents, limits.longest);
        const seen = new Set<string>();
        const input = inputOf(documents);
        for (const { words, count, documents: places, position } of findCollocations(input, limits)) {
          const key = words.join(' ');
          assert.ok(!seen.has(key), 'each sequence once');
          seen.add(key);
          assert.deepEqual([...input.words.subarray(position, position + words.length)], words);
          const expected = counts.get(key);
          assert.deepEqual(places, [...(expected ?? [])].map(([document, n]) => ({ document, count: n })));
          assert.equal(count, [...(expected?.values() ?? [])].reduce((sum, n) => sum + n, 0));
          assert.ok(count >= limits.minimum && (places.length >= 2 || count >= 3));
          assert.ok(words.length >= 2 && words.length <= limits.longest && words[0] !== 0 && words.at(-1) !== 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('misses no clause of its own that recurs in two documents', () => {
    fc.assert(
      fc.property(archive, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }), (documents, clause) => {
        // Seen as a clause of its own more often than anywhere else, so nothing absorbs it and it stands free.
        const often = Array.from({ length: 200 }, () => clause);
        const found = findCollocations(inputOf([...documents, often, often]), limits);
        assert.ok(found.some(({ words }) => words.join(' ') === clause.join(' ')));
      }),
      { numRuns: 50 },
    );
  });
});
