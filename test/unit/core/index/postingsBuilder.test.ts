import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headingShare, impactOf } from '../../../../src/core/index/impact';
import { PostingsBuilder } from '../../../../src/core/index/postingsBuilder';
import type { Postings } from '../../../../src/core/index/segment';
import { WordReader } from '../../../../src/core/index/wordReader';
import { termsOf } from '../../../../src/core/text/terms';
import { hanString, run } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';

interface Given {
  headings: string[];
  text: string;
}

function build(passages: readonly Given[]): Postings {
  const reader = new WordReader(segmenter);
  const builder = new PostingsBuilder(reader);
  const wordsOf = (text: string) => {
    reader.read(text);
    return reader.words.slice(0, reader.count);
  };
  passages.forEach(({ headings, text }, i) => {
    for (const heading of headings) builder.addHeading(wordsOf(heading));
    builder.addPassage(i, wordsOf(text));
  });
  return builder.build();
}

/** By term, `passage:impact` of every posting. */
function content({ terms, start, entries }: Postings): [term: string, entries: string[]][] {
  return Array.from({ length: terms.size }, (_, t) => [
    terms.at(t),
    Array.from(entries.subarray(start[t], start[t + 1]), (entry) => `${entry >>> 8}:${entry & 0xff}`),
  ]);
}

/** The same by counting words. */
function counted(passages: readonly Given[]): [term: string, entries: string[]][] {
  const byTerm = new Map<string, string[]>();
  passages.forEach(({ headings, text }, i) => {
    const terms = termsOf(text, segmenter);
    const above = new Set(headings.flatMap((heading) => termsOf(heading, segmenter)));
    for (const term of new Set([...terms, ...above])) {
      const frequency = terms.filter((other) => other === term).length + (above.has(term) ? headingShare : 0);
      byTerm.set(term, [...(byTerm.get(term) ?? []), `${i}:${impactOf(frequency, terms.length)}`]);
    }
  });
  return [...byTerm].sort(([a], [z]) => (a < z ? -1 : 1));
}

describe('PostingsBuilder', () => {
  it('counts a word of the headings as a part of an occurrence, once however many of them have it', () => {
    assert.deepEqual(content(build([{ headings: ['督查', '督查落实'], text: '督查督查' }])), [
      ['督查', [`0:${impactOf(2 + headingShare, 2)}`]],
      ['落实', [`0:${impactOf(headingShare, 2)}`]],
    ]);
  });

  it('holds what counting the words of all passages gives', () => {
    const given = fc.record({ headings: fc.array(run, { maxLength: 2 }), text: fc.oneof(run, hanString, fc.constant('')) });
    fc.assert(fc.property(fc.array(given, { maxLength: 12 }), (passages) => assert.deepEqual(content(build(passages)), counted(passages))));
  });

  it('goes on when the words are more than its first room', () => {
    const passages = Array.from({ length: 12 }, (_, i) => ({
      headings: [],
      text: Array.from({ length: 600 }, (_, k) => `甲${i * 600 + k}`).join('，'),
    }));
    assert.deepEqual(content(build(passages)), counted(passages));
  });
});
