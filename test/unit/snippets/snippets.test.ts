import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { parseSnippets } from '../../../src/core/template/template';
import { checkMarks } from '../../support/libraryCheck';
import { readSnippetBody } from '../../support/snippetBody';

interface Manifest {
  contributes: { snippets: { language: string; path: string }[] };
}

const files = readdirSync('snippets').filter((name) => name.endsWith('.json'));
const parsed = files.map((name) => ({ name, text: readFileSync(`snippets/${name}`, 'utf8'), ...parseSnippets(name, readFileSync(`snippets/${name}`, 'utf8')) }));
const snippets = parsed.flatMap(({ value }) => value);

/** What a writer must find, by a word of its name or description. */
const needed: Record<string, RegExp[]> = {
  称呼与开头: [/称呼/u, /工作会议/u, /动员/u, /座谈/u, /党课/u, /培训/u, /表彰/u, /述职/u],
  肯定成绩: [/成绩/u],
  过渡: [/几点意见/u],
  主体与排比: [/一要二要三要/u, /一是二是三是/u, /括号小标带首句/u, /统筹/u, /强化/u, /用什么的什么/u, /对偶标题/u],
  保障措施: [/领导/u, /责任/u],
  结尾: [/结尾/u],
  主持词: [/主持/u],
  整篇框架: [/工作会议讲话/u, /动员部署会/u, /党课/u, /座谈会/u, /述职报告/u, /表态发言/u],
};

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, i) => texts.indexOf(text) !== i);
}

describe('the snippets', () => {
  it('are strict JSON in which no name stands twice', () => {
    for (const { name, text, problems } of parsed) {
      assert.deepEqual(problems, [], name);
      const keys = [...text.matchAll(/^ {2}"([^"]+)": \{/gmu)].map((match) => match[1]);
      assert.deepEqual(keys, Object.keys(JSON.parse(text) as object), name);
    }
  });

  it('are at least thirty, each with a name, a description and two prefixes of its own', () => {
    assert.ok(snippets.length >= 30);
    assert.deepEqual(repeated(snippets.map(({ name }) => name)), []);
    assert.deepEqual(repeated(snippets.flatMap(({ prefixes }) => prefixes)), []);
    assert.deepEqual(snippets.filter(({ description, prefixes }) => description === '' || prefixes.length !== 2).map(({ name }) => name), []);
  });

  it('are reached by Chinese and by its pinyin initials', () => {
    for (const { name, prefixes } of snippets) {
      const [chinese = '', initials] = prefixes;
      assert.match(chinese, /^\p{Script=Han}{2,8}$/u, name);
      assert.equal(initials, pinyin(chinese, { pattern: 'first', toneType: 'none', type: 'array' }).join(''), name);
    }
  });

  it('have tab stops that run from one, each with a text, and one end', () => {
    assert.deepEqual(snippets.flatMap(({ name, body }) => readSnippetBody(body).complaints.map((complaint) => `${name}: ${complaint}`)), []);
  });

  it('have full-width marks that pair, whatever is chosen', () => {
    for (const { name, body, description } of snippets) {
      const { text, stops } = readSnippetBody(body);
      const choices = stops.flatMap(({ texts }) => texts);
      for (const line of [...text.split('\n'), ...choices, description]) assert.deepEqual(checkMarks(name, line), [], line);
    }
  });

  it('hold the templates that a writer needs, in their groups', () => {
    for (const [group, patterns] of Object.entries(needed)) {
      const known = snippets.filter((snippet) => snippet.group === group).map(({ name, description }) => `${name} ${description}`);
      for (const pattern of patterns) assert.ok(known.some((text) => pattern.test(text)), `${group} ${pattern.source}`);
    }
    assert.deepEqual(new Set(snippets.map(({ group }) => group)), new Set(Object.keys(needed)));
  });

  it('are whole speeches where they say so', () => {
    for (const { name, body, group } of snippets) {
      if (group !== '整篇框架') continue;
      const { text } = readSnippetBody(body);
      assert.ok(text.split('\n').length >= 10 && text.length >= 500, name);
    }
  });

  it('are contributed, file by file', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    const contributed = manifest.contributes.snippets.filter(({ language }) => language === 'jianggao').map(({ path }) => path);
    assert.deepEqual(contributed.sort(), files.map((name) => `./snippets/${name}`).sort());
  });
});

describe('the reader of snippet bodies', () => {
  it('reads every form of stop', () => {
    const { stops, text, complaints } = readSnippetBody('${1:甲${2:乙}}，$1，${3|丙,丁|}\\$$0');
    assert.deepEqual(complaints, []);
    assert.equal(text, '甲乙，甲乙，丙$');
    assert.deepEqual(stops.map(({ number, kind }) => `${number} ${kind}`), ['1 default', '2 default', '1 bare', '3 choice', '0 bare']);
  });

  it('finds what is not well-formed', () => {
    for (const body of ['$0$0', '甲', '$1$0', '${2:甲}$0', '${1:甲', '${1|甲|}$0', '${1|甲,乙}$0', '${1:甲}${1:乙}$0', '$x$0', '甲}$0', '${1:}$0', '$0${1:甲}']) {
      assert.notDeepEqual(readSnippetBody(body).complaints, [], body);
    }
  });
});
