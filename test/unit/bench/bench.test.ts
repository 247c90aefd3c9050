import assert from 'node:assert/strict';
import { SpeechWriter } from '../../bench/archive/syntheticSpeech';
import { textPoolOf } from '../../bench/archive/textPool';
import { drawChart } from '../../bench/chart';
import { Curves } from '../../bench/figures';
import { buildCurve, judgeShape } from '../../bench/shape';
import { seededRandom } from '../../support/seededRandom';

const pool = textPoolOf(['一、压实各级责任\n各级干部要到一线去，把工作做实做细做到位。一要讲认真。\n二、补齐短板弱项\n要对照清单逐项检查，查漏补缺，2023年底前全部整改完毕。\n']);

describe('the bench', () => {
  it('takes sentences and headings for synthetic speeches', () => {
    assert.deepEqual(pool.headings, ['压实各级责任', '补齐短板弱项']);
    assert.deepEqual(pool.sentences, ['各级干部要到一线去，把工作做实做细做到位。', '要对照清单逐项检查，查漏补缺，2023年底前全部整改完毕。']);
  });

  it('writes the same speeches for the same seed, of three to eight thousand characters', () => {
    const write = () => {
      const writer = new SpeechWriter(pool, seededRandom(5));
      return Array.from({ length: 20 }, () => writer.speech());
    };
    const speeches = write();
    assert.deepEqual(write(), speeches);
    assert.equal(new Set(speeches.map(({ text }) => text)).size, 20);
    for (const { text, date } of speeches) {
      assert.ok(text.length >= 3000 && text.length < 9500, String(text.length));
      assert.match(text, /^关于.+的讲话\n（\d{4}年/u);
      assert.match(text, /^一、.+\n[^]*^（一）/mu);
      assert.match(date, /^\d{4}-\d\d-\d\d$/u);
    }
  });

  it('judges whether requests stay flat and building stays linear, between the two largest archives', () => {
    const curves = new Curves();
    for (const [megabytes, p95, rate] of [[100, 5, 2], [1, 9, 9], [10, 2, 2.2]] as const) {
      curves.add('查找：一句', megabytes, [p95]);
      curves.add(buildCurve, megabytes, [rate]);
      curves.add('比较：MiniSearch', megabytes, [megabytes * 10]);
    }
    assert.deepEqual(judgeShape(curves).map(({ row: [name], isKept }) => [name, isKept]), [['形状：查找：一句，10 → 100 MB', true], [`形状：${buildCurve}，10 → 100 MB`, true]]);
    curves.add('补全', 10, [1]);
    curves.add('补全', 100, [3.1]);
    assert.equal(judgeShape(curves).find(({ row: [name] }) => name.includes('补全'))?.isKept, false);
  });

  it('draws only what was measured', () => {
    const curves = new Curves();
    curves.add('比较：讲稿助手', 1, [1, 2]);
    curves.add('比较：讲稿助手', 10, [2, 4]);
    const svg = drawChart(curves);
    assert.match(svg, /^<svg [^]*查一句要多久[^]*<\/svg>\n$/u);
    assert.ok(!svg.includes('NaN') && !svg.includes('首次整理素材') && !svg.includes('MiniSearch'));
  });
});
