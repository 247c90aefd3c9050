import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftQuery } from '../../core/search/draftQuery';
import { highlight } from '../../core/search/highlight';
import { queryTerms } from '../../core/search/queryTerms';
import { passageText, rankPassages } from '../../core/search/rankPassages';
import { movesOf, type MoveKind } from '../../core/speech/moves';
import { outlineOf } from '../../core/speech/outline';
import type { PrecedentsParams, PrecedentsResult, QueryKind } from '../../protocol/requests';
import type { SearchParams } from '../../protocol/search';
import { passageView, sourcePath } from '../passageView';
import type { ServerState } from '../serverState';

/** One speech gives at most this many passages to a list. */
const perDocument = 3;
/** Characters of the query that are sent back for display. */
const shownQuery = 60;
/** Of a longer query only the beginning is looked up. */
const longestQuery = 2000;

/** Passages for a place in a draft or for typed words: `jianggao/precedents` and `jianggao/search`. */
export function registerPrecedents(connection: Connection, documents: TextDocuments<TextDocument>, state: ServerState): void {
  connection.onRequest('jianggao/precedents', ({ uri, range, limit }: PrecedentsParams): PrecedentsResult => {
    const document = documents.get(uri);
    const query = document && draftQuery(document.getText(), document.offsetAt(range.start), document.offsetAt(range.end));
    if (!query) return { kind: 'paragraph', query: '', passages: [], total: 0, isTotalBounded: false, complaints: [], took: 0 };
    const text = document.getText();
    const offset = document.offsetAt(range.start);
    const move = movesOf(text, outlineOf(text)).find(({ end }) => offset < end)?.kind;
    return lookUp({ ...query, limit, draft: uri, move }, state);
  });
  connection.onRequest('jianggao/search', ({ query, limit }: SearchParams): PrecedentsResult => lookUp({ kind: 'search', text: query, context: '', limit, draft: '' }, state));
}

interface LookUp {
  kind: QueryKind;
  text: string;
  context: string;
  limit: number;
  /** URI of the draft, which is not its own precedent. */
  draft: string;
  /** The move that the cursor is in. */
  move?: MoveKind | undefined;
}

function lookUp({ kind, text: query, context, limit, draft, move }: LookUp, state: ServerState): PrecedentsResult {
  const { segmenter } = state;
  if (!segmenter) return { kind, query: query.slice(0, shownQuery), passages: [], total: 0, isTotalBounded: false, complaints: [], took: 0 };
  const begun = performance.now();
  const terms = queryTerms(query.slice(0, longestQuery), context, segmenter);
  const draftPath = draft.startsWith('file:') ? fileURLToPath(draft) : undefined;
  const hits = rankPassages(state.archive.segments, terms, {
    limit,
    perDocument,
    move,
    excludes: (segment, document) => draftPath !== undefined && sourcePath(segment, document, state) === draftPath,
  });
  const passages = hits.map(({ segment, passage, score }) =>
    passageView(segment, passage, state, { score, highlights: highlight(passageText({ segment, passage }), terms, segmenter) }),
  );
  return { kind, query: query.slice(0, shownQuery), passages, total: passages.length, isTotalBounded: true, complaints: [], took: performance.now() - begun };
}
