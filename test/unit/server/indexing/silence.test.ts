import assert from 'node:assert/strict';
import { runIndexer } from '../../../../src/server/indexing/runIndexer';
import { TemporaryFolder } from '../../../support/temporaryFolder';

describe('an indexing process that says nothing', () => {
  it('is ended, the file that it has is given up, and the rest goes on', async () => {
    const files = new TemporaryFolder();
    // Stands in for the indexing process: hangs at each file whose name holds `挂`.
    const program = files.write('hanging.js', `process.once('message', ({ files }) => {
      for (const file of files) {
        process.send({ type: 'reading', file });
        if (file.includes('挂')) return setInterval(() => {}, 1000);
        process.send({ type: 'unread', file, problems: [] });
      }
      process.send({ type: 'done' }, () => process.disconnect());
    });`);
    const told: Record<string, string> = {};
    const names = ['一.docx', '挂1.pdf', '二.docx', '挂2.pdf', '三.docx'];
    const events = {
      onBatch: () => undefined,
      onUnread: ({ file, problems }: { file: string; problems: { message: string }[] }) => void (told[file] = problems.map(({ message }) => message).join()),
      onProgress: () => undefined,
      onDeath: () => undefined,
    };
    const setup = { program, folder: files.path, files: new Map(names.map((name) => [name, { size: 1, modified: 1 }])), segmenterFolder: '', patience: 500 };
    await runIndexer(setup, events, new AbortController().signal);
    files.remove();
    assert.deepEqual(Object.keys(told).sort(), [...names].sort());
    assert.match(told['挂1.pdf'] ?? '', /挂1\.pdf”：读取它用的时间太长，已放弃。请检查磁盘或网络盘/u);
    assert.match(told['挂2.pdf'] ?? '', /时间太长/u);
    assert.equal(told['二.docx'], '');
  });
});
