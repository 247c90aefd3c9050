import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suggestSlots } from '../../../../src/core/template/suggestSlots';
import { tokensOf } from '../../../../src/core/text/terms';
import { prose } from '../../../support/chineseText';
import { segmenter } from '../../../support/projectSegmenter';

const suggest = (text: string) => suggestSlots(text, (clause) => tokensOf(clause, (run) => segmenter.cut(run)));

describe('suggestSlots', () => {
  it('marks names, numbers, dates, places and titles of documents', () => {
    assert.equal(suggest('3月5日，张建国同志讲了话，全县投入120万元，增长8.5%。'), '【3月5日】，【张建国】同志讲了话，【全县】投入【120万】元，增长【8.5%】。');
    assert.equal(suggest('经县委研究，印发《工作要点》。'), '经【县委】研究，印发【《工作要点》】。');
  });

  it('marks what is open, and leaves slots as they are', () => {
    assert.equal(suggest('请XX同志讲话，时间___，【县委】'), '请【XX】同志讲话，时间【___】，【县委】');
  });

  it('marks where siblings differ, and no enumerator', () => {
    const text = '（一）推进观念创新。正文\n（二）推进工作创新。正文\n（三）推进制度创新。正文';
    assert.equal(suggest(text), '（一）推进【观念】创新。正文\n（二）推进【工作】创新。正文\n（三）推进【制度】创新。正文');
    assert.equal(suggest('1.提高认识\n2.压实责任'), '1.提高认识\n2.压实责任');
  });

  it('changes nothing but the brackets', () => {
    fc.assert(fc.property(prose, (text) => assert.equal(suggest(text).replace(/[【】]/gu, ''), text.replace(/[【】]/gu, ''))), { numRuns: 200 });
  });
});
