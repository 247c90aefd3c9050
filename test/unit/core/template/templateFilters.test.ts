import assert from 'node:assert/strict';
import { templateFinder } from '../../../../src/core/template/findTemplates';
import { templateFilters, typedFilter } from '../../../../src/core/template/templateFilters';
import type { Template } from '../../../../src/core/template/template';

const template = (name: string, group: string, origin: Template['origin'], ...genres: string[]): Template => ({ name, prefixes: [], group, body: name, description: '', origin, genres });
const templates = [
  template('党课开头', '称呼与开头', 'builtin', '党课'),
  template('致辞开头', '称呼与开头', 'builtin', '致辞'),
  template('强化…', '主体与排比', 'mined', '党课', '工作会议讲话'),
  template('自用结尾', '结尾', 'user'),
];

describe('filters of the gallery', () => {
  const find = templateFinder(templates);
  const names = (query: string) => find(query).map(({ name }) => name);

  it('narrow down by part, genre and origin, alone, together and with words', () => {
    assert.deepEqual(names('@党课'), ['党课开头', '强化…']);
    assert.deepEqual(names('@开头 @致辞'), ['致辞开头']);
    assert.deepEqual(names('@素材中提炼'), ['强化…']);
    assert.deepEqual(names('@我的'), ['自用结尾']);
    assert.deepEqual(names('@党课 强化'), ['强化…']);
    assert.deepEqual(names('@没有'), []);
    assert.equal(names('@').length, templates.length);
  });

  it('are listed with how many templates they leave, parts first', () => {
    const filters = templateFilters(templates).map(({ name, count }) => `${name} ${count}`);
    assert.deepEqual(filters.slice(0, 3), ['称呼与开头 2', '主体与排比 1', '结尾 1']);
    assert.ok(filters.includes('党课 2'));
  });

  it('are recognised while they are typed', () => {
    assert.equal(typedFilter('@'), '');
    assert.equal(typedFilter('强化 @党'), '党');
    assert.equal(typedFilter('@党课 '), undefined);
    assert.equal(typedFilter('强化'), undefined);
  });
});
