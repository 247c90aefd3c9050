import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { documentText } from '../../../../src/core/index/documentText';
import { gatherPhrases } from '../../../../src/core/index/gatherPhrases';
import { LiveSegment } from '../../../../src/core/index/liveSegment';
import { mergeSegments } from '../../../../src/core/index/mergeSegments';
import type { Segment } from '../../../../src/core/index/segment';
import { SegmentBuilder } from '../../../../src/core/index/segmentBuilder';
import { decodeSegment, encodeSegment } from '../../../../src/core/index/segmentCodec';
import { prose } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';
import { speech } from '../../../support/speechIndex';

const list = [
  { text: '真抓实干', category: '四字格', weight: 9 },
  { text: '一盘棋', category: '提法', weight: 1 },
];

function build(texts: readonly string[], isBare: boolean): Segment {
  const builder = new SegmentBuilder(segmenter, isBare);
  builder.addPhraseList(speech('提法.md', ''), list);
  texts.forEach((text, i) => builder.addSpeech(speech(`${i}.md`, text)));
  return builder.build();
}

/** What is known of phrases and frames, in a form that can be compared. */
function known(segment: Segment) {
  const live = new LiveSegment(segment, () => true, 'a');
  const phrases = Array.from({ length: live.phrases.size }, (_, i) => live.phrase(i));
  return { phrases, findings: segment.findings.findings };
}

const starter = readdirSync('corpus/speeches')
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(path.join('corpus/speeches', name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, ''));

describe('a bare segment', () => {
  it('has its passages and what was listed, and says that the rest is to come', () => {
    const bare = build(['一、提高认识\n要真抓实干，一抓到底，抓出成效来。'], true);
    assert.equal(bare.isBare, true);
    assert.equal(decodeSegment(encodeSegment(bare))?.isBare, true);
    assert.deepEqual(known(bare).phrases.map(({ text, kind }) => [text, kind]), [['一盘棋', 'lexicon'], ['真抓实干', 'lexicon']]);
    assert.equal(new LiveSegment(bare, () => true, 'a').passageCount, 1);
  });
});

describe('gatherPhrases', () => {
  it('gives what building with phrases gives, on the starter library', () => {
    const whole = build(starter, false);
    const gathered = gatherPhrases(build(starter, true), segmenter);
    assert.ok(known(whole).phrases.length > 1000 && known(whole).findings.length > 10);
    assert.deepEqual(known(gathered), known(whole));
    assert.equal(gathered.isBare, false);
  });

  it('gives the same phrases on any text, also from merged segments', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 4 }), fc.array(prose, { maxLength: 3 }), (one, other) => {
        const builder = new SegmentBuilder(segmenter, true);
        other.forEach((text, i) => builder.addSpeech(speech(`${one.length + i}.md`, text)));
        const parts = [build(one, true), builder.build()].map((segment) => ({ segment, live: new Uint8Array(segment.documents.length).fill(1) }));
        const gathered = gatherPhrases(mergeSegments(parts), segmenter);
        assert.deepEqual(known(gathered).phrases, known(build([...one, ...other], false)).phrases);
      }),
      { numRuns: 60 },
    );
  });
});

describe('documentText', () => {
  it('gives the lines of a speech, each where it stood', () => {
    const text = '同志们：\n\n一、提高认识\n要真抓实干，一抓到底，抓出成效来。';
    assert.equal(documentText(build([text], false), 1), text);
    assert.equal(documentText(build([text], false), 0), '');
  });
});
