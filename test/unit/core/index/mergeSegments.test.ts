import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phraseKinds } from '../../../../src/core/index/phraseColumns';
import { LiveSegment } from '../../../../src/core/index/liveSegment';
import { mergeSegments, type MergePart } from '../../../../src/core/index/mergeSegments';
import type { Segment } from '../../../../src/core/index/segment';
import { SegmentBuilder } from '../../../../src/core/index/segmentBuilder';
import { decodeSegment, encodeSegment } from '../../../../src/core/index/segmentCodec';
import { passageText } from '../../../../src/core/search/hit';
import { search } from '../../../../src/core/search/search';
import { lettersOf } from '../../../../src/core/text/fingerprint';
import { prose, run } from '../../../support/chineseText';
import { liveContents, type LiveContents } from '../../../support/liveContents';
import { segmenter } from '../../../support/projectSegmenter';
import { speech } from '../../../support/speechIndex';

interface Draft {
  path: string;
  text: string;
  /** Listed phrases: then it is a phrase list. */
  listed: string[];
}

function build(drafts: readonly Draft[]): Segment {
  const builder = new SegmentBuilder(segmenter);
  for (const { path, text, listed } of drafts) {
    if (listed.length === 0) builder.addSpeech({ ...speech(path, text), facts: { 日期: '2024-03' } });
    else builder.addPhraseList(speech(path, ''), listed.map((phrase) => ({ text: phrase, category: '四字格', weight: 2 })));
  }
  return builder.build();
}

function whole(segment: Segment, tag: string): LiveSegment {
  return new LiveSegment(segment, () => true, tag);
}

const line = fc.oneof(
  { weight: 5, arbitrary: prose },
  { weight: 2, arbitrary: fc.constantFrom('一、压实督查责任', '（二）抓落实', '同志们：', '一要统筹谋划，二要督查问效，三要群众满意。', '统筹谋划重点工作，抓好工作落实。') },
);
const text = fc.array(line, { maxLength: 7 }).map((lines) => lines.join('\n'));
const listed: fc.Arbitrary<string[]> = fc.array(fc.constantFrom('真抓实干', '压实督查责任', '统筹谋划', '久久为功'), { maxLength: 3 });
/** Documents, each with the part it lies in and whether it still stands. */
const laidOut = fc
  .array(fc.record({ text, listed: fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: listed }), part: fc.nat(3), stands: fc.boolean() }), { maxLength: 9 })
  .map((documents) => documents.map((document, i) => ({ ...document, path: `${i}.md` })));
type LaidOut = (Draft & { part: number; stands: boolean })[];

function partsOf(documents: LaidOut): MergePart[] {
  return [0, 1, 2, 3].map((part) => {
    const inPart = documents.filter((document) => document.part === part);
    return { segment: build(inPart), live: Uint8Array.from(inPart, ({ stands }) => (stands ? 1 : 0)) };
  });
}

function liveParts(parts: readonly MergePart[]): LiveSegment[] {
  return parts.map(({ segment, live }, i) => new LiveSegment(segment, (document) => live[document] === 1, String(i)));
}

describe('mergeSegments', () => {
  it('holds what stands in the parts, and nothing else', () => {
    fc.assert(
      fc.property(laidOut, (documents) => {
        const parts = partsOf(documents);
        const merged = mergeSegments(parts);
        assert.deepEqual(liveContents([whole(merged, 'whole')]), liveContents(liveParts(parts)));
        assert.equal(merged.segmenterId, segmenter.id);
        assert.deepEqual(merged.documents.map(({ path }) => path).sort(), documents.filter(({ stands }) => stands).map(({ path }) => path).sort());
      }),
      { numRuns: 80 },
    );
  });

  it('holds, but for sequences that recur, what building all into one segment gives', () => {
    fc.assert(
      fc.property(laidOut, (documents) => {
        const merged = liveContents([whole(mergeSegments(partsOf(documents)), 'whole')]);
        const fresh = liveContents([whole(build(documents.filter(({ stands }) => stands)), 'fresh')]);
        assert.deepEqual([merged.documents, merged.postings], [fresh.documents, fresh.postings]);
        const areAllStanding = documents.every(({ stands }) => stands);
        for (const [phrase, { kind }] of Object.entries(fresh.phrases)) {
          if (phraseKinds[kind] === 'collocation') continue;
          assert.ok(merged.phrases[phrase], phrase);
          // What a phrase is, is kept by segment: a list that has ended may have named it.
          if (areAllStanding) assert.equal(merged.phrases[phrase].kind, kind, phrase);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is in order: words and phrases ascend, documents begin where they should, and it survives the disk', () => {
    fc.assert(
      fc.property(laidOut, (documents) => {
        const merged = mergeSegments(partsOf(documents));
        const { postings, passages, documentStart } = merged;
        const { phrases } = whole(merged, 'whole');
        const words = Array.from({ length: postings.terms.size }, (_, i) => postings.terms.at(i));
        const texts = Array.from({ length: phrases.size }, (_, i) => phrases.at(i));
        for (const list of [words, texts]) list.forEach((each, i) => assert.ok(i === 0 || (list[i - 1] as string) < each));
        for (let i = 0; i < words.length; i += 1) {
          const entries = [...postings.entries.subarray(postings.start[i], postings.start[i + 1])];
          assert.ok(entries.length > 0, 'a word without passages');
          assert.deepEqual(entries, [...entries].sort((a, b) => a - b));
        }
        assert.deepEqual([...documentStart], [...merged.documents.map((_, d) => passages.document.filter((document) => document < d).length), passages.document.length]);
        assert.deepEqual(decodeSegment(encodeSegment(merged)), merged);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same again when a merged segment is merged further', () => {
    fc.assert(
      fc.property(laidOut, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (documents, later) => {
        const [a, b, c, d] = partsOf(documents) as [MergePart, MergePart, MergePart, MergePart];
        const first = mergeSegments([a, b]);
        const live = Uint8Array.from(first.documents, (_, i) => (later[i] ? 1 : 0));
        const gone = new Set(first.documents.filter((_, i) => !later[i]).map(({ path }) => path));
        const inSteps = mergeSegments([{ segment: first, live }, c, d]);
        const atOnce = mergeSegments(partsOf(documents.map((document) => ({ ...document, stands: document.stands && !gone.has(document.path) }))));
        const [steps, once] = [inSteps, atOnce].map((segment) => liveContents([whole(segment, 'a')])) as [LiveContents, LiveContents];
        assert.deepEqual(withoutKinds(steps), withoutKinds(once));
        // A segment keeps one kind a phrase: it stays the strongest that it was seen as, even when the list that had it has ended.
        for (const [phrase, { kind }] of Object.entries(once.phrases)) assert.ok((steps.phrases[phrase]?.kind ?? Infinity) <= kind, phrase);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same with the same scores: merged, in parts, and built anew', () => {
    fc.assert(
      fc.property(laidOut, fc.oneof(run, fc.tuple(run, run).map((parts) => parts.join('，'))), (documents, words) => {
        const parts = partsOf(documents);
        const found = (segments: readonly LiveSegment[]) =>
          search(segments, { words, limit: 500 }, segmenter, { perDocument: 500 }).hits.map(({ segment, passage, score }) => {
            return { letters: lettersOf(passageText({ segment, passage })), score };
          });
        const fresh = found([whole(build(documents.filter(({ stands }) => stands)), 'fresh')]);
        assertAlike(found([whole(mergeSegments(parts), 'whole')]), fresh);
        assertAlike(found(liveParts(parts)), fresh);
      }),
      { numRuns: 120 },
    );
  });

  it('makes an empty segment of nothing', () => {
    const { documents, documentStart, passages, postings, phrases } = mergeSegments([]);
    assert.deepEqual([documents, [...documentStart], passages.text.length, postings.terms.size, phrases.at.length], [[], [0], 0, 0, 0]);
  });
});

function withoutKinds({ phrases, ...rest }: LiveContents) {
  return { ...rest, phrases: Object.fromEntries(Object.entries(phrases).map(([phrase, { uses }]) => [phrase, uses])) };
}

/** The same scores one after the other. Passages of equal score follow the order of the index, and of copies any may be shown, so places are not compared. */
function assertAlike(found: readonly { letters: string; score: number }[], expected: typeof found): void {
  assert.equal(found.length, expected.length);
  expected.forEach((hit, i) => {
    const other = found[i] as typeof hit;
    assert.ok(Math.abs(hit.score - other.score) <= 1e-6 * Math.max(1, hit.score), `place ${i}: ${other.score}, not ${hit.score}`);
    const isAlone = expected.every(({ score }, j) => j === i || Math.abs(score - hit.score) > 1e-5);
    if (isAlone) assert.equal(other.letters, hit.letters);
  });
}
