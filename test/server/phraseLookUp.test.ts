import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { eventually } from '../support/eventually';
import { ServerFixture } from '../support/serverFixture';
import { cursorOf, type SpeechServer } from '../support/speechServer';

const speech = `在重点工作推进会上的讲话
同志们：
一、突出重点抓落实
扎实推进共同富裕，统筹推进各项工作。
围绕民生，扎实推进共同富裕，层层压实责任。
二、压实责任
统筹推进各项工作，率先垂范作表率。率先垂范作表率。
`;

describe('looking phrases up', () => {
  const fixture = new ServerFixture();
  let server: SpeechServer;
  before(async () => {
    fixture.speech('推进会.txt', speech);
    fixture.files.write('starter/phrases.md', '---\n标题: 提法\n类型: 提法表\n---\n## 四字格\n突出重点 90\n身在兵位、胸为帅谋 50\n“三服务” 50\n');
    server = await fixture.startReady();
    await eventually('phrases are prepared', async () => (await server.completeAt('统ch|')).length > 0);
  });
  after(() => fixture.end());

  const item = async (marked: string, label: string): Promise<CompletionItem> => {
    const items = await server.completeAt(marked);
    const found = items.find((each) => each.label === label);
    assert.ok(found, `${marked}: ${items.map((each) => each.label).join('、')}`);
    return found;
  };

  it('finds them by pinyin, in place of the letters', async () => {
    const cases: [marked: string, label: string, typed: string, result: string][] = [
      ['tczd|', '突出重点', 'tczd', '突出重点'],
      ['下一步，要tuchuzd|，抓落实', '突出重点', 'tuchuzd', '下一步，要突出重点，抓落实'],
      ['下一步，统ch|', '统筹推进各项工作', '统ch', '下一步，统筹推进各项工作'],
      ['做到sbzw|', '身在兵位、胸为帅谋', 'sbzw', '做到身在兵位、胸为帅谋'],
      ['我们要shuaixian|', '率先垂范作表率', 'shuaixian', '我们要率先垂范作表率'],
      ['开展“sfw|”活动', '“三服务”', '“sfw', '开展“三服务”活动'],
    ];
    for (const [marked, label, typed, result] of cases) {
      const found = await item(marked, label);
      assert.equal(found.filterText, typed, marked);
      assert.equal(applied(marked, found), result);
    }
  });

  it('finds them by a word within them, in place of that word', async () => {
    const found = await item('下一步，要推进|', '扎实推进共同富裕');
    assert.equal(found.filterText, '推进');
    assert.equal(applied('下一步，要推进|', found), '下一步，要扎实推进共同富裕');
  });

  it('finds them where their beginning is mistyped', async () => {
    const found = await item('要扎识推进|', '扎实推进共同富裕');
    assert.equal(applied('要扎识推进|', found), '要扎实推进共同富裕');
  });

  it('puts no rest of them behind letters', async () => {
    for (const marked of ['要szbw|', '统ch|']) {
      const { text, position } = cursorOf(marked);
      const uri = 'untitled:behind-letters';
      await server.open(uri, text);
      assert.deepEqual((await server.request('jianggao/continue', { uri, position, mode: 'eager' })).map((view) => view.text), [], marked);
    }
  });

  it('leaves English alone', async () => {
    for (const marked of ['We tczd|', 'TCZD|', 'tc|zd', 'https://x.cn/文tczd|', '`tczd|`', '开发app|']) assert.deepEqual(await server.completeAt(marked), [], marked);
  });

  it('finds what is added, and no longer what is gone', async () => {
    const path = fixture.speech('新稿.txt', '重塑工作流程再提速。\n要重塑工作流程再提速。重塑工作流程再提速。\n');
    await eventually('the new phrase is found', async () => (await server.completeAt('chongsu|')).some(({ label }) => label === '重塑工作流程再提速'));
    rmSync(path);
    await eventually('it is gone', async () => (await server.completeAt('chongsu|')).length === 0);
  });
});

function applied(marked: string, item: CompletionItem): string {
  const { text } = cursorOf(marked);
  const { range, newText } = item.textEdit as TextEdit;
  return text.slice(0, range.start.character) + newText + text.slice(range.end.character);
}
