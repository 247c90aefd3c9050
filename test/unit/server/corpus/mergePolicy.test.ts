import assert from 'node:assert/strict';
import fc from 'fast-check';
import { segmentsToMerge, type SegmentSize } from '../../../../src/server/corpus/mergePolicy';

let named = 0;
function segment(textLength: number, documents = 10, standing = documents): SegmentSize {
  return { id: String((named += 1)), textLength, documents, standing, isBare: false };
}

/** One segment in the place of those chosen, as merging makes it. */
function merged(segments: readonly SegmentSize[], chosen: readonly string[]): SegmentSize[] {
  const parts = segments.filter(({ id }) => chosen.includes(id));
  const standing = parts.reduce((sum, part) => sum + part.standing, 0);
  const textLength = parts.reduce((sum, part) => sum + Math.round((part.textLength * part.standing) / part.documents), 0);
  return [...segments.filter(({ id }) => !chosen.includes(id)), segment(textLength, standing)];
}

/** Merges until nothing is left to merge; gives what there is then, and how much text was written. */
function settle(segments: readonly SegmentSize[]): { segments: SegmentSize[]; written: number } {
  let now = [...segments];
  let written = 0;
  for (let rounds = 0; ; rounds += 1) {
    const chosen = segmentsToMerge(now);
    if (chosen.length === 0) return { segments: now, written };
    assert.ok(rounds < 3 * segments.length + 3, `still merging ${JSON.stringify(now)}`);
    now = merged(now, chosen);
    written += now[now.length - 1]?.textLength ?? 0;
  }
}

const size = fc.oneof(fc.nat(40_000), fc.nat(3_000_000), fc.integer({ min: 5_000_000, max: 40_000_000 }));
const sizes = fc.array(fc.record({ textLength: size, documents: fc.integer({ min: 1, max: 9 }), ended: fc.nat(9) }), { maxLength: 40 });

describe('segmentsToMerge', () => {
  it('begins with segments whose phrases are still to be gathered, even a single one, a bounded amount at once', () => {
    const bare = [4_000_000, 1_500_000, 1_500_000, 9_000_000].map((textLength) => ({ ...segment(textLength), isBare: true }));
    const others = Array.from({ length: 8 }, () => segment(1000));
    const [first, second, third, fourth] = bare as [SegmentSize, SegmentSize, SegmentSize, SegmentSize];
    assert.deepEqual(segmentsToMerge([...others, ...bare]), [second.id, third.id]);
    assert.deepEqual(segmentsToMerge([first, fourth]), [first.id]);
    assert.deepEqual(segmentsToMerge([fourth]), [fourth.id]);
  });

  it('leaves a few alone, whatever their sizes', () => {
    assert.deepEqual(segmentsToMerge([]), []);
    assert.deepEqual(segmentsToMerge(Array.from({ length: 5 }, () => segment(1000))), []);
    assert.deepEqual(segmentsToMerge([1e3, 1e3, 1e5, 1e5, 1e6, 1e6, 1e7, 1e7].map((length) => segment(length))), []);
  });

  it('makes one of six and more of about one size', () => {
    const small = Array.from({ length: 6 }, () => segment(1000));
    const large = Array.from({ length: 5 }, () => segment(2_000_000));
    assert.deepEqual(segmentsToMerge([...large, ...small]).sort(), small.map(({ id }) => id).sort());
  });

  it('makes a segment anew of which little still stands', () => {
    const thin = segment(100_000, 10, 5);
    assert.deepEqual(segmentsToMerge([segment(100_000), thin]), [thin.id]);
    assert.deepEqual(segmentsToMerge([segment(100_000, 10, 6)]), []);
    assert.deepEqual(segmentsToMerge([segment(1000, 10, 1)]), [], 'a small one costs nothing');
  });

  it('does not make one segment of itself when no two large ones go together', () => {
    assert.deepEqual(segmentsToMerge(Array.from({ length: 8 }, () => segment(11_000_000))), []);
    const fitting = Array.from({ length: 2 }, () => segment(6_000_000));
    const chosen = segmentsToMerge([...Array.from({ length: 4 }, () => segment(11_000_000)), ...fitting]);
    assert.deepEqual(chosen.sort(), fitting.map(({ id }) => id).sort());
  });

  it('comes to an end, with few segments of each size, none made larger than is worth it, and thin ones made anew', () => {
    fc.assert(
      fc.property(sizes, (found) => {
        const before = found.map(({ textLength, documents, ended }) => segment(textLength, documents, Math.max(1, documents - ended)));
        const { segments } = settle(before);
        const known = new Set(before.map(({ id }) => id));
        for (const { id, textLength, documents, standing } of segments) {
          if (!known.has(id)) assert.ok(textLength <= 40_000_000);
          assert.ok(textLength <= 40_000 || standing >= documents * 0.6);
        }
        const small = segments.filter(({ textLength }) => textLength <= 40_000);
        assert.ok(small.length < 6);
      }),
      { numRuns: 300 },
    );
  });

  it('writes every document a few times only, however often files change', () => {
    const file = 3000;
    const changes = 2000;
    let segments: SegmentSize[] = [];
    let written = 0;
    let most = 0;
    for (let i = 0; i < changes; i += 1) {
      const settled = settle([...segments, segment(file, 1)]);
      segments = settled.segments;
      written += settled.written;
      most = Math.max(most, segments.length);
    }
    assert.equal(segments.reduce((sum, { documents }) => sum + documents, 0), changes);
    assert.ok(most <= 25, `${most} segments at once`);
    assert.ok(written <= 6 * changes * file, `${written / (changes * file)} times`);
  });
});
