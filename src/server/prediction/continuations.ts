import type { Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LiveSegment } from '../../core/index/liveSegment';
import { completePhrases, type PhraseSuggestion } from '../../core/predict/completePhrases';
import type { Continuation } from '../../core/predict/continuation';
import { passageText } from '../../core/search/hit';
import type { ServerState } from '../serverState';

/** Phrases that are looked at. */
const considered = 20;
/** With so many characters of a phrase typed, the share that it has of all uses of that beginning is believed by half. */
const believedByHalf = 2;

/** What may follow at a place of a draft, likeliest first, at most `limit`: the rest of phrases whose beginning stands before the cursor. */
export function continuationsAt(state: ServerState, document: TextDocument, position: Position, limit: number): Continuation[] {
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const phrases = completePhrases(state.archive.segments, { before, after: '' }, state.segmenter, considered).filter(({ match }) => match === 'beginning');
  const longest = Math.max(0, ...phrases.map(({ matched }) => matched));
  const rivals = phrases.filter(({ matched }) => matched === longest);
  const uses = rivals.reduce((sum, { count }) => sum + count, 0);
  return rivals
    .map((phrase): Continuation => ({
      text: phrase.text.slice(longest),
      confidence: (phrase.count / (uses + 1)) * (longest / (longest + believedByHalf)),
      count: phrase.count,
      documents: phrase.documents,
      inDraft: 0,
      source: sourceOf(phrase),
    }))
    .sort((a, z) => z.confidence - a.confidence)
    .slice(0, limit);
}

function sourceOf({ text, source: { segment, document } }: PhraseSuggestion): Continuation['source'] {
  const passage = passageWith(segment, document, text);
  return passage === -1 ? undefined : { segment, document, passage };
}

/** The first passage of a document that holds the text, otherwise its first; -1 when it has none. */
function passageWith(segment: LiveSegment, document: number, text: string): number {
  const { passages } = segment.segment;
  const first = passages.document.indexOf(document);
  if (first === -1) return -1;
  for (let passage = first; passages.document[passage] === document; passage += 1) {
    if (passageText({ segment, passage }).includes(text)) return passage;
  }
  return first;
}
