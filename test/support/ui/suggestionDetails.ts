import type { Locator, Page } from 'playwright-core';

/** What is told of the first suggestion of the open list, beside it; it is opened when it is closed. */
export async function showDetails(page: Page): Promise<Locator> {
  const details = page.locator('.suggest-details-container');
  const marked = page.locator('.suggest-widget.visible .monaco-list-row.focused');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  if ((await marked.count()) === 0) await page.keyboard.press('ArrowDown');
  await marked.waitFor();
  // Whether they are open is remembered from list to list; then they come by themselves, a moment later than the mark.
  for (let tries = 0; tries < 5; tries += 1) {
    const isShown = await details.waitFor({ timeout: 1000 }).then(() => true, () => false);
    if (isShown) return details;
    await page.keyboard.press('Alt+/');
  }
  throw new Error('What explains the suggestion does not open.');
}
