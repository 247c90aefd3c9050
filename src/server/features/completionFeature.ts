import { type CompletionItem, type CompletionList, type Connection, type Position, type TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LiveSegment } from '../../core/index/liveSegment';
import { draftTerms } from '../../core/predict/draftTerms/draftTerms';
import { earlierLimbs } from '../../core/predict/earlierLimbs';
import { dayOf } from '../../core/predict/learning/day';
import { gatherOffers } from '../../core/predict/offers/gatherOffers';
import { listOffers, type OfferList } from '../../core/predict/offers/listOffers';
import { listThreshold } from '../../core/predict/offers/listThreshold';
import type { FittedOffer } from '../../core/predict/offers/rankOffers';
import { isProse } from '../../core/speech/prose';
import { AskedBefore } from '../completion/askedBefore';
import { DraftMemo } from '../completion/draftMemo';
import { explainItem } from '../completion/explainItem';
import { itemOf } from '../completion/itemOf';
import { FirstOffers } from '../learning/firstOffers';
import type { SuggestionState } from '../learning/suggestionState';
import { ghostThreshold } from '../prediction/ghostThreshold';
import { isSpeech } from '../speechDocuments';
import { DraftMoves } from './draftMoves';
import { limbItems } from './limbItems';

const mostEarlierLimbs = 6;
/** Items of a list that opens by itself: what follows them, templates for one, is still seen without scrolling. */
const mostUnasked = 9;
/** More is gathered than shown, for what was learned to lift and for what does not fit to leave out. */
const spare = 20;

/** Phrases, the draft's own words and the next limb while typing; `sortText` keeps our order: `textDocument/completion`, `completionItem/resolve`. */
export function registerCompletion(connection: Connection, documents: TextDocuments<TextDocument>, state: SuggestionState): void {
  const moves = new DraftMoves();
  const drafts = new DraftMemo();
  const firsts = new FirstOffers(({ text, kind }) => {
    if (!state.settings.learningEnabled || kind === 'draft') return;
    state.learned.note({ type: 'outcome', outcome: { text, kind, via: 'list', outcome: 'typedOver' }, day: dayOf(new Date()) });
  });
  const asked = new AskedBefore();
  documents.onDidOpen(({ document }) => asked.opened(document));
  documents.onDidChangeContent(({ document }) => firsts.changed(document));
  documents.onDidClose(({ document: { uri } }) => [moves, drafts, firsts, asked, state.foreteller].forEach((memory) => memory.forget(uri)));

  const isOwn = (segment: LiveSegment): boolean => state.archive.rootOf(segment)?.origin !== 'starter';

  const offersAt = (document: TextDocument, position: Position, { before, after }: Line): OfferList => {
    const { segmenter, settings, learned } = state;
    const offset = document.offsetAt(position);
    const draft = drafts.of(document);
    const move = moves.at(document, offset);
    const terms = draftTerms(document.getText(), draft.bodyStart, offset, segmenter);
    const offers = gatherOffers(state.archive.segments, terms, { before, after, move }, segmenter, settings.completionMaxItems + spare);
    const place = { before, after, said: draft.said, learned: learned.learned, isLearning: settings.learningEnabled, today: dayOf(new Date()) };
    const candidates = state.foreteller.candidatesAt(document, offset);
    return listOffers(candidates, offers, place, segmenter, { most: settings.completionMaxItems, ghost: ghostThreshold(settings), isOwn });
  };

  connection.onCompletion(({ textDocument: { uri }, position }, token): CompletionList => {
    const document = documents.get(uri);
    const { settings, segmenter } = state;
    // Always incomplete: what matches depends on the text before the cursor, which the editor cannot judge for Chinese.
    const nothing = { isIncomplete: true, items: [] };
    if (!document || !settings.completionEnabled || !isSpeech(document, settings) || token.isCancellationRequested) return nothing;
    if (!isProse(document.getText(), document.offsetAt(position))) return nothing;
    const line = lineAround(document, position);
    const limbs = limbItems(document, position, segmenter, state.learned.learned, (siblings) => earlierLimbs(state.archive.segments, siblings, mostEarlierLimbs));
    const isAsked = asked.isAskedAgain(document);
    const list = offersAt(document, position, line);
    // What is typed opens no list that would hardly ever hold what follows; a key opens it all the same.
    // On an empty line nothing has been begun: grey text says what may come.
    const isLikely = limbs.length > 0 || (line.before.trim() !== '' && list.covered >= listThreshold(state.archive.segments));
    const offers = isAsked ? list.offers : isLikely ? list.offers.slice(0, mostUnasked) : [];
    const items = [...limbs, ...offers.map((offer) => itemOf(offer, { uri, position, before: line.before }, state))].slice(0, settings.completionMaxItems);
    state.recent.offer(items.flatMap(({ data }) => (data ? [data as FittedOffer] : [])));
    const [first] = offers;
    if (first && limbs.length === 0) firsts.offered(uri, firstOffer(first, position, line));
    return { isIncomplete: true, items: items.map((item, rank) => ({ ...item, sortText: String(rank).padStart(3, '0') })) };
  });
  connection.onCompletionResolve((item): CompletionItem => explainItem(item, state));
}

/** The line up to the cursor and behind it. */
interface Line {
  before: string;
  after: string;
}

function lineAround(document: TextDocument, position: Position): Line {
  const start = { line: position.line, character: 0 };
  const end = { line: position.line + 1, character: 0 };
  return { before: document.getText({ start, end: position }), after: document.getText({ start: position, end }).replace(/\r?\n$/u, '') };
}

function firstOffer({ text, kind, matched }: FittedOffer, { line, character }: Position, { before, after }: Line) {
  return { text, kind, line, start: character - matched, typed: before.slice(before.length - matched), after };
}
