import type { Page } from 'playwright-core';

export interface Suggestion {
  label: string;
  /** What stands behind the label: source and kind. */
  detail: string;
}

const rows = (page: Page) => page.locator('.suggest-widget.visible .monaco-list-row');

/** The rows of the completion list that are drawn now; empty when the list is closed. */
export function visibleSuggestions(page: Page): Promise<Suggestion[]> {
  // One expression without named functions: it is sent to the browser as text.
  return rows(page).evaluateAll((elements) => elements.map((element) => ({
    label: element.querySelector('.label-name')?.textContent?.trim() ?? '',
    detail: ['.signature-label', '.qualifier-label', '.details-label'].map((part) => element.querySelector(part)?.textContent?.trim() ?? '').join(' ').trim(),
  })));
}

/** Waits for a completion with exactly this label to be drawn, and gives all that are. */
export function waitForSuggestion(page: Page, label: string, timeout?: number): Promise<Suggestion[]> {
  return waitUntil(page, (suggestion) => suggestion.label === label, label, timeout);
}

/** Waits for a completion whose label matches, and gives all that are drawn. */
export function waitForAnySuggestion(page: Page, label: RegExp, timeout?: number): Promise<Suggestion[]> {
  return waitUntil(page, (suggestion) => label.test(suggestion.label), String(label), timeout);
}

/** @throws with what is shown instead, when it does not come within `timeout` milliseconds */
async function waitUntil(page: Page, isWanted: (suggestion: Suggestion) => boolean, wanted: string, timeout = 15_000): Promise<Suggestion[]> {
  const patience = Date.now() + timeout;
  for (;;) {
    const shown = await visibleSuggestions(page);
    if (shown.some(isWanted)) return shown;
    if (Date.now() > patience) throw new Error(`No suggestion ${wanted}; shown: ${shown.map(({ label }) => label).join(' ') || 'nothing'}`);
    await page.waitForTimeout(50);
  }
}

/** Moves to the completion with this label and accepts it with Tab. */
export async function acceptSuggestion(page: Page, label: string): Promise<void> {
  await waitForSuggestion(page, label);
  const wanted = page.locator('.suggest-widget.visible .monaco-list-row.focused').filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${label}$`, 'u') }) });
  for (let moves = 0; (await wanted.count()) === 0; moves++) {
    if (moves > 50) throw new Error(`Could not move to the suggestion ${label}`);
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(30);
  }
  await page.keyboard.press('Tab');
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
}
