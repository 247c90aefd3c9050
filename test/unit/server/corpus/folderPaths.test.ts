import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { resolveConfigured, withoutNested, type FolderRoot } from '../../../../src/server/corpus/folderPaths';

const workspace = [path.resolve('/稿件'), path.resolve('/另一个')];

describe('resolveConfigured', () => {
  it('makes home and workspace folders absolute and tidies paths', () => {
    const { value, problems } = resolveConfigured(['~/讲话', '~', '${workspaceFolder}/旧稿/', ' ', ` ${path.resolve('/库')}/./一/ `], workspace);
    assert.deepEqual(value, [
      path.join(homedir(), '讲话'),
      homedir(),
      ...workspace.map((folder) => path.join(folder, '旧稿')),
      path.resolve('/库/一'),
    ]);
    assert.deepEqual(problems, []);
  });

  it('tells of a path that stays relative', () => {
    const { value, problems } = resolveConfigured(['讲话', '~某人/讲话'], workspace);
    assert.deepEqual(value, []);
    assert.deepEqual(problems.map(({ file }) => file), ['讲话', '~某人/讲话']);
    assert.match(problems[0]?.message ?? '', /完整路径.*设置/u);
  });

  it('finds nothing for the workspace where none is open', () => {
    assert.deepEqual(resolveConfigured(['${workspaceFolder}/旧稿'], []), { value: [], problems: [] });
  });

  it('keeps the root folder', () => {
    assert.deepEqual(resolveConfigured([path.resolve('/')], []).value, [path.resolve('/')]);
  });
});

describe('withoutNested', () => {
  const archive = (folder: string): FolderRoot => ({ path: path.resolve(folder), origin: 'archive' });

  it('leaves out a folder within another, wherever either stands, and one given twice', () => {
    const starter: FolderRoot = { path: path.resolve('/a/b'), origin: 'starter' };
    assert.deepEqual(withoutNested([starter, archive('/c/d'), archive('/a/b'), archive('/c'), archive('/cd')]), [starter, archive('/c'), archive('/cd')]);
    assert.deepEqual(withoutNested([archive('/a'), archive('/a/..隐藏')]), [archive('/a')]);
  });

  it('loses no folder and reads none twice', () => {
    const folder = fc.array(fc.constantFrom('a', 'b', '..c', '讲话'), { maxLength: 4 }).map((parts) => archive(`/${parts.join('/')}`));
    const holds = (outer: string, inner: string) => outer === inner || outer === path.parse(outer).root || inner.startsWith(outer + path.sep);
    fc.assert(
      fc.property(fc.array(folder, { maxLength: 8 }), (roots) => {
        const kept = withoutNested(roots);
        for (const root of roots) assert.equal(kept.filter((other) => holds(other.path, root.path)).length, 1);
        assert.ok(kept.every((root) => roots.includes(root)));
      }),
    );
  });
});
