import path from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from './session';

/** Keeps a picture of the window in `out/artifacts`, outside git. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(projectRoot, 'out', 'artifacts', `${name}.png`) });
}
