import { performance } from 'node:perf_hooks';
import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LiveSegment } from '../../core/index/liveSegment';
import { mostCounted } from '../../core/search/candidates';
import { draftQuery } from '../../core/search/draftQuery';
import { parseQuery } from '../../core/search/parseQuery';
import { search, type Search } from '../../core/search/search';
import { movesOf } from '../../core/speech/moves';
import { outlineOf } from '../../core/speech/outline';
import type { PrecedentsParams, PrecedentsResult, QueryKind } from '../../protocol/requests';
import type { SearchFilters, SearchParams } from '../../protocol/search';
import { draftGenre } from '../draftGenre';
import { excludesDraft, foundViews } from '../passageView';
import type { ServerState } from '../serverState';

/** One speech gives at most this many passages to a list. */
const perDocument = 3;
/** Characters of the query that are sent back for display. */
const shownQuery = 60;
/** Of a longer query only the beginning is looked up. */
const longestQuery = 2000;

/** Passages for a place in a draft or for typed words: `jianggao/precedents` and `jianggao/search`. */
export function registerPrecedents(connection: Connection, documents: TextDocuments<TextDocument>, state: ServerState): void {
  connection.onRequest('jianggao/precedents', ({ uri, range, limit, filters = {} }: PrecedentsParams): PrecedentsResult => {
    const document = documents.get(uri);
    const query = document && draftQuery(document.getText(), document.offsetAt(range.start), document.offsetAt(range.end));
    if (!query) return { kind: 'paragraph', query: '', passages: [], total: 0, isTotalBounded: false, complaints: [], took: 0 };
    const text = document.getText();
    const offset = document.offsetAt(range.start);
    const move = movesOf(text, outlineOf(text)).find(({ end }) => offset < end)?.kind;
    const { kind, context } = query;
    const genre = draftGenre(document);
    return lookUp(kind, query.text, { words: query.text, context, move, genre, limit, filters, excludes: excludesDraft(uri, state) }, [], filters, state);
  });
  connection.onRequest('jianggao/search', ({ query, limit, filters = {}, order = 'relevance' }: SearchParams): PrecedentsResult => {
    const { words, phrases, filters: written, complaints } = parseQuery(query.slice(0, longestQuery));
    return lookUp('search', query, { words, phrases, limit, order, filters: { ...filters, ...written } }, complaints, filters, state);
  });
}

function lookUp(kind: QueryKind, shown: string, wanted: Search, complaints: string[], { origin }: SearchFilters, state: ServerState): PrecedentsResult {
  const begun = performance.now();
  const { speeches } = state.archive;
  const segments = state.archive.segments.filter((segment) => origin === undefined || state.archive.rootOf(segment)?.origin === origin);
  const isOwn = (segment: LiveSegment): boolean => state.archive.rootOf(segment)?.origin !== 'starter';
  const found = search(segments, { ...wanted, isOwn, words: wanted.words.slice(0, longestQuery) }, state.segmenter, { perDocument, speechOf: (segment, document) => speeches.of(segment, document) });
  const passages = foundViews(found, state);
  return { kind, query: shown.slice(0, shownQuery), passages, total: Math.min(mostCounted, found.total), isTotalBounded: found.total > mostCounted, complaints, took: performance.now() - begun };
}
