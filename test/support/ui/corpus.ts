import type { Locator, Page } from 'playwright-core';
import { runCommand } from './quickInput';

/** The view 素材 in our side bar. */
export class CorpusRows {
  constructor(private readonly page: Page) {}

  /** Shows the view, opened, and waits for its rows. */
  async show(): Promise<void> {
    await runCommand(this.page, '查看素材');
    await this.all.first().waitFor();
  }

  /** Gives the view the whole side bar. */
  async alone(): Promise<void> {
    const above = this.page.locator('.pane-header', { hasText: '范例与结构' });
    if ((await above.getAttribute('aria-expanded')) === 'true') await above.click();
  }

  get view(): Locator {
    return this.page.locator('.pane').filter({ has: this.page.locator('.pane-header', { hasText: /^素材/u }) });
  }

  get all(): Locator {
    return this.view.locator('.monaco-list-row');
  }

  /** The row whose label is this. */
  row(label: string): Locator {
    return this.all.filter({ has: this.page.locator('.label-name', { hasText: new RegExp(`^${label}$`, 'u') }) });
  }

  /** What stands behind the label. */
  description(label: string): Promise<string> {
    return this.row(label).locator('.label-description').innerText();
  }

  /** Opens or closes a folder. */
  async toggle(label: string): Promise<void> {
    await this.row(label).locator('.monaco-tl-twistie').click();
  }

  /** Chooses from the context menu of a row. */
  async choose(label: string, action: string): Promise<void> {
    await this.row(label).click({ button: 'right' });
    const item = this.page.locator('.context-view .action-item', { hasText: new RegExp(`^${action}`, 'u') });
    await item.waitFor();
    // A menu takes no click in its first moment, lest the one that opened it choose something.
    await this.page.waitForTimeout(300);
    await item.click();
    await item.waitFor({ state: 'hidden' });
  }

  /** Presses a button in the view's title, which shows them while the mouse is there. */
  async press(name: string): Promise<void> {
    await this.view.locator('.pane-header').hover();
    await this.view.locator('.pane-header').getByRole('button', { name }).click();
  }

  /** What is shown when the mouse rests on a row. */
  async tooltip(label: string): Promise<string> {
    await this.row(label).locator('.label-name').hover();
    const hover = this.page.locator('.monaco-hover:visible, .workbench-hover:visible').first();
    await hover.waitFor();
    return hover.innerText();
  }
}
