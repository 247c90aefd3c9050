import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { ServerFixture } from '../support/serverFixture';
import type { SpeechServer } from '../support/speechServer';

describe('the next limb', () => {
  const fixture = new ServerFixture();
  let server: SpeechServer;
  before(async () => {
    server = await fixture.startReady();
  });
  after(() => fixture.end());

  const series = '（一）统筹谋重点。围绕中心。\n（二）统筹强协同。打破壁垒。\n';

  it('comes on a fresh line: frame, blanks, and the bare enumerator', async () => {
    const items = await server.completeAt(`${series}|`);
    assert.deepEqual(items.map(({ label }) => label), ['（三）统筹＿＿＿', '（三）＿＿＿＿＿', '（三）']);
    const [first] = items;
    assert.equal((first?.textEdit as TextEdit).newText, '（三）统筹${1:___}。$0');
    assert.equal(first?.labelDetails?.description, '下一项 · 同样句式');
  });

  it('comes behind the enumerator, and goes on when the frame is begun', async () => {
    for (const typed of ['（三）', '（三）统']) {
      const [first] = await server.completeAt(`${series}${typed}|`);
      assert.equal(first?.label, '（三）统筹＿＿＿', typed);
      assert.equal(first?.filterText, typed);
      assert.equal((first?.textEdit as TextEdit).range.start.character, 0);
    }
  });

  it('comes within a paragraph', async () => {
    const items = await server.completeAt('主要体现在：一是推进观念创新；二是推进工作创新；三是|');
    assert.equal(items[0]?.label, '三是推进＿＿创新');
  });

  it('offers what followed such siblings in the archive, with its source', async () => {
    fixture.speech('旧稿.txt', '在统筹会上的讲话\n同志们：\n（一）统筹谋重点。甲甲。\n（二）统筹强协同。乙乙。\n（三）统筹明责任。丙丙。\n');
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await server.waitFor(({ documents }) => documents === 1);
    const [first] = await server.completeAt(`${series}（三）|`);
    assert.equal(first?.label, '（三）统筹明责任');
    assert.equal(first?.labelDetails?.description, '下一项 · 在统筹会上的讲话');
    assert.equal((first?.textEdit as TextEdit).newText, '（三）统筹明责任。$0');
  });

  it('stays away from a line that has text, from other paragraphs, and from what is no series', async () => {
    for (const marked of [`${series}|正文`, '同志们：\n|', '今天是个好日子。\n|']) {
      const limbs = (await server.completeAt(marked)).filter(({ labelDetails }) => labelDetails?.description?.startsWith('下一项'));
      assert.deepEqual(limbs, [], marked);
    }
  });
});
