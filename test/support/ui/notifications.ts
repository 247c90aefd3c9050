import type { Locator, Page } from 'playwright-core';

const center = '.notifications-center.visible';

/** What VS Code has to tell. Under test it pops nothing up, so the list is opened by its bell. */
export async function notification(page: Page, text: string): Promise<Locator> {
  const item = page.locator(`${center} .notification-list-item`, { hasText: text }).first();
  for (const patience = Date.now() + 15_000; !(await item.isVisible()); await page.waitForTimeout(100)) {
    if (!(await page.locator(center).isVisible())) await page.locator('.statusbar-item[id="status.notifications"]').click();
    if (Date.now() > patience) throw new Error(`No notification “${text}”; there are: ${(await page.locator(`${center} .notification-list-item`).allInnerTexts()).join(' | ')}`);
  }
  return item;
}

/** Takes all notifications away and closes their list. */
export async function clearNotifications(page: Page): Promise<void> {
  const clear = page.locator(`${center} .codicon-notifications-clear-all`);
  if (await clear.isVisible()) await clear.click();
  await page.locator(center).waitFor({ state: 'hidden' });
}
