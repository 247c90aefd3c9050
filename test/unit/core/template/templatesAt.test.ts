import assert from 'node:assert/strict';
import { templatesAt } from '../../../../src/core/template/templatesAt';

describe('templatesAt', () => {
  const template = (...prefixes: string[]) => ({ name: prefixes[0] ?? '', prefixes, group: '', body: '', description: '', origin: 'builtin' as const, genres: [] });
  const templates = [template('一要二要', 'yyey'), template('一是二是', 'yses'), template('要字排句', 'yzpj')];
  const at = (before: string): string[] => templatesAt(before, templates).map(({ prefix, typed }) => `${prefix}:${typed}`);

  it('finds a Chinese prefix in the middle of a clause', () => {
    assert.deepEqual(at('各级各部门一要'), ['一要二要:2']);
    assert.deepEqual(at('各级各部门一要二'), ['一要二要:3']);
  });

  it('finds pinyin initials after Chinese text, in either case', () => {
    assert.deepEqual(at('各级各部门yy'), ['yyey:2']);
    assert.deepEqual(at('各级YSES'), ['yses:4']);
  });

  it('takes a run of letters as a whole, so that English does not match', () => {
    assert.deepEqual(at('happyyy'), []);
    assert.deepEqual(at('shyyey'), []);
  });

  it('says nothing after one character or at the start of a line', () => {
    assert.deepEqual(at('各级一'), []);
    assert.deepEqual(at('y'), []);
    assert.deepEqual(at(''), []);
  });
});
