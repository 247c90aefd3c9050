import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { templateFinder } from '../../../../src/core/template/findTemplates';
import { parseSnippets, type Template } from '../../../../src/core/template/template';

const folder = path.resolve('snippets');
const shipped = readdirSync(folder).flatMap((file) => parseSnippets(file, readFileSync(path.join(folder, file), 'utf8')).value);

const template = (name: string, prefixes: string[], group: string, body = '', description = ''): Template => ({ name, prefixes, group, body, description, origin: 'builtin', genres: [] });

describe('templateFinder', () => {
  const find = templateFinder([
    template('动员会结尾', ['动员结尾', 'dyjw'], '结尾', '坚决打赢这场硬仗', '短促有力、催人行动'),
    template('一要二要三要', ['一要二要', 'yyey'], '主体与排比', '一要提高认识'),
    template('机关会议称呼', ['机关称呼', 'jgch'], '称呼与开头', '同志们'),
    template('动员会开头', ['动员开头', 'dykt'], '称呼与开头', '今天我们召开动员会'),
  ]);
  const names = (query: string): string[] => find(query).map(({ name }) => name);

  it('gives everything in the order of a speech for an empty query', () => {
    assert.deepEqual(names(' '), ['机关会议称呼', '动员会开头', '一要二要三要', '动员会结尾']);
  });

  it('finds by Chinese name, by pinyin initials, by content and by description', () => {
    assert.equal(names('一要')[0], '一要二要三要');
    assert.equal(names('yyey')[0], '一要二要三要');
    assert.equal(names('DYJW')[0], '动员会结尾');
    assert.equal(names('打赢')[0], '动员会结尾');
    assert.equal(names('短促有力')[0], '动员会结尾');
  });

  it('puts what begins with the query before what holds it elsewhere', () => {
    assert.deepEqual(names('动员').slice(0, 2).sort(), ['动员会开头', '动员会结尾'].sort());
    assert.deepEqual(names('dy').slice(0, 2).sort(), ['动员会开头', '动员会结尾'].sort());
  });

  it('gives nothing for a query with nothing in common', () => {
    assert.deepEqual(names('量子纠缠'), []);
  });

  it('finds each shipped template among the first three by its own name and by each of its prefixes', () => {
    const findShipped = templateFinder(shipped);
    for (const { name, prefixes } of shipped) {
      for (const query of [name, ...prefixes]) {
        assert.ok(findShipped(query).slice(0, 3).some((found) => found.name === name), `${query} → ${name}`);
      }
    }
  });

  it('still finds a template when a character is missing or different', () => {
    const findShipped = templateFinder(shipped);
    assert.ok(findShipped('动员结束').slice(0, 8).some(({ name }) => name.includes('动员')));
    assert.ok(findShipped('述职').some(({ group }) => group === '整篇框架'));
  });
});
