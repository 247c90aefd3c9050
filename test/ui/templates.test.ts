import assert from 'node:assert/strict';
import { replaceText, savedText, type } from '../support/ui/editor';
import { quickInput, runCommand } from '../support/ui/quickInput';
import { screenshot } from '../support/ui/screenshot';
import { waitForCorpus } from '../support/ui/statusBar';
import { acceptSuggestion } from '../support/ui/suggestions';
import { Workbench } from '../support/ui/workbench';

const draft = '模板.讲稿.md';

describe('templates', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [draft]: '同志们：\n\n' }, openFile: draft });
    await waitForCorpus(workbench.page);
  });
  after(() => workbench.close());
  beforeEach(() => replaceText(workbench, draft, '同志们：\n\n'));

  /** Opens the gallery and waits until it and the preview below the draft are there. */
  const openGallery = async (): Promise<void> => {
    const { page } = workbench;
    await runCommand(page, '插入模板');
    await quickInput(page).rows.filter({ hasText: '机关会议称呼' }).first().waitFor();
    await page.locator('.editor-group-container').nth(1).locator('.view-line', { hasText: '我们召开' }).waitFor();
  };
  /** Narrows the gallery to one template and takes it. */
  const take = async (query: string, name: string): Promise<void> => {
    const { page } = workbench;
    await quickInput(page).input.fill(query);
    await quickInput(page).rows.filter({ hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await galleryGone();
    await page.locator('.tab.dirty').waitFor();
  };
  const galleryGone = async (): Promise<void> => {
    await workbench.page.locator('.editor-group-container').nth(1).waitFor({ state: 'detached' });
    await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  };
  const tabs = (): Promise<string[]> => workbench.page.locator('.tab').evaluateAll((all) => all.map((tab) => tab.getAttribute('data-resource-name') ?? ''));

  it('are listed by part of speech and previewed below the draft', async () => {
    const { page } = workbench;
    await openGallery();
    const preview = page.locator('.editor-group-container').nth(1);
    await page.keyboard.press('ArrowDown');
    await preview.locator('.view-line', { hasText: '请予审议' }).waitFor();
    await screenshot(page, 'templates');
    await quickInput(page).input.fill('yyey');
    await preview.locator('.view-line', { hasText: '一要提高认识' }).waitFor();
    await take('yyey', '一要二要三要');
    assert.deepEqual(await tabs(), [draft]);
    assert.match(await savedText(workbench, draft), /^同志们：\n\n一要提高认识。[\s\S]+三要务求实效/u);
  });

  it('take the writer from slot to slot with Tab', async () => {
    const { page } = workbench;
    await openGallery();
    await take('yyey', '一要二要三要');
    await page.keyboard.insertText('甲乙丙');
    await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('这项任务');
    assert.match(await savedText(workbench, draft), /一要甲乙丙。这项任务等不得/u);
  });

  it('leave everything as it was when the writer thinks better of it', async () => {
    await openGallery();
    await workbench.page.keyboard.press('Escape');
    await galleryGone();
    assert.deepEqual(await tabs(), [draft]);
    assert.equal(await savedText(workbench, draft), '同志们：\n\n');
  });

  it('go in as one step of undo', async () => {
    const { page } = workbench;
    await openGallery();
    await take('党课讲稿整篇', '党课讲稿整篇');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+KeyZ');
    assert.equal(await savedText(workbench, draft), '同志们：\n\n');
  });

  for (const [where, before] of [['at the start of a line', ''], ['within a clause', '各级各部门要高度重视'], ['after punctuation', '各级各部门要高度重视，']]) {
    for (const typed of ['一要', 'yyey']) {
      it(`are offered ${where} for ${typed}`, async () => {
        const { page } = workbench;
        if (before) await page.keyboard.insertText(before);
        await page.keyboard.press('Escape');
        await type(page, typed);
        const label = typed === 'yyey' ? 'yyey' : '一要二要';
        await acceptSuggestion(page, label);
        assert.match(await savedText(workbench, draft), new RegExp(`^同志们：\\n\\n${before}一要提高认识`, 'u'));
      });
    }
  }
});
