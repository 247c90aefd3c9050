import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PhraseKind } from '../../../../src/core/index/phraseColumns';
import { sortedDistinct } from '../../../../src/core/index/stringTable';
import { moveKinds } from '../../../../src/core/speech/moves';
import { prose } from '../../../support/chineseText';
import { liveSegmentOf } from '../../../support/speechIndex';

/** All phrases that a segment of these speeches holds. */
function phrasesOf(texts: string[], listed: [text: string, weight: number][] = []) {
  const live = liveSegmentOf(texts, listed.map(([text, weight]) => ({ text, category: '提法', weight })));
  return Array.from({ length: live.phrases.size }, (_, i) => live.phrase(i));
}

function kindsOf(texts: string[], listed: [text: string, weight: number][] = []): Record<string, PhraseKind> {
  return Object.fromEntries(phrasesOf(texts, listed).map(({ text, kind }) => [text, kind]));
}

describe('PhraseCollector', () => {
  it('takes headings without their numbers, and clauses', () => {
    assert.deepEqual(kindsOf(['一、统筹谋重点\n（二）强化全局意识。各部门要密切配合，抓好落实！']), {
      统筹谋重点: 'heading',
      强化全局意识: 'heading',
      各部门要密切配合: 'clause',
      抓好落实: 'clause',
    });
  });

  it('takes clauses without the word that opens a point', () => {
    assert.deepEqual(Object.keys(kindsOf(['一要提高政治站位，二是压实工作责任。'])).sort(), ['压实工作责任', '提高政治站位'].sort());
  });

  it('passes over scraps, half quotations, and what does not begin in Chinese', () => {
    const text = `好的。\n他说：“抓落实，\n2024年任务。\n${'这一句话实在是太长了所以不'.repeat(2)}。\n“三个统筹”抓到位。`;
    assert.deepEqual(Object.keys(kindsOf([text])), ['“三个统筹”抓到位']);
  });

  it('finds word sequences that recur inside clauses', () => {
    const kinds = kindsOf(['要统筹谋划工作的要点。', '我们统筹谋划工作。', '在基层统筹谋划工作。']);
    assert.equal(kinds['统筹谋划工作'], 'collocation');
  });

  it('gives a phrase the first kind of the order, and adds up its uses', () => {
    const [phrase] = phrasesOf(['一、真抓实干\n真抓实干。真抓实干！'], [['真抓实干', 9]]);
    assert.deepEqual(phrase, { text: '真抓实干', kind: 'lexicon', category: '提法', moves: 1 << moveKinds.indexOf('body'), count: 12, documents: [0, 1] });
  });

  it('notes every move in which a phrase was seen, and none for one that was only listed', () => {
    const text = '同志们：\n今天开会，要真抓实干。\n一、压实责任\n要真抓实干，要压实责任。\n散会。';
    const moves = Object.fromEntries(phrasesOf([text], [['久久为功', 3]]).map(({ text: phrase, moves: bits }) => [phrase, moveKinds.filter((_, m) => (bits & (1 << m)) !== 0)]));
    assert.deepEqual([moves['要真抓实干'], moves['要压实责任'], moves['久久为功']], [['opening', 'body'], ['body'], []]);
  });

  it('keeps a listed phrase whose weight is 0, with the list that has it', () => {
    const [phrase] = phrasesOf([], [['真抓实干', 0]]);
    assert.deepEqual([phrase?.text, phrase?.documents], ['真抓实干', [0]]);
    assert.ok((phrase?.count ?? 0) > 0, 'it can be offered');
  });

  it('takes letters and figures for pauses in what recurs', () => {
    const texts = ['我们推动GDP稳步提升。', '他们推动gdp稳步提升。', '要推动ＧＤＰ稳步提升，2024年度任务稳步提升。'];
    const recurring = phrasesOf(texts).filter(({ kind }) => kind === 'collocation').map(({ text }) => text);
    assert.deepEqual(recurring, ['稳步提升']);
  });

  it('gives phrases in ascending order, each once', () => {
    const latin = fc.array(fc.constantFrom('推动', 'GDP', 'gdp', 'ＧＤＰ', '增长', '稳步', '，', '2024', '５%', 'ﬁ'), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, latin), { maxLength: 4 }), (texts) => {
        const found = phrasesOf(texts).map(({ text }) => text);
        assert.deepEqual(found, sortedDistinct(found));
      }),
      { numRuns: 150 },
    );
  });

  it('gives phrases that can be offered, each with a document that stands for it', () => {
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 4 }), (texts) => {
        for (const { text, kind, count, documents } of phrasesOf(texts)) {
          assert.ok(text.length >= 3 && text.length <= 40);
          assert.match(text, /^[\p{Script=Han}“《]/u);
          assert.ok(count > 0 && documents.length > 0 && new Set(documents).size === documents.length);
          for (const document of documents) assert.ok(texts[document]?.includes(text), `${kind} ${text}`);
        }
      }),
      { numRuns: 80 },
    );
  });
});
