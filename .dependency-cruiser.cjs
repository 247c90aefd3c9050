// Who may import whom: the layers of docs/design.md. `npm run lint` enforces it over src and test.
const nodeOrNpm = { dependencyTypesNot: ['type-only'] };
const onlyFrom = (layer, allowed, comment) => ({
  name: `${layer}-layer`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: allowed.map((name) => `^src/${name}/`) },
});
const onlyPackages = (layer, packages, extra = {}) => ({
  name: `${layer}-packages`,
  severity: 'error',
  from: { path: `^src/${layer}/`, ...extra },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
    pathNot: packages.map((name) => `(^|node_modules/)${name}(/|$)`),
  },
});
const noNode = (layer) => ({
  name: `${layer}-no-node`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { dependencyTypes: ['core'] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^(src|test)/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'production-never-imports-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    onlyFrom('core', ['core'], 'the domain knows nobody'),
    onlyPackages('core', ['fuse\\.js', 'pinyin-pro']),
    noNode('core'),
    onlyFrom('protocol', ['protocol', 'core'], 'the protocol knows core types'),
    { name: 'protocol-core-types-only', severity: 'error', from: { path: '^src/protocol/' }, to: { path: '^src/core/', ...nodeOrNpm } },
    onlyPackages('protocol', ['valibot']),
    noNode('protocol'),
    onlyFrom('server', ['server', 'core', 'protocol']),
    onlyPackages('server', ['vscode-languageserver', 'vscode-languageserver-protocol', 'vscode-languageserver-types', 'vscode-jsonrpc',
      'vscode-languageserver-textdocument', 'chokidar', 'yaml', 'valibot',
      'yauzl', '@types/yauzl', 'saxes', 'htmlparser2', 'postal-mime', 'pdfjs-dist']),
    onlyFrom('cli', ['cli', 'core', 'protocol', 'server']),
    onlyPackages('cli', []),
    onlyFrom('extension', ['extension', 'protocol', 'core']),
    { name: 'extension-core-types-only', severity: 'error', from: { path: '^src/extension/' }, to: { path: '^src/core/', pathNot: '^src/core/(template|citation|predict/ghost)/', ...nodeOrNpm } },
    onlyPackages('extension', ['vscode', '@types/vscode', 'vscode-languageclient', 'fuse\\.js']),
    onlyFrom('panel', ['panel', 'protocol', 'core']),
    { name: 'panel-core-types-only', severity: 'error', from: { path: '^src/panel/' }, to: { path: '^src/core/', pathNot: '^src/core/citation/', ...nodeOrNpm } },
    onlyPackages('panel', ['@vscode-elements/elements', 'valibot', 'lit']),
    noNode('panel'),
    { name: 'unit-tests-run-in-plain-node', severity: 'error', from: { path: '^test/(unit|server)/' }, to: { path: '(^vscode$|@types/vscode|^src/extension/|^src/panel/)', pathNot: '^src/(extension/(contributions|speech/sentenceAt)|panel/(groups|words)|panel/structure/(partWords|visibleParts))\\.ts$' } },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out)/' },
  },
};
