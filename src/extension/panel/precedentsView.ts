import { CancellationTokenSource, commands, EventEmitter, window, type Disposable, type LogOutputChannel, type Uri, type WebviewView, type WebviewViewProvider } from 'vscode';
import { parseFromPanel, type FromPanel, type ToPanel } from '../../protocol/panelMessages';
import type { PanelState } from '../../protocol/panelState';
import { restructure } from '../commands/restructure';
import { precedentsViewId, type Command } from '../contributions';
import { Disposables } from '../disposables';
import { guarded } from '../guarded';
import type { ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { showLastSpeech } from '../speech/insertText';
import { insertMissing } from '../structure/insertMissing';
import type { StructureFeed } from '../structure/structureFeed';
import type { TemplateLibrary } from '../templates/templateLibrary';
import { pageHtml, pageRoot } from './pageHtml';
import type { PanelMemory } from './panelMemory';
import { actOnPassage } from './passageActions';
import type { PinnedPassages } from './pinnedPassages';
import type { PrecedentsFeed } from './precedentsFeed';

interface PanelContext {
  extension: Uri;
  feed: PrecedentsFeed;
  pins: PinnedPassages;
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
  /** A message for a page that is not up yet. */
  private waiting: ToPanel | undefined;

  readonly onDidChangeVisibility = this.visibilityChanged.event;

  constructor(private readonly context: PanelContext) {
    this.owned.add(context.feed.onView((view) => this.post({ type: 'view', view })));
    this.owned.add(context.pins.onChange((passages) => this.post({ type: 'pins', passages: [...passages] })));
    this.owned.add(
      context.server.onStatus(({ state }) => {
        if (state === 'ready' && this.ready && context.memory.state.isFormOpen) void guarded(() => this.offerFilters(), context.log);
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

  /** Shows the panel with where a sentence was said before. */
  async showEarlierUses(text: string): Promise<void> {
    const shown = this.context.feed.showAside({ kind: 'earlier', text });
    await this.openResults();
    await shown;
  }

  /** Goes to the next or previous result without taking the keyboard from the draft. */
  async step(direction: 'next' | 'previous'): Promise<void> {
    if (this.visible) this.post({ type: 'step', direction });
    else await this.openResults();
  }

  /** Inserts the current result. */
  async insertCurrent(): Promise<void> {
    if (this.visible) this.post({ type: 'insertCurrent' });
    else await this.openResults();
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
        return feed.lookUp(message);
      case 'back':
        return feed.showAside();
      case 'facets':
        return this.offerFilters();
      case 'act':
        return actOnPassage(message.action, message.id, this.context, (answer) => this.post(answer));
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
    const { feed, memory, pins } = this.context;
    this.ready = true;
    this.post({ type: 'restore', state: memory.state });
    this.post({ type: 'pins', passages: [...pins.all] });
    this.post({ type: 'view', view: feed.view });
    feed.restore(memory.state);
    this.showTab();
    this.deliver();
  }

  /** Tells the page what the filters can be set to, as the archive is now. */
  private async offerFilters(): Promise<void> {
    this.post({ type: 'facets', facets: await this.context.server.request('jianggao/facets', null, new CancellationTokenSource().token) });
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
}

async function run(command: Command): Promise<void> {
  await commands.executeCommand(command);
}
