import { EventEmitter, l10n, type CancellationToken, type Disposable, type LogOutputChannel } from 'vscode';
import type { PanelView } from '../../protocol/panelMessages';
import type { PassageView, PrecedentsResult } from '../../protocol/requests';
import { Debouncer } from '../debouncer';
import { Disposables } from '../disposables';
import { LatestRequest } from '../latestRequest';
import { ServerUnavailable, type ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { currentSettings, speechCandidate } from '../speech/speechDocuments';

/** Time after the last movement of the cursor before passages are looked up, milliseconds. */
const followDelay = 200;

/** What the side panel shows: the passages for the cursor or, when it has a query, for the query. */
export class PrecedentsFeed implements Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new EventEmitter<PanelView>());
  private readonly latest = this.owned.add(new LatestRequest());
  private readonly refreshSoon = this.owned.add(new Debouncer(followDelay, () => void this.refresh()));
  private passages = new Map<string, PassageView>();
  private query = '';
  private shown: PanelView | undefined;
  private following = false;

  readonly onView = this.changed.event;

  constructor(
    private readonly server: ServerConnection,
    private readonly speech: ActiveSpeech,
    private readonly log: LogOutputChannel,
  ) {
    this.owned.add(speech.onChange(() => this.query === '' && this.wake()));
    this.owned.add(server.onState(() => this.wake()));
    this.owned.add(server.onStatus(() => this.wake()));
  }

  /** Starts or stops looking things up: only a panel that can be seen does. */
  setVisible(visible: boolean): void {
    this.following = visible;
    if (visible) void this.refresh();
    else this.latest.cancel();
  }

  /** Searches for `query`; an empty one goes back to following the cursor. */
  search(query: string): void {
    this.query = query.trim();
    void this.refresh();
  }

  /** A passage of the current view. */
  passage(id: string): PassageView | undefined {
    return this.passages.get(id);
  }

  /** Looks up what is to be shown now. */
  async refresh(): Promise<void> {
    if (!this.following) return;
    this.refreshSoon.dispose();
    try {
      const view = await this.latest.run((token) => this.lookUp(token));
      if (view) this.show(view);
    } catch (error) {
      if (!(error instanceof ServerUnavailable)) this.log.error(`Looking up passages failed: ${(error as Error).name}`);
      this.show(this.trouble());
    }
  }

  dispose(): void {
    this.owned.dispose();
  }

  private wake(): void {
    if (this.following) this.refreshSoon.call();
  }

  private async lookUp(token: CancellationToken): Promise<PanelView> {
    if (this.server.state === 'failed') return this.trouble();
    if (this.query === '' && !this.speech.last) return { kind: 'noDraft', candidate: speechCandidate() };
    if (!this.server.status) this.show({ kind: 'starting' });
    await this.server.start();
    return this.describe(await this.ask(token));
  }

  private ask(token: CancellationToken): Promise<PrecedentsResult> {
    const limit = currentSettings().panelMaxPassages;
    const editor = this.speech.last;
    if (this.query !== '' || !editor) return this.server.request('jianggao/search', { query: this.query, limit }, token);
    const { start, end } = editor.selection;
    return this.server.request(
      'jianggao/precedents',
      {
        uri: editor.document.uri.toString(),
        range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
        limit,
      },
      token,
    );
  }

  private describe({ kind, query, passages, took }: PrecedentsResult): PanelView {
    if (passages.length > 0) return { kind: 'results', origin: kind, query, passages, took };
    const status = this.server.status;
    if (status?.state !== 'ready') {
      const { done, total } = status?.progress ?? { done: 0, total: 0 };
      return { kind: 'indexing', done, total };
    }
    if (status.passages === 0) return { kind: 'empty', reason: 'noCorpus', query };
    return { kind: 'empty', reason: query === '' ? 'noQuery' : 'noMatch', query };
  }

  /** The server comes back by itself unless it has failed for good. */
  private trouble(): PanelView {
    if (this.server.state !== 'failed') return { kind: 'starting' };
    return { kind: 'error', message: l10n.t('查找服务停止了。讲稿没有受影响，可以照常写作。') };
  }

  private show(view: PanelView): void {
    if (sameView(view, this.shown)) return;
    this.shown = view;
    this.passages = new Map(view.kind === 'results' ? view.passages.map((passage) => [passage.id, passage]) : []);
    this.changed.fire(view);
  }
}

/** Whether two views look the same: the time an answer took does not show. */
function sameView(a: PanelView, b: PanelView | undefined): boolean {
  const seen = (view: PanelView | undefined): string => JSON.stringify({ ...view, took: 0 });
  return seen(a) === seen(b);
}
