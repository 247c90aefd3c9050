import assert from 'node:assert/strict';
import { headingQueries } from '../../eval/retrieval/headingQueries';
import { gather } from '../../eval/retrieval/knownQuery';
import { noisyQueries } from '../../eval/retrieval/noisyQueries';
import { openingQueries } from '../../eval/retrieval/openingQueries';
import { rankOf, scoreOf } from '../../eval/retrieval/score';
import { segmenter } from '../../support/projectSegmenter';
import { unitsOf } from '../../support/searchEngine';
import { speech } from '../../support/speechIndex';

const text = `同志们：
今年的防汛形势不容乐观。各级各部门要早准备、早部署、早落实，把各项措施抓在前面。
一、压实防汛责任
党政主要负责同志要亲自抓、负总责，一级带着一级干。包保干部要到岗到位，盯住重点部位。
（一）加密巡查。对水库、堤防和山塘每天至少巡查两次，发现险情立即处置。
雨后要再查一遍，不留任何死角，并做好巡查记录备查。
二、备足抢险物资
（一）清点仓库。现有物资要逐件清点登记造册，缺什么补什么。
`;
const document = speech('防汛.txt', text);

describe('queries with known answers', () => {
  it('asks for headings that nobody can see, and wants what stands directly under them', () => {
    const { document: changed, queries } = headingQueries(document);
    assert.deepEqual(
      queries.map((query) => [query.text, query.answers.map((answer) => answer.text.slice(0, 6))]),
      [['压实防汛责任', ['党政主要负责']], ['加密巡查', ['对水库、堤防', '雨后要再查一']], ['清点仓库', ['现有物资要逐']]],
    );
    for (const unit of unitsOf(changed)) {
      for (const { text: heading } of queries) assert.ok(![unit.text, ...unit.headingPath].some((seen) => seen.includes(heading)), `${heading} in ${unit.text}`);
    }
    assert.equal(changed.text.split('\n').length, text.split('\n').length);
    // It has no body of its own, so it is not asked for and stays.
    assert.ok(changed.text.includes('备足抢险物资'));
  });

  it('asks for first sentences that nobody can see, and wants the passage in which the rest begins', () => {
    const { document: changed, queries } = openingQueries(document);
    const [first] = queries;
    assert.equal(first?.text, '今年的防汛形势不容乐观。');
    assert.deepEqual(first.answers.map((answer) => [answer.line, answer.text]), [[1, '各级各部门要早准备、早部署、早落实，把各项措施抓在前面。']]);
    for (const { text: opening } of queries) assert.ok(!changed.text.includes(opening));
  });

  it('drops four words in ten, always the same', () => {
    const [{ text: damaged = '', answers = [] } = {}] = noisyQueries(document, segmenter).queries;
    const words = (of: string) => segmenter.cut(of.replace(/[^\p{Script=Han}]/gu, '')).length;
    const kept = words(damaged) / words(answers[0]?.text ?? '');
    assert.ok(kept > 0.5 && kept < 0.75, String(kept));
    assert.equal(noisyQueries(document, segmenter).queries[0]?.text, damaged);
  });

  it('gives a heading that two speeches have the answers of both', () => {
    const other = speech('抗旱.txt', '一、加密巡查\n对全部机井逐一登记造册，出水不足的及时检修。\n');
    const query = gather([document, other].map(headingQueries)).queries.find((each) => each.text === '加密巡查');
    assert.deepEqual(query?.answers.map(({ path }) => path), ['防汛.txt', '防汛.txt', '抗旱.txt']);
  });

  it('scores by the rank of the first right answer', () => {
    const [query] = headingQueries(document).queries;
    assert.ok(query);
    const right = query.answers[0] as (typeof query.answers)[number];
    const wrong = { path: '别处.txt', text: '别的话' };
    assert.equal(rankOf(query, () => [wrong, wrong, right], 10), 3);
    assert.equal(rankOf(query, () => [wrong], 10), Number.POSITIVE_INFINITY);
    const { queries, mrr10, hit1, hit10 } = scoreOf([query, query], () => [wrong, right]);
    assert.deepEqual({ queries, mrr10, hit1, hit10 }, { queries: 2, mrr10: 0.5, hit1: 0, hit10: 1 });
  });
});
