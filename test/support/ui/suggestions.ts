import type { Page } from 'playwright-core';

export interface Suggestion {
  label: string;
  /** What stands behind the label: source and kind. */
  detail: string;
}

const rows = (page: Page) => page.locator('.suggest-widget.visible .monaco-list-row');

/** The rows of the completion list that are drawn now; empty when the list is closed. */
export function visibleSuggestions(page: Page): Promise<Suggestion[]> {
  return rows(page).evaluateAll((elements) => elements.map((element) => {
    const text = (selector: string): string => element.querySelector(selector)?.textContent?.trim() ?? '';
    return { label: text('.label-name'), detail: [text('.signature-label'), text('.qualifier-label'), text('.details-label')].filter((part) => part !== '').join(' ') };
  }));
}

/**
 * Waits for a completion with this label to be drawn.
 * @throws with what is shown instead, when it does not come within `timeout` milliseconds
 */
export async function waitForSuggestion(page: Page, label: string, timeout = 15_000): Promise<Suggestion[]> {
  const patience = Date.now() + timeout;
  for (;;) {
    const shown = await visibleSuggestions(page);
    if (shown.some((suggestion) => suggestion.label === label)) return shown;
    if (Date.now() > patience) throw new Error(`No suggestion ${label}; shown: ${shown.map((suggestion) => suggestion.label).join(' ') || 'nothing'}`);
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
