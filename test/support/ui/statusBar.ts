import type { Locator, Page } from 'playwright-core';

/** Our item in the status bar. */
export function statusItem(page: Page): Locator {
  return page.locator('.statusbar-item[id*="jianggao.status"]');
}

/** Waits until the corpus is indexed: the item then counts documents and passages. */
export async function waitForCorpus(page: Page): Promise<void> {
  await statusItem(page).filter({ hasText: /\d+ 篇/u }).waitFor({ timeout: 60_000 });
}

/** What the item shows when the mouse rests on it. */
export async function statusDetails(page: Page): Promise<string> {
  await statusItem(page).hover();
  const hover = page.locator('.monaco-hover:visible, .workbench-hover:visible').first();
  await hover.waitFor();
  return hover.innerText();
}
