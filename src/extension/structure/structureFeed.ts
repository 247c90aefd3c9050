import { EventEmitter, l10n, Position, Range, Selection, window, type Disposable, type LogOutputChannel } from 'vscode';
import type { MoveKind } from '../../core/speech/moves';
import type { StructurePanelView } from '../../protocol/panelMessages';
import type { Position as Place, StructurePartView, StructureView } from '../../protocol/requests';
import { Debouncer } from '../debouncer';
import { Disposables } from '../disposables';
import { LatestRequest } from '../latestRequest';
import { ServerUnavailable, type ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { speechCandidate } from '../speech/speechDocuments';

/** Time after the last change before the draft is measured again, milliseconds. */
const delay = 400;

/** What the tab 结构 shows: the draft's moves and sections with their lengths, beside what is usual, and what is missing. */
export class StructureFeed implements Disposable {
  private readonly owned = new Disposables();
  private readonly viewChanged = this.owned.add(new EventEmitter<StructurePanelView>());
  private readonly cursorMoved = this.owned.add(new EventEmitter<Place>());
  private readonly latest = this.owned.add(new LatestRequest());
  private readonly refreshSoon = this.owned.add(new Debouncer(delay, () => void this.refresh()));
  private shown: StructurePanelView = { kind: 'starting' };
  private image = '';
  private following = false;

  readonly onView = this.viewChanged.event;
  readonly onCursor = this.cursorMoved.event;

  constructor(
    private readonly server: ServerConnection,
    private readonly speech: ActiveSpeech,
    private readonly log: LogOutputChannel,
  ) {
    this.owned.add(speech.onChange(() => this.wake()));
    this.owned.add(server.onState(() => this.wake()));
    this.owned.add(server.onStatus(() => this.wake()));
  }

  get view(): StructurePanelView {
    return this.shown;
  }

  /** Where the cursor stands; undefined without a draft. */
  get cursor(): Place | undefined {
    const active = this.speech.last?.selection.active;
    return active && { line: active.line, character: active.character };
  }

  /** The genre of the draft that is shown; empty when it is not known. */
  get genre(): string {
    return this.shown.kind === 'parts' ? this.shown.view.genre : '';
  }

  /** Starts or stops measuring: only a tab that can be seen does. */
  setVisible(visible: boolean): void {
    this.following = visible;
    if (visible) void this.refresh();
    else this.latest.cancel();
  }

  /** The row that stands for a move that the draft lacks. */
  missing(move: MoveKind): StructurePartView | undefined {
    return this.shown.kind === 'parts' ? this.shown.view.parts.find((part) => part.kind === 'missing' && part.move === move) : undefined;
  }

  /** Puts the cursor, and the keyboard, where a part begins. */
  async goTo({ line, character }: Place): Promise<void> {
    const editor = this.speech.last;
    if (!editor) return;
    const shown = await window.showTextDocument(editor.document, editor.viewColumn);
    const place = shown.document.validatePosition(new Position(line, character));
    shown.selection = new Selection(place, place);
    shown.revealRange(new Range(place, place));
  }

  async refresh(): Promise<void> {
    if (!this.following) return;
    this.refreshSoon.dispose();
    try {
      const view = await this.measure();
      if (view) this.show(view);
    } catch (error) {
      if (!(error instanceof ServerUnavailable)) this.log.error(`Measuring the draft failed: ${(error as Error).name}`);
      this.show(this.trouble());
    }
  }

  dispose(): void {
    this.owned.dispose();
  }

  private wake(): void {
    if (!this.following) return;
    const { cursor } = this;
    if (cursor) this.cursorMoved.fire(cursor);
    this.refreshSoon.call();
  }

  /** Undefined when a later call has overtaken this one. */
  private async measure(): Promise<StructurePanelView | undefined> {
    const editor = this.speech.last;
    if (!editor) {
      this.latest.cancel();
      return { kind: 'noDraft', candidate: speechCandidate() };
    }
    if (this.server.state === 'failed') return this.trouble();
    const uri = editor.document.uri.toString();
    const view = await this.latest.run<StructureView>((token) => this.server.request('jianggao/structure', { uri }, token));
    return view && { kind: 'parts', view };
  }

  /** The server comes back by itself unless it has failed for good. */
  private trouble(): StructurePanelView {
    if (this.server.state !== 'failed') return { kind: 'starting' };
    return { kind: 'error', message: l10n.t('查找服务停止了。讲稿没有受影响，可以照常写作。') };
  }

  private show(view: StructurePanelView): void {
    const image = JSON.stringify(view);
    if (image === this.image) return;
    this.image = image;
    this.shown = view;
    this.viewChanged.fire(view);
  }
}
