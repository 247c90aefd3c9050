import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movesOf } from '../../../../src/core/speech/moves';
import { outlineOf } from '../../../../src/core/speech/outline';
import { genreMoves } from '../../../../src/core/template/genreMoves';
import { renderTemplate } from '../../../../src/core/template/renderTemplate';
import { findOpenSlots } from '../../../../src/core/template/slots';
import { skeletonText, speechSkeleton } from '../../../../src/core/template/speechSkeleton';
import { numberingStyles, speechGenres, type SpeechPlan } from '../../../../src/core/template/speechPlan';

const plan: SpeechPlan = { genre: '工作会议讲话', occasion: '全县办公室工作会议', audience: '机关干部', parts: 3, length: 4000, numbering: 'official' };
const plans = fc.record<SpeechPlan>({
  genre: fc.constantFrom(...speechGenres),
  occasion: fc.constantFrom('', '动员会'),
  audience: fc.constantFrom('', '各位来宾、朋友们', '企业家代表'),
  parts: fc.integer({ min: 1, max: 9 }),
  length: fc.integer({ min: 200, max: 50000 }),
  numbering: fc.constantFrom(...numberingStyles),
});

describe('speechSkeleton', () => {
  it('has the moves of a speech, in order', () => {
    const text = skeletonText(plan);
    const kinds = movesOf(text, outlineOf(text)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['salutation', 'opening', 'review', 'transition', 'body', 'safeguard', 'closing']);
    assert.match(text, /^同志们：\n.*召开全县办公室工作会议。/u);
    assert.match(text, /我讲三点意见/u);
  });

  it('has as many parts as were asked for, numbered as asked for', () => {
    fc.assert(
      fc.property(plans, (asked) => {
        const text = skeletonText(asked);
        const sections = outlineOf(text).filter(({ form, isInline }) => !isInline && form === (asked.numbering === 'spoken' ? 'ordinal' : 'comma'));
        assert.equal(sections.length, asked.parts, text);
        assert.deepEqual(sections.map(({ number }) => number), sections.map((_, i) => i + 1));
      }),
    );
  });

  it('shows every slot as one that is found again while it is open', () => {
    fc.assert(
      fc.property(plans, (asked) => {
        const rendered = renderTemplate(speechSkeleton(asked));
        assert.equal(rendered, skeletonText(asked));
        assert.ok(findOpenSlots(rendered).length > 5);
      }),
    );
  });

  it('grows with the length that was asked for', () => {
    const points = (length: number) => (skeletonText({ ...plan, length }).match(/【小标题】/gu) ?? []).length;
    assert.ok(points(1000) < points(4000));
    assert.ok(points(4000) < points(8000));
  });

  it('addresses those who listen', () => {
    const address = (audience: string) => skeletonText({ ...plan, audience }).split('\n')[0];
    assert.equal(address('各位来宾、朋友们'), '各位来宾、朋友们：');
    assert.equal(address('企业家代表'), '各位企业家代表：');
    assert.equal(address('基层干部'), '同志们：');
  });

  it('has something usual to offer for every genre', () => {
    for (const genre of speechGenres) {
      const { occasions, audiences, headings, parts } = genreMoves[genre];
      assert.ok(occasions.length > 0 && audiences.length > 0 && headings.length >= parts, genre);
    }
  });
});
