import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreement, signatureLength, signatureOf } from '../../../../src/core/corpus/signature';
import { groupVersions, isSameSpeech, type VersionCandidate } from '../../../../src/core/corpus/versions';
import { countCharacters } from '../../../../src/core/speech/duration';
import { anything } from '../../../support/chineseText';

/** A speech of its own: sentences made of the same few words in an order that `seed` decides. */
function speech(seed: number, sentences = 60): string[] {
  let state = seed * 2654435761 + 1;
  const words = '工作 落实 群众 干部 基层 服务 作风 统筹 谋划 重点 责任 担当 督查 调研 学习 思想 发展 改革 创新 项目 企业 机制 队伍 全局 安全 生态 教育 文化 民生 产业'.split(' ');
  const next = () => (state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0) >>> 8;
  return Array.from({ length: sentences }, () => `${Array.from({ length: 8 }, () => words[next() % words.length]).join('')}。`);
}

const document = (path: string, text: string, date = ''): VersionCandidate => ({ path, date, signature: signatureOf(text), characters: countCharacters(text) });
const paths = (documents: readonly VersionCandidate[]) => groupVersions(documents).map(({ leader, members }) => [documents[leader]?.path, members.map((i) => documents[i]?.path)]);

describe('signatureOf', () => {
  it('does not depend on layout, marks and figures', () => {
    const text = speech(1).join('');
    assert.deepEqual(signatureOf(text.replace(/。/gu, '。\n\n　　')), signatureOf(text));
    assert.notDeepEqual(signatureOf(speech(2).join('')), signatureOf(text));
  });

  it('estimates how much two texts have in common', () => {
    const whole = speech(3, 400);
    const shared = (count: number) => agreement(signatureOf(whole.join('')), signatureOf([...whole.slice(0, count), ...speech(4, 400 - count)].join('')));
    assert.ok(shared(0) <= 2 && shared(400) === signatureLength);
    assert.ok(shared(380) >= 11, String(shared(380)));
    assert.ok(shared(200) <= 9, String(shared(200)));
  });

  it('has all its components even for a line, and agrees with nothing where there is no line', () => {
    const line = signatureOf('同志们上午好今天开会');
    assert.equal(agreement(line, line), signatureLength);
    for (const text of ['', '同志们', 'no Chinese here']) assert.equal(agreement(signatureOf(text), signatureOf(text)), 0, text);
  });

  it('takes any text', () => fc.assert(fc.property(anything, (text) => signatureOf(text).length === signatureLength)));
});

describe('groupVersions', () => {
  const text = speech(5);
  const changed = (every: number) => text.map((sentence, i) => (i % every === 0 ? speech(90 + every, 1).join('') : sentence)).join('');

  it('groups drafts, the final version and the text of a Word file', () => {
    const documents = [
      document('2024/讲话改2.docx', changed(12)),
      document('2024/讲话改3.docx', changed(20)),
      document('2024/讲话（终稿）.docx', text.join('')),
      document('旧/讲话.txt', text.join('\n')),
      document('别的.docx', speech(6).join('')),
    ];
    assert.deepEqual(paths(documents), [['2024/讲话（终稿）.docx', ['2024/讲话改2.docx', '2024/讲话改3.docx', '2024/讲话（终稿）.docx', '旧/讲话.txt']]]);
  });

  it('keeps speeches apart that share their opening and closing, and lines that only begin alike', () => {
    const boilerplate = speech(7, 30);
    const own = (seed: number) => [...boilerplate, ...speech(seed, 40)].join('');
    assert.deepEqual(paths([document('a.docx', own(8)), document('b.docx', own(9)), document('c.docx', own(10))]), []);
    assert.deepEqual(paths([document('d.docx', '请大家安静，会议现在开始，请XX同志讲话'), document('e.docx', '请大家安静，会议现在开始，请XX部长发言')]), []);
    assert.deepEqual(paths([document('f.docx', ''), document('g.docx', '')]), []);
    assert.deepEqual(paths([document('h.docx', text.join('')), document('i.docx', text.slice(0, 30).join(''))]), []);
  });

  it('lets stand for all what is final by name, else the latest, else the highest number, else the longest', () => {
    const leader = (...given: [path: string, text?: string | undefined, date?: string][]) => paths(given.map(([path, words = text.join(''), date]) => document(path, words, date)))[0]?.[0];
    assert.equal(leader(['b定稿.docx'], ['a.docx', undefined, '2025']), 'b定稿.docx');
    assert.equal(leader(['b未定稿.docx'], ['a.docx', undefined, '2025']), 'a.docx');
    assert.equal(leader(['a.docx', undefined, '2024-03'], ['b.docx', undefined, '2024-04-01']), 'b.docx');
    assert.equal(leader(['讲话改2.docx'], ['讲话改10.docx'], ['讲话.docx']), '讲话改10.docx');
    assert.equal(leader(['a.docx'], ['b.docx', `${text.join('')}谢谢大家。`]), 'b.docx');
    assert.equal(leader(['b.txt'], ['b.docx']), 'b.docx');
  });

  const component = fc.integer({ min: 0, max: 3 });
  const candidate = (parts: readonly number[], i: number, characters: number, pool: readonly number[][]): VersionCandidate => {
    const model = pool[i % pool.length] as number[];
    // Mostly like one of few models, so that there are pairs just above and just below the limit.
    const signature = Uint32Array.from({ length: signatureLength }, (_, k) => ((parts[k] ?? 0) === 0 ? k * 100 + i : (model[k] ?? 0)));
    return { path: `${i}.docx`, date: '', characters, signature };
  };
  const documentsOf = fc
    .tuple(
      fc.array(fc.tuple(fc.array(component, { minLength: 16, maxLength: 16 }), fc.integer({ min: 100, max: 900 })), { maxLength: 400, size: 'max' }),
      fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 16, maxLength: 16 }), { minLength: 1, maxLength: 3 }),
    )
    .map(([given, pool]) => given.map(([parts, characters], i) => candidate(parts, i, characters, pool)));

  it('finds what comparing every pair finds', () => {
    let grouped = 0;
    fc.assert(
      fc.property(documentsOf, (documents) => {
        const expected = allPairs(documents);
        assert.deepEqual(groupVersions(documents).map(({ members }) => members), expected);
        grouped += expected.length;
      }),
      { numRuns: 60 },
    );
    assert.ok(grouped > 30, String(grouped));
  });

  it('gives the same groups in whatever order the documents come', () => {
    fc.assert(
      fc.property(documentsOf, (documents) => assert.deepEqual(paths([...documents].reverse()), paths(documents))),
      { numRuns: 30 },
    );
  });

  /** Connected components of the naive comparison. */
  function allPairs(documents: readonly VersionCandidate[]): number[][] {
    const group = documents.map((_, i) => i);
    documents.forEach((a, i) =>
      documents.forEach((b, j) => {
        if (i >= j || !isSameSpeech(a, b)) return;
        const [from, to] = [group[j], group[i] as number];
        group.forEach((one, k) => one === from && (group[k] = to));
      }),
    );
    const byPath = (a: number, z: number) => ((documents[a]?.path ?? '') < (documents[z]?.path ?? '') ? -1 : 1);
    return [...new Set(group)]
      .map((one) => group.flatMap((other, i) => (other === one ? [i] : [])).sort(byPath))
      .filter(({ length }) => length > 1)
      .sort((a, z) => byPath(a[0] as number, z[0] as number));
  }

  it('takes time that grows with the number of documents and no faster, copies and speeches without text included', () => {
    const time = (count: number, make: (i: number) => VersionCandidate) => {
      const documents = Array.from({ length: count }, (_, i) => make(i));
      const begun = performance.now();
      groupVersions(documents);
      return performance.now() - begun;
    };
    const made: ((i: number) => VersionCandidate)[] = [
      (i) => document(`${i}`, ''),
      () => document('a', text.join('')),
      (i) => ({ path: `${i}`, date: '', characters: 1000, signature: Uint32Array.from({ length: 16 }, (_, k) => (k < 4 ? 7 : Math.imul(i * 16 + k, 0x9e3779b1) >>> 0)) }),
    ];
    for (const make of made) {
      time(1000, make);
      const [short, long] = [time(1000, make), time(8000, make)];
      assert.ok(long < 40 * short + 100, `${short} ms, then ${long} ms`);
    }
  });
});
