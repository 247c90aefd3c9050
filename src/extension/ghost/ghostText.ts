import {
  commands,
  EventEmitter,
  InlineCompletionItem,
  InlineCompletionTriggerKind,
  l10n,
  languages,
  Position,
  Range,
  TextDocumentChangeReason,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
  type InlineCompletionContext,
  type InlineCompletionItemProvider,
  type LogOutputChannel,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import { GhostOffer, type Place } from '../../core/predict/ghost/ghostOffer';
import type { ContinuationView } from '../../protocol/suggestions';
import { ghostIsOn, languageId, speechSchemes, type Command } from '../contributions';
import { Disposables } from '../disposables';
import { ServerUnavailable, type ServerConnection } from '../server/serverConnection';
import { currentSettings, isSpeech } from '../speech/speechDocuments';
import type { GhostEvent } from './ghostEvent';
import { placeAt, writingPlace } from './place';

const accepted: Command = 'jianggao.suggestionAccepted';

/** A continuation that is shown, and how much of it is written. */
export interface Shown {
  item: ContinuationView;
  typed: string;
  /** All of it, with the part of its first word that was written before it was shown. */
  text: string;
  /** The draft. */
  uri: string;
}

/**
 * Text behind the cursor, in grey: what may follow. The provider is registered only while the writer wants it, since VS Code holds back the list where there is
 * one. As long as the writer types what was offered, the offer stands, whatever the server says now, unless it says more of the same.
 */
export class GhostText implements InlineCompletionItemProvider, Disposable {
  private readonly owned = new Disposables();
  private readonly happened = this.owned.add(new EventEmitter<GhostEvent>());
  private registration: { languages: string; disposable: Disposable } | undefined;
  private offer: GhostOffer<ContinuationView> | undefined;
  private sentAway: GhostOffer<ContinuationView> | undefined;
  /** What was taken of the offer in parts. */
  private taken = '';

  /** What became of text that was shown. */
  readonly onGhost = this.happened.event;

  constructor(private readonly server: ServerConnection, private readonly log: LogOutputChannel) {
    this.owned.add(workspace.onDidChangeConfiguration(() => this.configure()));
    this.owned.add(workspace.onDidChangeTextDocument((event) => this.follow(event)));
    this.owned.add({ dispose: () => this.registration?.disposable.dispose() });
    this.configure();
  }

  async provideInlineCompletionItems(document: TextDocument, position: Position, { triggerKind }: InlineCompletionContext, token: CancellationToken): Promise<InlineCompletionItem[]> {
    const { ghostMode } = currentSettings();
    if (ghostMode === 'off' || !isSpeech(document) || hasSeveralCursors(document)) return [];
    const place = placeAt(document, position);
    // Pinyin under composition: what it will be is not known yet.
    if (this.offer?.outcomeAt(place) === 'undecided') return [];
    const isAskedFor = triggerKind === InlineCompletionTriggerKind.Invoke;
    if (isAskedFor && this.offer?.shownAt(place)) return this.itemsAt(place);
    const views = this.server.state === 'running' ? await this.ask(document, position, ghostMode, token) : [];
    // More was typed meanwhile: VS Code asks again.
    if (token.isCancellationRequested) return [];
    if (isAskedFor) this.sentAway = undefined;
    const [best, ...others] = views.filter(({ text }) => !this.sentAway?.says(place, text));
    // What is shown stays as long as the writer types it; it may only grow.
    const rest = this.offer?.restAt(place);
    if (rest === undefined) this.show(best && new GhostOffer(place, [best, ...others]));
    else if (best && best.text !== rest && best.text.startsWith(rest)) this.offer = new GhostOffer(place, [best, ...others]);
    return this.itemsAt(place);
  }

  /** What is shown at the cursor, as far as we know; undefined when it is nothing of ours. */
  get shown(): Shown | undefined {
    const place = writingPlace()?.place;
    const found = place && this.offer?.shownAt(place);
    return found && this.offer && { ...found, text: wholeWords(this.offer.place, found.item), uri: place.uri };
  }

  /** Puts the next one first (1), or the one before (-1). False when there is no other. */
  cycle(step: 1 | -1): boolean {
    const { place } = writingPlace() ?? {};
    return place !== undefined && this.offer?.cycle(place, step) === true;
  }

  /** To be called when a part of what is shown is about to be written. */
  noteTaken(text: string): void {
    this.taken += text;
  }

  /** Forgets what is shown, and shows it no more in this place. */
  reject(): void {
    const { shown } = this;
    if (!shown) return;
    this.sentAway = this.offer;
    this.end('rejected', shown.item);
  }

  dispose(): void {
    this.owned.dispose();
  }

  private async ask(document: TextDocument, { line, character }: Position, mode: 'quiet' | 'eager', token: CancellationToken): Promise<ContinuationView[]> {
    try {
      return await this.server.request('jianggao/continue', { uri: document.uri.toString(), position: { line, character }, mode }, token);
    } catch (error) {
      if (!token.isCancellationRequested && !(error instanceof ServerUnavailable)) this.log.error(`Continuing failed: ${(error as Error).name}`);
      return [];
    }
  }

  /** The items begin where they were first offered, so that VS Code sees the same ones again. */
  private itemsAt(place: Place): InlineCompletionItem[] {
    const { offer } = this;
    if (!offer) return [];
    const range = new Range(new Position(place.line, offer.place.before.length), new Position(place.line, place.before.length));
    return offer.remainingAt(place).map((view) => {
      const item = new InlineCompletionItem(view.text, range);
      const argument = { text: wholeWords(offer.place, view), kind: view.about.kind, via: 'ghost', uri: place.uri };
      item.command = { command: accepted, title: l10n.t('记住采用了这段灰字'), arguments: [argument] };
      return item;
    });
  }

  private show(offer: GhostOffer<ContinuationView> | undefined): void {
    this.offer = offer;
    this.taken = '';
  }

  /** Keeps an eye on whether the writer types what is shown. */
  private follow({ document, contentChanges: [change, another], reason }: TextDocumentChangeEvent): void {
    const { offer } = this;
    if (!change) return;
    const place = another ? undefined : placeAt(document, document.positionAt(change.rangeOffset + change.text.length));
    // What was sent away may come again once something else was written.
    if (!place || this.sentAway?.typedAt(place) === undefined) this.sentAway = undefined;
    if (!offer || document.uri.toString() !== offer.place.uri) return;
    const outcome = place ? offer.outcomeAt(place) : 'gone';
    if (reason === TextDocumentChangeReason.Undo) this.taken = '';
    if (outcome === 'goesOn' || outcome === 'undecided') return;
    // What is taken to its end runs the command of its item.
    if (outcome === 'typedOver') this.end(this.taken === '' ? 'typedOver' : 'accepted', offer.latest);
    else this.show(undefined);
  }

  private end(outcome: GhostEvent['outcome'], view: ContinuationView): void {
    const { offer, taken } = this;
    this.show(undefined);
    if (!offer) return;
    const text = outcome === 'accepted' ? taken : wholeWords(offer.place, view);
    this.happened.fire({ text, outcome, kind: view.about.kind, uri: offer.place.uri });
  }

  private configure(): void {
    const { ghostMode, alwaysInclude } = currentSettings();
    const included = ghostMode === 'off' ? [] : [languageId, ...alwaysInclude];
    if (this.registration?.languages === included.join()) return;
    this.registration?.disposable.dispose();
    const selector = included.flatMap((language) => speechSchemes.map((scheme) => ({ language, scheme })));
    const disposable = selector.length > 0 ? languages.registerInlineCompletionItemProvider(selector, this) : { dispose: () => undefined };
    this.registration = { languages: included.join(), disposable };
    void commands.executeCommand('setContext', ghostIsOn, ghostMode !== 'off');
  }
}

/** What is shown, together with the part of its first word that was written already. */
function wholeWords({ before }: Place, { text, begun }: ContinuationView): string {
  return before.slice(before.length - begun) + text;
}

function hasSeveralCursors(document: TextDocument): boolean {
  const editor = window.activeTextEditor;
  return editor?.document === document && editor.selections.length > 1;
}
