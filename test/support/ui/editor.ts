import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { quickInput } from './quickInput';
import type { Workbench } from './workbench';

/** Puts the keyboard into the editor. */
export async function focusEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+Digit1');
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** Puts the cursor before a character; line and column start at 1. */
export async function placeCursor(page: Page, line: number, column = 1): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+KeyG');
  const { input } = quickInput(page);
  await input.waitFor();
  await input.fill(`:${line}`);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  // “Go to Line” takes a column as the eye counts it, in which a Chinese character is two; the arrow keys count characters.
  for (let moves = 1; moves < column; moves++) await page.keyboard.press('ArrowRight');
}

/** Puts the cursor at the end of the document. */
export async function placeCursorAtEnd(page: Page): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+End');
}

/** Enters text as an input method does that commits character by character, or as a keyboard for ASCII. */
export async function type(page: Page, text: string, delay = 30): Promise<void> {
  for (const character of text) {
    if (/[\u0020-\u007e]/u.test(character)) await page.keyboard.type(character);
    else await page.keyboard.insertText(character);
    await page.waitForTimeout(delay);
  }
}

/**
 * Enters text through an input method: the composition shows each of `stages` in turn and is then replaced by `text`.
 * @param during called while the composition is open
 */
export async function compose(page: Page, stages: readonly string[], text: string, during?: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const stage of stages) {
    await session.send('Input.imeSetComposition', { text: stage, selectionStart: stage.length, selectionEnd: stage.length });
    await page.waitForTimeout(30);
  }
  await during?.();
  await session.send('Input.insertText', { text });
  await session.detach();
}

/** Makes `text` the whole of the active document `name`, saves it, and puts the cursor at its end. */
export async function replaceText(workbench: Workbench, name: string, text: string): Promise<void> {
  const { page } = workbench;
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press('Escape');
    await focusEditor(page);
    // On a busy machine keys can still go to what had the keyboard before: then the text is not what it should be, and it is done again.
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
    // A list that this opens comes a moment later; it is not what is tested.
    await page.waitForTimeout(300);
    await page.keyboard.press('Escape');
    await savedText(workbench, name);
    if (await becomes(workbench, name, text)) break;
    if (tries === 3) throw new Error(`${name} holds ${readFileSync(path.join(workbench.folder, name), 'utf8')}`);
  }
  await placeCursorAtEnd(page);
}

/** Whether the file holds `text` before long. */
async function becomes({ page, folder }: Workbench, name: string, text: string): Promise<boolean> {
  for (const patience = Date.now() + 3_000; readFileSync(path.join(folder, name), 'utf8') !== text; await page.waitForTimeout(50)) {
    if (Date.now() > patience) return false;
  }
  return true;
}

/** The active document as it is on disk after saving; `name` is its path in the workspace. */
export async function savedText({ page, folder }: Workbench, name: string): Promise<string> {
  await focusEditor(page);
  await page.keyboard.press('Control+KeyS');
  await page.locator('.tab.active:not(.dirty)').waitFor();
  // VS Code empties a file before it writes it.
  for (const patience = Date.now() + 500; readFileSync(path.join(folder, name), 'utf8') === '' && Date.now() < patience;) await page.waitForTimeout(20);
  return readFileSync(path.join(folder, name), 'utf8');
}

/** The language of the active document, as the status bar names it. */
export function languageName(page: Page): Promise<string> {
  return page.locator('#status\\.editor\\.mode').innerText();
}
