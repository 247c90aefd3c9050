import { commands, env, EventEmitter, l10n, window, type Disposable, type Uri, type WebviewView, type WebviewViewProvider } from 'vscode';
import { parseFromPanel, type FromPanel, type PanelView, type ToPanel } from '../../protocol/panelMessages';
import type { PassageView } from '../../protocol/requests';
import { precedentsViewId, type Command } from '../contributions';
import { Disposables } from '../disposables';
import type { ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { insertText, showLastSpeech } from '../speech/insertText';
import { openSource } from '../speech/openSource';
import { pageHtml, pageRoot } from './pageHtml';
import type { PrecedentsFeed } from './precedentsFeed';

interface PanelContext {
  extension: Uri;
  feed: PrecedentsFeed;
  speech: ActiveSpeech;
  server: ServerConnection;
}

/** The side panel 范例: carries messages between its page and the feed, and does what the page asks for. */
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
    this.owned.add(window.registerWebviewViewProvider(precedentsViewId, this));
  }

  get visible(): boolean {
    return this.page?.visible ?? false;
  }

  resolveWebviewView(page: WebviewView): void {
    const { extension } = this.context;
    this.page = page;
    this.ready = false;
    page.webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [pageRoot(extension)] };
    page.webview.onDidReceiveMessage((message: unknown) => {
      const parsed = parseFromPanel(message);
      if (parsed) void this.handle(parsed);
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
    page.webview.html = pageHtml(page.webview, extension);
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

  dispose(): void {
    this.owned.dispose();
  }

  private visibilityMayHaveChanged(): void {
    this.context.feed.setVisible(this.visible);
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
    const { feed, speech, server } = this.context;
    switch (message.type) {
      case 'ready':
        this.ready = true;
        feed.search(message.query);
        this.post({ type: 'view', view: this.current });
        this.deliver();
        return;
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
      case 'focusEditor':
        await showLastSpeech(speech);
        return;
      case 'addFolder':
        return run('jianggao.addCorpusFolder');
      case 'setAsSpeech':
        return run('jianggao.setAsSpeech');
      case 'retry':
        await server.retry();
        return feed.refresh();
    }
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
