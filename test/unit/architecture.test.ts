import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { TemporaryFolder } from '../support/temporaryFolder';

/** Imports that must not be, by the file that has them, with the rules that catch them. */
const forbidden: Record<string, { code: string; rules: string[] }> = {
  'src/core/readsFiles.ts': { code: `import 'node:fs';`, rules: ['core-no-node'] },
  'src/core/knowsEditor.ts': { code: `import 'vscode';`, rules: ['core-packages'] },
  'src/core/knowsServer.ts': { code: `import '../server/plain';`, rules: ['core-layer'] },
  'src/core/knowsServerType.ts': { code: `import type { Plain } from '../server/plain';\nexport type Same = Plain;`, rules: ['core-layer'] },
  'src/core/circleA.ts': { code: `import './circleB';\nexport const a = 1;`, rules: ['no-cycles'] },
  // A circle is told once.
  'src/core/circleB.ts': { code: `import './circleA';\nexport const b = 1;`, rules: [] },
  'src/server/knowsExtension.ts': { code: `import '../extension/plain';`, rules: ['server-layer'] },
  'src/server/knowsEditor.ts': { code: `import 'vscode';`, rules: ['server-packages'] },
  'src/server/knowsTest.ts': { code: `import '../../test/unit/plain';`, rules: ['production-never-imports-test'] },
  'src/protocol/runsCore.ts': { code: `import '../core/plain';`, rules: ['protocol-core-types-only'] },
  'src/panel/readsFiles.ts': { code: `import 'node:fs';`, rules: ['panel-no-node'] },
  'src/extension/runsCore.ts': { code: `import '../core/plain';`, rules: ['extension-core-types-only'] },
  'test/unit/knowsExtension.ts': { code: `import '../../src/extension/plain';`, rules: ['unit-tests-run-in-plain-node'] },
};

const allowed: Record<string, string> = {
  'src/server/usesCore.ts': `import '../core/plain';\nimport 'node:fs';`,
  'src/panel/usesCoreType.ts': `import type { Plain } from '../core/plain';\nexport type Same = Plain;`,
  'src/extension/usesEditor.ts': `import 'vscode';\nimport type { Plain } from '../core/plain';\nexport type Same = Plain;`,
  'test/unit/usesCore.ts': `import '../../src/core/plain';`,
};

interface CruiseResult {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

describe('the import rules', () => {
  it('catch each import that must not be, and no other', function () {
    this.timeout(30_000);
    const files = new TemporaryFolder();
    for (const layer of ['src/core', 'src/server', 'src/extension', 'src/protocol', 'src/panel', 'test/unit']) {
      files.write(`${layer}/plain.ts`, 'export type Plain = string;\nexport const plain = 1;');
    }
    for (const [name, { code }] of Object.entries(forbidden)) files.write(name, code);
    for (const [name, code] of Object.entries(allowed)) files.write(name, code);
    files.write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'ESNext', moduleResolution: 'Bundler', target: 'ES2022' } }));
    const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const config = path.resolve('.dependency-cruiser.cjs');
    const { stdout, stderr } = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', 'src', 'test'], {
      cwd: files.path,
      encoding: 'utf8',
    });
    files.remove();
    assert.notEqual(stdout, '', stderr);
    const found = (JSON.parse(stdout) as CruiseResult).summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
    const expected = Object.entries(forbidden).flatMap(([name, { rules }]) => rules.map((rule) => `${name} ${rule}`));
    assert.deepEqual([...new Set(found)].sort(), expected.sort());
  });
});
