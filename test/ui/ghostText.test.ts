import assert from 'node:assert/strict';
import { compose, placeCursor, replaceText, savedText, type } from '../support/ui/editor';
import { ghostAfterAWhile, ghostItem, ghostText, waitForGhost, watchLine } from '../support/ui/ghost';
import { clearNotifications, notification } from '../support/ui/notifications';
import { openFile, quickInput, runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { waitForCorpus } from '../support/ui/statusBar';
import { visibleSuggestions, waitForAnySuggestion } from '../support/ui/suggestions';
import { Workbench } from '../support/ui/workbench';

const draft = '灰字.讲稿.md';
/** Speeches about this and that, which all say the same once or twice, and two of them something else besides. */
const archive = ['春耕备耕要抓早抓细。', '防汛备汛要落到人头。', '项目建设要倒排工期。', '招商引资要盯住龙头。', '信访积案要逐件化解。', '教育质量要稳步提升。'].map((topic, i) => [
  `素材/${i}.txt`,
  `在第${'一二三四五六'.charAt(i)}次会议上的讲话
同志们：
${topic}下一步，要扎实推进共同富裕，坚持把群众满意作为衡量标准。
${topic.slice(0, 4)}工作，要扎实推进共同富裕，坚持把群众满意作为衡量标准。
${i < 2 ? `${topic.slice(0, 4)}工作，要扎实推进乡村治理。\n` : ''}`,
]);
const settings = { 'jianggao.ghostText.mode': 'eager', 'jianggao.ghostText.confidence': 10, 'jianggao.documents.alwaysInclude': ['plaintext'] };

describe('grey text behind the cursor', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      files: {
        [draft]: '同志们：\n',
        '记录.txt': '',
        ...Object.fromEntries(archive),
        '.vscode/settings.json': JSON.stringify(settings),
      },
      openFile: draft,
    });
    await waitForCorpus(workbench.page);
  });
  after(() => workbench.close());
  afterEach('set it to eager again', async () => {
    workbench.setSettings(settings);
    await ghostItem(workbench.page).filter({ hasText: '多一些' }).waitFor();
  });

  const head = '同志们：\n下一步，';
  // Not what grey text says behind the head itself: tests send that away.
  const begun = '我们要扎实推';
  const beginning = head + begun;
  /** Types so that grey text comes; gives it. */
  const begin = async (): Promise<string> => {
    await replaceText(workbench, draft, head);
    await type(workbench.page, begun);
    return waitForGhost(workbench.page, (text) => text.startsWith('进'));
  };
  const saved = (): Promise<string> => savedText(workbench, draft);

  it('is taken whole with Tab, and taken back in one step', async () => {
    const { page } = workbench;
    const shown = await begin();
    assert.ok(shown.startsWith('进共同富裕'), shown);
    await waitForAnySuggestion(page, /扎实推进共同富裕$/u);
    for (const theme of ['Dark Modern', 'Default High Contrast', 'Light Modern'] as const) {
      workbench.setSettings({ ...settings, 'workbench.colorTheme': theme });
      await page.locator(`.monaco-workbench.${{ 'Dark Modern': 'vs-dark', 'Default High Contrast': 'hc-black', 'Light Modern': 'vs' }[theme]}`).waitFor();
      await screenshot(page, `ghost-text-${theme.replaceAll(' ', '-').toLowerCase()}`);
    }
    await page.keyboard.press('Tab');
    assert.equal(await saved(), beginning + shown);
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await saved(), beginning);
  });

  it('is taken word by word, and what is left stays', async () => {
    const { page } = workbench;
    const shown = await begin();
    await page.keyboard.press('Control+ArrowRight');
    const left = await waitForGhost(page, (text) => text !== shown);
    const once = await saved();
    const word = once.slice(beginning.length);
    assert.ok(once.startsWith(beginning) && word !== '' && word.length < shown.length && shown.startsWith(word), once);
    assert.notEqual(left, '', 'what is left stays, and may grow');
    await page.keyboard.press('Control+ArrowRight');
    await page.waitForTimeout(300);
    assert.ok((await saved()).length > once.length);
    await page.keyboard.press('Control+KeyZ');
    await waitForGhost(page);
    assert.equal(await saved(), once);
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await saved(), beginning);
  });

  it('is taken up to the next punctuation', async () => {
    const { page } = workbench;
    const [clause = ''] = /^[^，。]+/u.exec(await begin()) ?? [];
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.waitForTimeout(300);
    assert.equal(await saved(), beginning + clause);
  });

  it('has alternatives, and goes on with the one that was chosen', async () => {
    const { page } = workbench;
    const first = await begin();
    await page.keyboard.press('Alt+BracketRight');
    const second = await waitForGhost(page, (text) => text !== first);
    await page.keyboard.press('Control+ArrowRight');
    const left = await waitForGhost(page, (text) => text !== second);
    assert.ok(second.endsWith(left), `${left} of ${second}`);
    await page.keyboard.press('Tab');
    assert.equal(await saved(), beginning + second);
  });

  it('stays where it is while the writer types what it says', async () => {
    const { page } = workbench;
    const shown = await begin();
    await waitForAnySuggestion(page, /扎实推进共同富裕$/u);
    await page.waitForTimeout(300);
    const stop = await watchLine(page);
    await type(page, shown.slice(0, 4), 100);
    await page.waitForTimeout(300);
    // It may grow, but never goes away or becomes another.
    for (const seen of await stop()) assert.ok(seen.startsWith(`下一步，${begun}${shown}`), seen);
    await page.keyboard.press('Tab');
    assert.ok((await saved()).startsWith(beginning + shown));
  });

  it('goes away with Escape, the list with it, and does not come back in this place', async () => {
    const { page } = workbench;
    const shown = await begin();
    await waitForAnySuggestion(page, /扎实推进共同富裕$/u);
    await page.keyboard.press('Escape');
    assert.equal(await ghostAfterAWhile(page), '');
    assert.deepEqual(await visibleSuggestions(page), []);
    await type(page, shown.slice(0, 2));
    assert.equal(await ghostAfterAWhile(page), '');
    await begin();
  });

  it('does not fight with the list: both are there, Tab takes what is grey, the arrows go to the list', async () => {
    const { page } = workbench;
    const shown = await begin();
    await waitForAnySuggestion(page, /扎实推进共同富裕$/u);
    assert.equal(await ghostText(page), shown);
    assert.equal(await page.locator('.suggest-widget.visible .monaco-list-row.focused').count(), 0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = await page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name').innerText();
    await page.keyboard.press('Tab');
    assert.equal(await saved(), `${head}我们${chosen.startsWith('要') ? '' : '要'}${chosen}`);
  });

  it('leaves Tab to the first of the list where there is no grey text', async () => {
    const { page } = workbench;
    workbench.setSettings({ ...settings, 'jianggao.ghostText.mode': 'off' });
    await ghostItem(page).filter({ hasText: '关闭' }).waitFor();
    await replaceText(workbench, draft, head);
    await type(page, '要扎实推进乡');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().filter({ hasText: '扎实推进乡村治理' }).waitFor();
    assert.equal(await ghostText(page), '');
    await page.keyboard.press('Tab');
    assert.equal(await saved(), `${head}要扎实推进乡村治理`);
  });

  it('is not there while composing, nor is the list, and comes when that is done', async () => {
    const { page } = workbench;
    await replaceText(workbench, draft, head);
    await type(page, '要扎实');
    await waitForAnySuggestion(page, /扎实/u);
    await compose(page, ['t', 'tu', 'tui'], '推', async () => {
      await page.waitForTimeout(300);
      assert.equal(await ghostText(page), '');
      assert.deepEqual(await visibleSuggestions(page), []);
    });
    const shown = await waitForGhost(page, (text) => text.startsWith('进'));
    await page.keyboard.press('Tab');
    assert.equal(await saved(), `${head}要扎实推${shown}`);
  });

  it('leaves a new line to Enter', async () => {
    const { page } = workbench;
    await begin();
    await page.keyboard.press('Enter');
    assert.equal(await saved(), `${beginning}\n`);
  });

  it('comes behind English, and not within', async () => {
    const { page } = workbench;
    await replaceText(workbench, draft, '同志们：\n');
    await type(page, 'We will push ');
    assert.equal(await ghostAfterAWhile(page), '');
    await type(page, 'OKR，要扎实推');
    await waitForGhost(page, (text) => text.startsWith('进'));
  });

  it('is not there in front matter, in code and in the middle of a clause', async () => {
    const { page } = workbench;
    for (const before of ['---\n标题: ', '同志们：\n```\n', '用`']) {
      await replaceText(workbench, draft, before);
      await type(page, '要扎实推');
      assert.equal(await ghostAfterAWhile(page), '', before);
    }
    await replaceText(workbench, draft, '要取得实效');
    await placeCursor(page, 1, 2);
    await type(page, '扎实推');
    assert.equal(await ghostAfterAWhile(page), '');
  });

  it('fits before a mark that stands there', async () => {
    const { page } = workbench;
    await replaceText(workbench, draft, '要扎实，下一步');
    await placeCursor(page, 1, 4);
    await type(page, '推');
    const shown = await waitForGhost(page, (text) => text.startsWith('进'));
    await page.keyboard.press('Tab');
    assert.equal(await saved(), `要扎实推${shown}，下一步`);
    assert.doesNotMatch(shown, /[，。]/u);
  });

  it('is not there with several cursors, which all write what is typed', async () => {
    const { page } = workbench;
    await replaceText(workbench, draft, '甲\n乙');
    await placeCursor(page, 1, 2);
    await runCommand(page, 'Add Cursor Below');
    await page.locator('.editor-instance .cursor').nth(1).waitFor();
    await type(page, '扎实推');
    assert.equal(await ghostAfterAWhile(page), '');
    assert.equal(await saved(), '甲扎实推\n乙扎实推');
    // Once for the list, once for the other cursor.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.editor-instance .cursor').nth(1).waitFor({ state: 'detached' });
  });

  it('works in plain text that is set to be a speech', async () => {
    const { page } = workbench;
    await openFile(page, '记录.txt');
    await page.keyboard.press('Control+End');
    await type(page, '要扎实推');
    const shown = await waitForGhost(page, (text) => text.startsWith('进'));
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.waitForTimeout(300);
    assert.equal(await savedText(workbench, '记录.txt'), `要扎实推${/^[^，。]+/u.exec(shown)?.[0] ?? ''}`);
    await page.keyboard.press('Control+KeyW');
    await page.locator('.tab.active').filter({ hasText: draft }).waitFor();
  });

  it('is switched from the status bar', async () => {
    const { page } = workbench;
    const choose = async (name: string): Promise<void> => {
      await ghostItem(page).click();
      await quickInput(page).rows.filter({ hasText: name }).waitFor();
      if (name === '关闭') await screenshot(page, 'ghost-mode');
      await quickInput(page).rows.filter({ hasText: name }).click();
      await ghostItem(page).filter({ hasText: name }).waitFor();
    };
    await choose('关闭');
    await replaceText(workbench, draft, head);
    await type(page, begun);
    assert.equal(await ghostAfterAWhile(page), '');
    await choose('少而准');
    assert.match((await ghostItem(page).locator('a').getAttribute('aria-label')) ?? '', /灰字提示：少而准/u);
    await choose('多一些');
    await begin();
  });

  it('shows where it comes from', async () => {
    const { page } = workbench;
    await begin();
    await page.keyboard.press('Alt+Shift+KeyO');
    await page.locator('.editor-group-container').nth(1).locator('.view-line', { hasText: '扎实推进共同富裕' }).first().waitFor();
    await page.keyboard.press('Control+KeyW');
    await page.locator('.editor-group-container').nth(1).waitFor({ state: 'detached' });
  });

  it('is never suggested again when the writer says so', async () => {
    const { page } = workbench;
    const shown = await begin();
    await page.keyboard.press('Alt+Delete');
    await notification(page, `不再推荐“推${shown}”`);
    await clearNotifications(page);
    await replaceText(workbench, draft, head);
    await type(page, begun);
    assert.ok(!(await ghostAfterAWhile(page)).startsWith(shown));
  });
});
