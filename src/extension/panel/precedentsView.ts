import { commands, env, EventEmitter, l10n, window, type Disposable, type LogOutputChannel, type Uri, type WebviewView, type WebviewViewProvider } from 'vscode';
import { parseFromPanel, type FromPanel, type PanelView, type ToPanel } from '../../protocol/panelMessages';
import type { PanelState } from '../../protocol/panelState';
import type { PassageView } from '../../protocol/requests';
import { precedentsViewId, type Command } from '../contributions';
import { Disposables } from '../disposables';
import { guarded } from '../guarded';
import type { ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { restructure } from '../commands/restructure';
import { insertText, showLastSpeech } from '../speech/insertText';
import { openSource } from '../speech/openSource';
import { insertMissing } from '../structure/insertMissing';
import type { StructureFeed } from '../structure/structureFeed';
import type { TemplateLibrary } from '../templates/templateLibrary';
import { pageHtml, pageRoot } from './pageHtml';
import type { PanelMemory } from './panelMemory';
import type { PrecedentsFeed } from './precedentsFeed';

interface PanelContext {
  extension: Uri;
  feed: PrecedentsFeed;
  structure: StructureFeed;
  library: TemplateLibrary;
  speech: ActiveSpeech;
  server: ServerConnection;
  memory: PanelMemory;
  log: LogOutputChannel;
}

/** The side panel: carries messages between its page and what feeds its two tabs, and does what the page asks for. */
export class PrecedentsView implements WebviewViewProvider, Disposable {
  private readonly owned = new Disposables();
  private readonly visibilityChanged = this.owned.add(new EventEmitter<void>());
  private page: WebviewView | undefined;
  private ready = false;
  private current: PanelView = { kind: 'starting' };
  /** A message for a page that is not up yet. */
  private waiting: ToPanel | undefined;

  readonly onDidChangeVisibility = this.visibilityChanged.event;

  constructor(private readonly context: PanelContext) {
    this.owned.add(
      context.feed.onView((view) => {
        this.current = view;
        this.post({ type: 'view', view });
      }),
    );
    this.owned.add(context.structure.onView((view) => this.post({ type: 'structure', view })));
    this.owned.add(context.structure.onCursor((position) => this.post({ type: 'cursor', position })));
    this.owned.add(window.registerWebviewViewProvider(precedentsViewId, this));
  }

  get visible(): boolean {
    return this.page?.visible ?? false;
  }

  resolveWebviewView(page: WebviewView): void {
    const { context } = this;
    this.page = page;
    this.ready = false;
    page.webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [pageRoot(context.extension)] };
    page.webview.onDidReceiveMessage((message: unknown) => {
      const parsed = parseFromPanel(message);
      if (parsed) void guarded(() => this.handle(parsed), context.log);
    });
    page.onDidChangeVisibility(() => {
      // A hidden page is thrown away; a shown one is loaded anew and says `ready`.
      if (!page.visible) this.ready = false;
      this.visibilityMayHaveChanged();
    });
    page.onDidDispose(() => {
      this.page = undefined;
      this.ready = false;
      this.visibilityMayHaveChanged();
    });
    page.webview.html = pageHtml(page.webview, context.extension);
    this.visibilityMayHaveChanged();
  }

  /** Shows the panel with the keyboard in its search box; `query` replaces what the box holds. */
  async search(query: string | undefined): Promise<void> {
    await this.open({ type: 'focusSearch', ...(query === undefined ? {} : { query }) });
  }

  /** Shows the panel with the keyboard on its first result. */
  async openResults(): Promise<void> {
    await this.open({ type: 'focusResults' });
  }

  /** Shows the panel with the keyboard on the part of the draft that the cursor is in. */
  async openStructure(): Promise<void> {
    await this.open({ type: 'focusStructure' });
  }

  dispose(): void {
    this.owned.dispose();
  }

  private visibilityMayHaveChanged(): void {
    const { feed, structure, memory } = this.context;
    feed.setVisible(this.visible && memory.state.tab === 'precedents');
    structure.setVisible(this.visible && memory.state.tab === 'structure');
    this.visibilityChanged.fire();
  }

  private async open(message: ToPanel): Promise<void> {
    this.waiting = message;
    await commands.executeCommand(`${precedentsViewId}.focus`);
    this.deliver();
  }

  private deliver(): void {
    if (!this.ready || !this.waiting) return;
    this.post(this.waiting);
    this.waiting = undefined;
  }

  private post(message: ToPanel): void {
    if (this.ready) void this.page?.webview.postMessage(message);
  }

  private async handle(message: FromPanel): Promise<void> {
    const { feed, structure, library, speech, server } = this.context;
    switch (message.type) {
      case 'ready':
        return this.restore();
      case 'keep':
        return this.keep(message.state);
      case 'search':
        return feed.search(message.query);
      case 'insert':
        await this.withPassage(message.id, (passage) => insertText(speech, passage.text));
        return;
      case 'copy':
        return this.withPassage(message.id, async (passage) => {
          await env.clipboard.writeText(passage.text);
          window.setStatusBarMessage(l10n.t('已复制'), 2000);
        });
      case 'open':
        return this.withPassage(message.id, (passage) => openSource(passage, speech.last?.viewColumn));
      case 'goTo':
        return structure.goTo(message.position);
      case 'insertMissing': {
        const part = structure.missing(message.move);
        return part && insertMissing(part, structure.genre, { library, server, speech });
      }
      case 'restructure':
        return restructure(server, speech, { kind: message.action }, message.position);
      case 'focusEditor':
        await showLastSpeech(speech);
        return;
      case 'addFolder':
        return run('jianggao.addCorpusFolder');
      case 'setAsSpeech':
        return run('jianggao.setAsSpeech');
      case 'retry':
        await server.retry();
        await Promise.all([feed.refresh(), structure.refresh()]);
        return;
    }
  }

  private restore(): void {
    const { feed, memory } = this.context;
    this.ready = true;
    this.post({ type: 'restore', state: memory.state });
    this.post({ type: 'view', view: this.current });
    feed.search(memory.state.query);
    this.showTab();
    this.deliver();
  }

  private keep(state: PanelState): void {
    const { memory } = this.context;
    const { tab } = memory.state;
    memory.keep(state);
    if (state.tab !== tab) this.showTab();
  }

  private showTab(): void {
    const { structure } = this.context;
    this.visibilityMayHaveChanged();
    this.post({ type: 'structure', view: structure.view });
    if (structure.cursor) this.post({ type: 'cursor', position: structure.cursor });
  }

  private async withPassage<T>(id: string, act: (passage: PassageView) => Promise<T>): Promise<void> {
    const passage = this.context.feed.passage(id);
    if (passage) await act(passage);
    else void window.showInformationMessage(l10n.t('列表刚刚更新了，请在新的列表中再选一次。'));
  }
}

async function run(command: Command): Promise<void> {
  await commands.executeCommand(command);
}
