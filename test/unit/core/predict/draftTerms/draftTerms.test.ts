import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftTerms } from '../../../../../src/core/predict/draftTerms/draftTerms';
import { prose } from '../../../../support/chineseText';
import { segmenter } from '../../../../support/projectSegmenter';

const draft = `同志们：
青XX镇数字农业项目要加快建设，数字农业项目是全县的重点。
县政务服务中心要牵头，请县政务服务中心抓好。
推进“双提升”行动，“双提升”关键在人。要用好DeepSeek平台，DeepSeek要管好。
落实《安全生产若干规定》，学习《安全生产若干规定》精神。推动“1+3+N”体系，做实“1+3+N”机制。
我们要抓好落实，我们要抓好落实。只提过一次的产业联盟大会。
`;

/** The terms for what is typed at the end of the draft. */
const terms = (typed: string, text = draft) => draftTerms(text + typed, 0, text.length + typed.length, segmenter).map((term) => term.text);

describe('the draft’s own words', () => {
  it('are runs of words that it has twice, as far as they vary behind', () => {
    assert.deepEqual(terms('建好数字'), ['数字农业项目']);
    assert.deepEqual(terms('由县政'), ['县政务服务中心']);
    assert.deepEqual(draftTerms(`${draft}由县政务`, 0, draft.length + 4, segmenter), [{ text: '县政务服务中心', matched: 3, count: 2, share: 1 }]);
  });

  it('are what stands in quotation and title marks', () => {
    assert.deepEqual(terms('围绕“双'), ['“双提升”']);
    assert.deepEqual(terms('围绕双提'), ['双提升']);
    assert.deepEqual(terms('对照《'), ['《安全生产若干规定》']);
    assert.deepEqual(terms('深化“').sort(), ['“1+3+N”', '“双提升”']);
  });

  it('are names with Latin letters, but not within English', () => {
    assert.deepEqual(terms('接入De'), ['DeepSeek']);
    assert.deepEqual(terms('We use De'), []);
    assert.deepEqual(terms('接入D'), [], 'one letter is little');
  });

  it('are not what was used once, nor what begins with a word of grammar, nor one word of the dictionary', () => {
    assert.deepEqual(terms('产业'), []);
    assert.deepEqual(terms('我们'), []);
    assert.deepEqual(terms('一定', '中华人民共和国成立。中华人民共和国万岁。祝中华'), []);
  });

  it('take three uses to be offered for a single character', () => {
    const text = '统筹专班牵头，统筹专班负责，';
    assert.deepEqual(terms('专', '工作专班开会，工作专班负责。'), []);
    assert.deepEqual(terms('统', text), []);
    assert.deepEqual(terms('统筹', text), ['统筹专班']);
  });

  it('are left out when the draft goes on otherwise most of the time', () => {
    const text = '数字专班牵头，数字专班负责。';
    assert.deepEqual(terms('要数字', text), ['数字专班']);
    assert.deepEqual(terms('要数字', text + '数字强，数字快，数字好，数字新，数字多，数字广，数字深，数字高，数字大，'), []);
  });

  it('count a quoted name once', () => {
    const text = '做实“AI”行动，“DeepSeek”好，“DeepSeek”快。接入De';
    assert.deepEqual(draftTerms(text, 0, text.length, segmenter), [{ text: 'DeepSeek', matched: 2, count: 2, share: 1 }]);
  });

  it('are not looked for in front matter', () => {
    const text = '---\n备注: 数字农业项目好，数字农业项目新\n---\n要数字';
    assert.deepEqual(draftTerms(text, text.indexOf('要'), text.length, segmenter), []);
    assert.equal(draftTerms(text, 0, text.length, segmenter)[0]?.text, '数字农业项目');
  });

  it('begin with what is typed, stand in the draft, and end within a clause', () => {
    fc.assert(
      fc.property(prose, fc.nat(), (text, place) => {
        const offset = text.length === 0 ? 0 : place % (text.length + 1);
        for (const { text: term, matched, count } of draftTerms(text, 0, offset, segmenter)) {
          assert.equal(term.slice(0, matched), text.slice(offset - matched, offset));
          assert.ok(term.length > matched && count >= 2 && text.split(term).length > 2, term);
          assert.ok(!/[，。；！？\n]/u.test(term), term);
        }
      }),
    );
  });
});
