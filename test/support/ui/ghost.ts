import type { Locator, Page } from 'playwright-core';

/** The text in grey behind the cursor; empty when there is none. */
export async function ghostText(page: Page): Promise<string> {
  return (await page.locator('.editor-instance .view-line [class*="ghost-text"]').allTextContents()).join('');
}

/** Waits for grey text, of which `isWanted` is true; gives it. */
export async function waitForGhost(page: Page, isWanted: (text: string) => boolean = () => true): Promise<string> {
  const patience = Date.now() + 15_000;
  for (;;) {
    const text = await ghostText(page);
    if (text !== '' && isWanted(text)) return text;
    if (Date.now() > patience) throw new Error(`No such grey text; shown: ${text === '' ? 'nothing' : text}`);
    await page.waitForTimeout(30);
  }
}

/** Gives VS Code the time in which it would show grey text, and gives what it shows. */
export async function ghostAfterAWhile(page: Page): Promise<string> {
  await page.waitForTimeout(500);
  return ghostText(page);
}

/** Our item in the status bar that says when grey text is shown. */
export function ghostItem(page: Page): Locator {
  return page.locator('.statusbar-item[id*="jianggao.ghostText"]');
}

/** Notes what stands in the cursor's line, grey text included, whenever a frame shows something else, until it is told to stop. */
export async function watchLine(page: Page): Promise<() => Promise<string[]>> {
  // Expressions without named functions: they are sent to the browser as text.
  await page.evaluate(`(() => {
    const seen = (window.seenLines = []);
    const look = () => {
      const lines = [...document.querySelectorAll('.editor-instance .view-line')];
      const line = lines.sort((a, z) => a.offsetTop - z.offsetTop).at(-1);
      const text = (line ? line.textContent : '') + (document.querySelector('.suggest-widget.visible') ? ' + list' : '');
      if (seen.at(-1) !== text) seen.push(text);
      window.seenFrame = requestAnimationFrame(look);
    };
    look();
  })()`);
  return () => page.evaluate('(() => { cancelAnimationFrame(window.seenFrame); return window.seenLines; })()');
}
