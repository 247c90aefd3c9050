import { EventEmitter, l10n, type CancellationToken, type Disposable, type LogOutputChannel } from 'vscode';
import type { PanelView } from '../../protocol/panelMessages';
import type { PanelState } from '../../protocol/panelState';
import type { PassageView, PrecedentsResult } from '../../protocol/requests';
import { Debouncer } from '../debouncer';
import { Disposables } from '../disposables';
import { LatestRequest } from '../latestRequest';
import { ServerUnavailable, type ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { currentSettings, speechCandidate } from '../speech/speechDocuments';
import { earlierUsesView, similarView } from './otherLists';

/** Time after the last movement of the cursor before passages are looked up, milliseconds. */
const followDelay = 200;

export type Search = Pick<PanelState, 'query' | 'filters' | 'order'>;

/** What is looked up instead of the query or the cursor, until the writer goes back. */
type Aside = { kind: 'similar'; passage: PassageView } | { kind: 'earlier'; text: string };

/** What the tab 范例 shows: the passages for the cursor or, when it has a query, for the query; or a list that was asked for aside. */
export class PrecedentsFeed implements Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new EventEmitter<PanelView>());
  private readonly latest = this.owned.add(new LatestRequest());
  private readonly refreshSoon = this.owned.add(new Debouncer(followDelay, () => void this.refresh()));
  private passages = new Map<string, PassageView>();
  private search: Search = { query: '', filters: {}, order: 'relevance' };
  private aside: Aside | undefined;
  private shown: PanelView = { kind: 'starting' };
  private following = false;

  readonly onView = this.changed.event;

  constructor(
    private readonly server: ServerConnection,
    private readonly speech: ActiveSpeech,
    private readonly log: LogOutputChannel,
  ) {
    this.owned.add(speech.onChange(() => this.search.query === '' && !this.aside && this.wake()));
    this.owned.add(server.onState(() => this.wake()));
    this.owned.add(server.onStatus(() => this.wake()));
  }

  get view(): PanelView {
    return this.shown;
  }

  /** Starts or stops looking things up: only a panel that can be seen does. */
  setVisible(visible: boolean): void {
    this.following = visible;
    if (visible) void this.refresh();
    else this.latest.cancel();
  }

  /** Looks up a query; an empty one goes back to following the cursor. A list that was asked for aside is left. */
  lookUp(search: Search): void {
    this.aside = undefined;
    this.restore(search);
  }

  /** The same, but a list that was asked for aside stays. */
  restore({ query, filters, order }: Search): void {
    this.search = { query: query.trim(), filters, order };
    void this.refresh();
  }

  /** Shows a list aside, or goes back when there is none. */
  async showAside(aside?: Aside): Promise<void> {
    this.aside = aside;
    await this.refresh();
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
      const view = await this.latest.run((token) => this.find(token));
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

  private async find(token: CancellationToken): Promise<PanelView> {
    const { server, aside, search } = this;
    if (server.state === 'failed') return this.trouble();
    const isFiltered = Object.keys(search.filters).length > 0;
    if (!aside && search.query === '' && !isFiltered && !this.speech.last) return { kind: 'noDraft', candidate: speechCandidate() };
    if (!server.status) this.show({ kind: 'starting' });
    await server.start();
    const limit = currentSettings().panelMaxPassages;
    if (aside?.kind === 'similar') return similarView(server, aside.passage, limit, token);
    if (aside?.kind === 'earlier') return earlierUsesView(server, aside.text, limit, token);
    return this.describe(await this.ask(limit, token), isFiltered);
  }

  private ask(limit: number, token: CancellationToken): Promise<PrecedentsResult> {
    const { query, filters, order } = this.search;
    const editor = this.speech.last;
    if (query !== '' || !editor) return this.server.request('jianggao/search', { query, filters, order, limit }, token);
    const { start, end } = editor.selection;
    const range = { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
    return this.server.request('jianggao/precedents', { uri: editor.document.uri.toString(), range, filters, limit }, token);
  }

  private describe({ kind, ...found }: PrecedentsResult, isFiltered: boolean): PanelView {
    const { query, complaints } = found;
    if (found.passages.length > 0) return { kind: 'results', origin: kind, ...found };
    const status = this.server.status;
    if (status?.state !== 'ready') {
      const { done, total } = status?.progress ?? { done: 0, total: 0 };
      return { kind: 'indexing', done, total };
    }
    const reason = status.passages === 0 ? 'noCorpus' : query === '' && !isFiltered ? 'noQuery' : 'noMatch';
    return { kind: 'empty', reason, query, complaints, isFiltered };
  }

  /** The server comes back by itself unless it has failed for good. */
  private trouble(): PanelView {
    if (this.server.state !== 'failed') return { kind: 'starting' };
    return { kind: 'error', message: l10n.t('查找服务停止了。讲稿没有受影响，可以照常写作。') };
  }

  private show(view: PanelView): void {
    if (sameView(view, this.shown)) return;
    this.shown = view;
    const listed = view.kind === 'earlier' ? [...view.exact, ...view.near] : 'passages' in view ? view.passages : [];
    this.passages = new Map(listed.map((passage) => [passage.id, passage]));
    this.changed.fire(view);
  }
}

/** Whether two views look the same: the time that an answer took is no news. */
function sameView(a: PanelView, b: PanelView): boolean {
  const seen = (view: PanelView): string => JSON.stringify({ ...view, took: 0 });
  return seen(a) === seen(b);
}
