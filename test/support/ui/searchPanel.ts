import type { FrameLocator, Locator } from 'playwright-core';
import { smallArchive, saidTwice } from './archive';
import { focusEditor, replaceText } from './editor';
import { openPanel, panelPage } from './panel';
import { runCommand } from './quickInput';
import { waitForCorpus } from './statusBar';
import { Workbench } from './workbench';

/** A window with a draft, a small archive and the side panel. */
export class SearchPanel {
  static readonly draft = '面板.讲稿.md';
  static readonly text = `同志们：

一、抓好落实

（一）强化督查督办。${saidTwice}

（二）强化考核问责。考核要见人见事。

`;

  private constructor(readonly workbench: Workbench, public frame: FrameLocator) {}

  static async open(): Promise<SearchPanel> {
    const { draft, text } = SearchPanel;
    const workbench = await Workbench.open({ files: { [draft]: text, ...(await smallArchive()) }, openFile: draft });
    await waitForCorpus(workbench.page);
    return new SearchPanel(workbench, await openPanel(workbench.page));
  }

  /** The draft and the panel as every test begins: nothing set, and passages for 督查督办. */
  async begin(): Promise<void> {
    const { page } = this.workbench;
    await focusEditor(page);
    // What the last test has left behind reaches the editor a moment later.
    await page.waitForTimeout(300);
    await replaceText(this.workbench, SearchPanel.draft, SearchPanel.text);
    await this.search('督查督办');
  }

  /** Takes back what a test has set. */
  async reset(): Promise<void> {
    const { frame } = this;
    for (const [field, value] of [['排列次序', 'relevance'], ['分组', 'none']] as const) {
      if (await frame.getByLabel(field).isVisible()) await frame.getByLabel(field).selectOption(value);
    }
    const clear = frame.locator('.filters').getByRole('button', { name: '清除筛选' });
    if (await clear.isVisible()) {
      await clear.click();
      await frame.getByRole('button', { name: '筛选', exact: true }).click();
    }
    for (const unpin of await frame.locator('.pins').getByRole('button', { name: '取消钉住' }).all()) await unpin.click();
  }

  async search(query: string): Promise<void> {
    const { page } = this.workbench;
    // A panel that has just got the keyboard closes the list of commands.
    await page.waitForTimeout(300);
    await runCommand(page, '在侧栏中查找');
    await this.frame.locator('vscode-textfield:focus').waitFor();
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.insertText(query);
    await page.keyboard.press('Enter');
    await this.summary(`查找“${query}”`);
  }

  /** Loads the window anew. */
  async reload(): Promise<void> {
    const { page } = this.workbench;
    // VS Code writes what extensions keep a moment later.
    await page.waitForTimeout(1000);
    await page.reload();
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    this.frame = await panelPage(page);
  }

  /** The passages that were found. */
  get cards(): Locator {
    return this.frame.locator('.group .card');
  }

  card(has: string): Locator {
    return this.cards.filter({ hasText: has }).first();
  }

  get pins(): Locator {
    return this.frame.locator('.pins .card');
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  /** Waits for the line above the passages to say something. */
  summary(has: string | RegExp): Promise<void> {
    return this.frame.locator('.summary').filter({ hasText: has }).waitFor();
  }

  editorFocused(): Promise<void> {
    return this.workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  clipboard(): Promise<string> {
    return this.workbench.page.evaluate(() => navigator.clipboard.readText());
  }
}
