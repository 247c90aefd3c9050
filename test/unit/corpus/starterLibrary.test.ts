import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../../src/server/reading/decodeText';
import { readFrontMatter } from '../../../src/server/reading/frontMatter';
import { readSource } from '../../../src/server/reading/readSource';
import { checkMarks, checkPhraseList, checkSpeech, repeatedPhrases } from '../../support/libraryCheck';

const library = path.resolve('corpus');

function filesIn(folder: string): { name: string; text: string }[] {
  const names = readdirSync(path.join(library, folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => ({ name: `${folder}/${name}`, text: readFileSync(path.join(library, folder, name), 'utf8') }));
}

describe('corpus: the starter library', () => {
  const speeches = filesIn('speeches');
  const lists = filesIn('phrases');
  const phrases = lists.flatMap(({ name, text }) => checkPhraseList(name, text).phrases);

  it('has speeches that keep to the format', () => {
    assert.deepEqual(speeches.flatMap(({ name, text }) => checkSpeech(name, text)), []);
  });

  it('has speeches of at least eight genres, with titles of their own', () => {
    const facts = speeches.map(({ name, text }) => readFrontMatter(name, text).value.facts);
    assert.ok(new Set(facts.map((fact) => fact['体裁'])).size >= 8);
    assert.equal(new Set(facts.map((fact) => fact['标题'])).size, speeches.length);
  });

  it('has phrase lists that keep to the format', () => {
    assert.deepEqual(lists.flatMap(({ name, text }) => checkPhraseList(name, text).complaints), []);
  });

  it('has at least three hundred phrases, each once', () => {
    assert.deepEqual(repeatedPhrases(phrases), []);
    assert.ok(phrases.length >= 300, `${phrases.length} phrases`);
  });

  it('says in its notes how much there is', () => {
    const notes = readFileSync(path.join(library, 'README.md'), 'utf8');
    assert.ok(notes.includes(`${speeches.length} 篇`));
    for (const { name } of lists) assert.ok(notes.includes(path.basename(name)), name);
  });

  it('is UTF-8 with plain line ends', () => {
    for (const { name, text } of [...speeches, ...lists]) {
      assert.equal(decodeText(readFileSync(path.join(library, name)))?.encoding, 'utf8', name);
      assert.ok(!text.includes('\r') && text.endsWith('\n'), name);
    }
  });

  it('is read by the server without a problem, phrases and weights as they stand', async () => {
    const read = await Promise.all([...speeches, ...lists].map(({ name }) => readSource(library, name)));
    assert.deepEqual(read.flatMap(({ problems }) => problems), []);
    const found = read.flatMap((result) => result.phrases ?? []);
    assert.deepEqual(found, phrases.map(({ text, category, weight }) => ({ text, category, weight: weight ?? 1 })));
  });
});

describe('the check of the library', () => {
  const body = `同志们：\n${'做好办公室工作，要从点滴做起，把每一件小事做细做实。'.repeat(60)}\n`;
  const head = '---\n标题: 讲话\n体裁: 党课\n场合: 党课\n受众: 党员\n日期: 2024-03-05\n---\n';

  it('passes what is well', () => {
    assert.deepEqual(checkSpeech('稿.md', `${head}${body}一、甲\n（一）乙\n（二）丙\n二、丁\n（一）一要甲。一是子；二是丑。二要乙。第一，丙；第二，丁。\n`), []);
  });

  it('finds each thing that is wrong with a speech', () => {
    const wrong: [part: string, complaint: RegExp][] = [
      ['一、甲\n三、乙\n', /稿\.md:11 has 三、 where number 2/u],
      ['二、甲\n', /has 二、 where number 1/u],
      ['一、甲\n（二）乙\n', /has （二） where number 1/u],
      ['一要甲。三要乙。\n', /has 三要 without the one before/u],
      ['第二，甲\n', /has 第二， without the one before/u],
      ['# 甲\n', /is a Markdown heading/u],
      ['甲,乙\n', /half-width ,/u],
      ['“甲\n', /lacks a ”/u],
      ['甲》\n', /closes nothing/u],
    ];
    for (const [part, complaint] of wrong) {
      const complaints = checkSpeech('稿.md', head + body + part);
      assert.equal(complaints.length, 1, part);
      assert.match(complaints.join(), complaint);
    }
    assert.match(checkSpeech('稿.md', `${head}太短。\n`).join(), /has 3 characters/u);
    assert.match(checkSpeech('稿.md', head.replace('体裁', '类别') + body).join(), /no 体裁.*unknown fact 类别/u);
    assert.match(checkSpeech('稿.md', head.replace('03-05', '13-05').replace('2024-13-05', '2024-02-30') + body).join(), /the date 2024-02-30/u);
  });

  it('finds each thing that is wrong with a phrase list', () => {
    const list = '---\n标题: 表\n类型: 提法表\n---\n没有分类\n## 这个分类名太长了\n## 术语\n急难愁盼\n单\n真抓实干。 9\n守正创新 2001\n两个 词 组\n';
    const { complaints } = checkPhraseList('表.md', list);
    assert.equal(complaints.length, 9, complaints.join('\n'));
    assert.deepEqual(checkPhraseList('表.md', '---\n标题: 表\n---\n').complaints, ['表.md is not a 提法表']);
    assert.deepEqual(checkMarks('1', '“甲（乙）《丙》”'), []);
    const twice = { text: '真抓实干', category: '四字格' };
    assert.deepEqual(repeatedPhrases([{ ...twice, place: 'a:1' }, { ...twice, place: 'b:2' }]), ['b:2 repeats 真抓实干 of a:1']);
  });
});
