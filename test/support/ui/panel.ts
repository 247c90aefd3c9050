import type { FrameLocator, Page } from 'playwright-core';
import { runCommand } from './quickInput';

/** The page of the side panel, an iframe in an iframe. Waits until it is there. */
export async function panelPage(page: Page): Promise<FrameLocator> {
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await frame.locator('vscode-textfield').waitFor({ timeout: 30_000 });
  return frame;
}

/** Opens the side panel by its command. */
export async function openPanel(page: Page): Promise<FrameLocator> {
  await runCommand(page, '打开范例面板');
  return panelPage(page);
}
