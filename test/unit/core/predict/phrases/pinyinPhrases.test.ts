import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completePhrases } from '../../../../../src/core/predict/completePhrases';
import { preparePhrasesNow, readerOf } from '../../../../../src/core/predict/phrases/phraseMemory';
import { completePinyin } from '../../../../../src/core/predict/phrases/pinyinPhrases';
import { typedLetters } from '../../../../../src/core/predict/phrases/typedLetters';
import { syllables } from '../../../../../src/core/text/syllables';
import { prose, run } from '../../../../support/chineseText';
import { segmenter } from '../../../../support/projectSegmenter';
import { liveSegmentOf } from '../../../../support/speechIndex';

const listed = [
  ['身在兵位、胸为帅谋', 60],
  ['统筹兼顾', 90],
  ['统筹推进各项工作', 50],
  ['突出重点', 80],
  ['“两个确立”', 70],
  ['率先垂范', 40],
  ['重塑流程', 30],
  ['绿色发展', 60],
  ['西安经验', 20],
  ['先行先试', 50],
  ['推行河长制', 30],
  ['建设APP平台', 10],
] as const;
const live = liveSegmentOf(['要健全长效机制。'], listed.map(([text, weight]) => ({ text, category: '', weight })));
preparePhrasesNow([live], segmenter);

const offers = (marked: string, limit = 20) => {
  const [before = '', after = ''] = marked.split('|');
  return completePinyin([live], { before, after }, segmenter, limit);
};
const texts = (marked: string) => offers(marked).map(({ text }) => text);

describe('completePinyin', () => {
  it('finds phrases by initials, marks in them passed over', () => {
    assert.deepEqual(texts('szbwxw'), ['身在兵位、胸为帅谋']);
    assert.equal(texts('tczd')[0], '突出重点');
    assert.deepEqual(texts('强调，lgql'), ['“两个确立”']);
    assert.deepEqual(texts('tc').toSorted(), ['突出重点', '统筹兼顾', '统筹推进各项工作'].toSorted());
  });

  it('finds them by full pinyin, whole or in part, and mixed with initials', () => {
    assert.deepEqual(texts('tongchou').toSorted(), ['统筹兼顾', '统筹推进各项工作'].toSorted());
    assert.deepEqual(texts('tongcho').toSorted(), ['统筹兼顾', '统筹推进各项工作'].toSorted());
    assert.deepEqual(texts('tongcjg'), ['统筹兼顾']);
    assert.deepEqual(texts('tchzhd'), ['突出重点']);
    assert.deepEqual(texts('lv'), ['绿色发展']);
    assert.deepEqual(texts('lü'), ['绿色发展']);
    assert.deepEqual(texts('jsapp'), ['建设APP平台']);
  });

  it('finds them behind the Chinese that they begin with, and replaces both', () => {
    assert.deepEqual(texts('统ch').toSorted(), ['统筹兼顾', '统筹推进各项工作'].toSorted());
    const [first] = offers('下一步，统ch');
    assert.deepEqual([first?.matched, first?.typed, first?.covered, first?.match], [3, '统ch', 2, 'pinyin']);
    assert.deepEqual(texts('要统筹jg'), ['统筹兼顾']);
    assert.deepEqual(texts('强调“lg'), ['“两个确立”']);
    assert.equal(offers('强调“lg')[0]?.matched, 3);
  });

  it('puts what the Chinese belongs to first, unless it is grammar', () => {
    const known = liveSegmentOf(['大家好。'], [['统筹兼顾', 5], ['创新发展', 900], ['要闻通报', 5], ['问题导向', 900]].map(([text, weight]) => ({ text: text as string, category: '', weight: weight as number })));
    preparePhrasesNow([known], segmenter);
    const first = (before: string) => completePinyin([known], { before, after: '' }, segmenter, 5)[0]?.text;
    assert.equal(first('统c'), undefined, 'one letter is none');
    assert.equal(first('统ch'), '统筹兼顾');
    assert.equal(first('要wt'), '问题导向');
  });

  it('reads polyphones as in their words', () => {
    assert.deepEqual(texts('shuaixian'), ['率先垂范']);
    assert.deepEqual(texts('chongsu'), ['重塑流程']);
    assert.deepEqual(texts('tuixinghezhang'), ['推行河长制']);
    assert.deepEqual(texts('jianquanchangxiao'), ['健全长效机制'].filter((text) => live.phrases.rangeOf(text)[0] < live.phrases.rangeOf(text)[1]));
  });

  it('cuts syllables where an apostrophe stands', () => {
    assert.deepEqual(texts('xian'), ['先行先试', '西安经验']);
    assert.deepEqual(texts("xi'an"), ['西安经验']);
    assert.deepEqual(texts('xi’an'), ['西安经验']);
    assert.equal(offers("xi'an")[0]?.matched, 5);
  });

  it('forgives two letters in the wrong order when the phrase is well known', () => {
    assert.deepEqual(texts('sbzw'), ['身在兵位、胸为帅谋']);
    assert.deepEqual(texts('bszw'), []);
  });

  it('says what stands there and is replaced', () => {
    const [found] = offers('要szbw');
    assert.deepEqual([found?.typed, found?.matched, found?.covered, found?.source.segment], ['szbw', 4, 4, live]);
    assert.equal(offers('要szbwxw')[0]?.covered, 7, 'the mark between them is covered too');
  });

  it('finds a clause that occurs twice by two letters, one that occurs once by three', () => {
    const archive = liveSegmentOf(['层层压实责任，健全工作机制。层层压实责任。']);
    preparePhrasesNow([archive], segmenter);
    const found = (before: string) => completePinyin([archive], { before, after: '' }, segmenter, 5).map(({ text }) => text);
    assert.deepEqual(found('cc'), ['层层压实责任']);
    assert.deepEqual(found('jq'), []);
    assert.deepEqual(found('jqg'), ['健全工作机制']);
  });

  it('does not offer what stands behind the cursor already', () => {
    assert.ok(!texts('tongchou|兼顾').includes('统筹兼顾'));
    assert.ok(texts('tongchou|，兼顾').includes('统筹兼顾'));
    assert.deepEqual(texts('做到“lgql|”'), ['“两个确立”'], 'its closing mark alone is no reason');
  });

  it('keeps silent in English, and for segments that are not prepared', () => {
    for (const marked of ['Hello tczd', 'the', 'GDP', 'tc|zd', '`tczd', 'tczd2', '见https://x.cn/文tczd']) assert.deepEqual(texts(marked), [], marked);
    const fresh = liveSegmentOf(['要健全长效机制。'], [{ text: '统筹兼顾', category: '', weight: 9 }]);
    assert.deepEqual(completePinyin([fresh], { before: 'tcjg', after: '' }, segmenter, 5), []);
  });

  it('is what the list offers behind letters', () => {
    const context = { before: '要统ch', after: '' };
    assert.deepEqual(completePhrases([live], context, segmenter, 9), completePinyin([live], context, segmenter, 9));
  });

  it('leaves room in the list for templates', () => {
    const many = liveSegmentOf([], Array.from('甲乙丙丁戊己庚辛壬癸子丑', (last) => ({ text: `统筹推进${last}`, category: '', weight: 9 })));
    preparePhrasesNow([many], segmenter);
    assert.equal(completePinyin([many], { before: 'tctj', after: '' }, segmenter, 20).length, 12);
    assert.equal(completePhrases([many], { before: 'tctj', after: '' }, segmenter, 20).length, 9);
  });

  it('finds every phrase that recurs by its initials, by its full pinyin, and behind its first character', () => {
    const reader = readerOf(segmenter);
    fc.assert(
      fc.property(fc.array(fc.tuple(run, run).map(([a, z]) => `${a}，${z}。${a}；${z}。`), { minLength: 1, maxLength: 3 }), (speeches) => {
        const archive = liveSegmentOf(speeches);
        preparePhrasesNow([archive], segmenter);
        for (let i = 0; i < archive.phrases.size; i += 1) {
          const { text, count } = archive.phrase(i);
          if (count < 2 || !/^\p{Script=Han}+$/u.test(text)) continue;
          reader.read(text);
          const names = [...reader.syllables.subarray(0, reader.syllableCount)].map((number) => syllables[number] as string);
          const initials = names.map((name) => name.charAt(0)).join('').slice(0, 28);
          const full = names.slice(0, 4).join('');
          for (const before of [`，${initials}`, `，${full}`, `，${text.charAt(0)}${initials.slice(1)}`]) {
            if (!typedLetters(before, '')) continue;
            const found = completePinyin([archive], { before, after: '' }, segmenter, 1000).map((each) => each.text);
            assert.ok(found.includes(text), `${before}: ${text}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('holds to its promises whatever is typed', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'tcszbwlvguanx’\''), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 3 }), prose, letters, prose, fc.integer({ min: 0, max: 10 }), (speeches, lead, typed, after, limit) => {
        const archive = liveSegmentOf(speeches, [{ text: '统筹兼顾', category: '', weight: 9 }]);
        preparePhrasesNow([archive], segmenter);
        const before = lead + typed;
        const found = completePinyin([archive, live], { before, after }, segmenter, limit);
        assert.ok(found.length <= limit);
        assert.equal(new Set(found.map(({ text }) => text)).size, found.length);
        for (const suggestion of found) {
          assert.equal(before.slice(-suggestion.matched), suggestion.typed);
          assert.match(suggestion.typed, /^[\p{Script=Han}〇“《]*[a-z'’]+$/u);
          assert.ok(suggestion.covered > 0 && suggestion.covered <= suggestion.text.length);
          assert.ok(suggestion.count > 0 && suggestion.documents > 0);
        }
      }),
      { numRuns: 80 },
    );
  });
});
