import type { Locator, Page } from 'playwright-core';

/** The list and input box that VS Code drops from the top of its window. */
export function quickInput(page: Page): { input: Locator; rows: Locator } {
  const widget = page.locator('.quick-input-widget:visible');
  return { input: widget.locator('input'), rows: widget.locator('.monaco-list-row') };
}

/** Runs a command by its title, as the command palette shows it (category and colon included or not). */
export async function runCommand(page: Page, title: string): Promise<void> {
  const { input, rows } = quickInput(page);
  await page.keyboard.press('F1');
  await input.waitFor();
  await input.fill(`>${title}`);
  await rows.filter({ hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Shows a file of the workspace, by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  const { input, rows } = quickInput(page);
  await page.keyboard.press('Control+KeyP');
  await input.waitFor();
  await input.fill(name);
  await rows.filter({ hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}
