// Mocha's usual output, and the counts as JSON in the file that JIANGGAO_TEST_REPORT names. The file is rewritten after
// every test, so that a run that dies half-way still tells what it has done; `finished` says that it has not died.
'use strict';
const { mkdirSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { format } = require('node:util');
const { reporters } = require('mocha');

// Inside an extension host the console carries much else; a mark tells our lines from the rest.
const mark = process.env.JIANGGAO_TEST_MARK;
if (mark) {
  const write = console.log;
  reporters.Base.consoleLog = (...words) => format(...words).split('\n').forEach((line) => write(mark + line));
}

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const counts = { passed: 0, failed: 0, skipped: 0, finished: false };
    runner.on('pass', () => write({ passed: counts.passed + 1 }));
    runner.on('fail', () => write({ failed: counts.failed + 1 }));
    runner.on('pending', () => write({ skipped: counts.skipped + 1 }));
    runner.on('end', () => write({ finished: true }));

    function write(change) {
      Object.assign(counts, change);
      const file = process.env.JIANGGAO_TEST_REPORT;
      if (!file) return;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(counts));
      renameSync(`${file}.new`, file);
    }
  }
};
