import assert from 'node:assert/strict';
import type { DraftTerm } from '../../../../../src/core/predict/draftTerms/draftTerms';
import { gatherOffers } from '../../../../../src/core/predict/offers/gatherOffers';
import { latestUse, phraseUses } from '../../../../../src/core/predict/offers/phraseUses';
import { segmenter } from '../../../../support/projectSegmenter';
import { liveSegmentOf, liveSegmentOfDocuments, speech } from '../../../../support/speechIndex';

const live = liveSegmentOf(['统筹推进各项工作。', '要统筹推进各项工作,见到实效。统筹"三服务"活动。'], [{ text: '统筹兼顾', category: '工作方法', weight: 90 }]);
const gathered = (before: string, draft: DraftTerm[] = []) => gatherOffers([live], draft, { before, after: '' }, segmenter, 20);

describe('what is gathered', () => {
  it('is phrases of the archive, with full-width marks', () => {
    const texts = gathered('要统筹').map(({ text }) => text);
    assert.ok(texts.includes('统筹兼顾') && texts.includes('统筹推进各项工作'), texts.join(' '));
    assert.ok(texts.every((text) => !/[,"]/u.test(text)), texts.join(' '));
  });

  it('has the words of the draft before what matches no more, and each text once', () => {
    const draft = [{ text: '统筹办', matched: 2, count: 3, share: 0.6 }, { text: '统筹兼顾', matched: 2, count: 2, share: 0.4 }];
    const offers = gathered('要统筹', draft);
    assert.deepEqual(offers.filter(({ text }) => text === '统筹兼顾').map(({ kind, inDraft }) => [kind, inDraft]), [['lexicon', 2]]);
    const [first] = offers.filter(({ matched }) => matched <= 2);
    assert.deepEqual([first?.text, first?.kind, first?.inDraft], ['统筹办', 'draft', 3]);
    const unlikely = gathered('要统筹', [{ text: '统筹办', matched: 2, count: 2, share: 0.2 }]);
    assert.ok(unlikely.findIndex(({ text }) => text === '统筹办') >= 2, 'an unlikely one comes behind');
  });
});

describe('where a phrase is used', () => {
  const dated = (path: string, date: string, text: string) => ({ ...speech(path, text), facts: { 日期: date } });
  const archive = [liveSegmentOfDocuments([dated('旧.md', '2022-03', '要统筹推进各项工作。'), dated('新.md', '2025-01-02', '要统筹推进各项工作。要统筹推进各项工作。'), speech('无.md', '要统筹推进各项工作。')])];

  it('are the documents, with how often, and the latest', () => {
    const uses = phraseUses(archive, '要统筹推进各项工作');
    assert.deepEqual(uses.map(({ document, count, isList }) => [document, count, isList]), [[0, 1, false], [1, 2, false], [2, 1, false]]);
    assert.equal(latestUse(uses)?.document, 1);
    assert.deepEqual(phraseUses(archive, '要统筹'), [], 'a beginning is no phrase');
  });

  it('tells lists from speeches', () => {
    assert.deepEqual(phraseUses([live], '统筹兼顾').map(({ isList }) => isList), [true]);
  });
});
