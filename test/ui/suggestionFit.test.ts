import assert from 'node:assert/strict';
import { replaceText, savedText, type } from '../support/ui/editor';
import { waitForCorpus } from '../support/ui/statusBar';
import { acceptSuggestion, visibleSuggestions, waitForSuggestion } from '../support/ui/suggestions';
import { Workbench } from '../support/ui/workbench';

const draft = '合宜.讲稿.md';
const archive = `在梳理会上的讲话
同志们：
一、梳理抓要点
要梳理问题清单，开展“梳三理四”活动。梳理问题清单，就是找准短板。
`;

describe('suggestions fit what is written', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [draft]: '同志们：\n', '素材/梳理会.txt': archive, '素材/提法.md': '---\n类型: 提法表\n---\n## 活动\n“梳三理四” 50\n' }, openFile: draft });
    await waitForCorpus(workbench.page);
  });
  after(() => workbench.close());

  it('replace the closing mark that the editor has put behind the cursor', async () => {
    const { page } = workbench;
    await replaceText(workbench, draft, '开展');
    await type(page, '“');
    assert.equal(await savedText(workbench, draft), '开展“”', 'the editor closes the pair');
    await replaceText(workbench, draft, '开展');
    await type(page, '“');
    await acceptSuggestion(page, '“梳三理四”');
    await type(page, '活动');
    assert.equal(await savedText(workbench, draft), '开展“梳三理四”活动');
  });

  it('are rather headings in a heading', async () => {
    const { page } = workbench;
    const order = async (before: string): Promise<string[]> => {
      await replaceText(workbench, draft, before);
      await type(page, '梳理');
      await waitForSuggestion(page, '梳理问题清单');
      return (await visibleSuggestions(page)).map(({ label }) => label);
    };
    const heading = await order('一、');
    assert.ok(heading.indexOf('梳理抓要点') < heading.indexOf('梳理问题清单'), heading.join(' '));
  });

  it('are terms of the draft after their second use, and taken in one step of undo', async () => {
    const { page } = workbench;
    const written = '县数字专班要牵头，请县数字专班抓好。\n由';
    await replaceText(workbench, draft, written);
    await type(page, '县数');
    const shown = await waitForSuggestion(page, '县数字专班');
    assert.match(shown.find(({ label }) => label === '县数字专班')?.detail ?? '', /本稿 · 用过 2 次/u);
    await acceptSuggestion(page, '县数字专班');
    assert.equal(await savedText(workbench, draft), `${written}县数字专班`);
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await savedText(workbench, draft), `${written}县数`);
  });
});
