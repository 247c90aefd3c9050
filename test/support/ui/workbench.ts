import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Host } from '../../../scripts/host.mjs';
import { copyFixture } from '../../../scripts/vscode/workspaces.mjs';
import { browser, host, projectRoot, temporary } from './session';

export interface WorkbenchOptions {
  /** Folder below `test/fixtures` that is copied as the workspace; `sample` unless given. */
  fixture?: string;
  /** A file of the workspace to show. */
  openFile?: string;
  /** Where the cursor is put in it, from 1. */
  cursor?: { line: number; column?: number };
  /** Files to write into the workspace first: name → text or bytes. */
  files?: Record<string, string | Uint8Array>;
  /** An extension package to use instead of the checkout. */
  vsix?: string;
  /** Size of the window in CSS pixels. */
  size?: { width: number; height: number };
}

/** A window of VS Code in a browser, on a workspace of its own. */
export class Workbench {
  private constructor(
    readonly page: Page,
    /** The workspace's folder. */
    readonly folder: string,
    readonly host: Host,
  ) {}

  /** Opens a window and waits until it can be used (and its first file is shown). */
  static async open({ fixture = 'sample', openFile, cursor, files = {}, vsix, size }: WorkbenchOptions = {}): Promise<Workbench> {
    const folder = copyFixture(fixture, temporary);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    const running = await host(vsix);
    // A context of its own, so that no window remembers what another one had open.
    const context = await (await browser()).newContext({ locale: 'zh-CN', viewport: size ?? { width: 1280, height: 800 } });
    const page = await context.newPage();
    const url = running.url({
      folder,
      ...(vsix === undefined && { developmentPath: projectRoot }),
      ...(openFile !== undefined && { openFile: { path: path.join(folder, openFile), ...cursor } }),
    });
    await page.goto(url);
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    if (openFile !== undefined) await page.locator('.editor-instance .view-line').first().waitFor();
    return new Workbench(page, folder, running);
  }

  /** Writes the workspace's settings, which VS Code takes up by itself. */
  setSettings(settings: Record<string, unknown>): void {
    mkdirSync(path.join(this.folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(this.folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  }

  /** Leaves the page first, as a person would: only then does VS Code end the extension host at once. */
  async close(): Promise<void> {
    this.page.on('dialog', (dialog) => void dialog.accept());
    await this.page.goto('about:blank');
    await this.page.context().close();
  }
}
