import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftQuery } from '../../core/search/draftQuery';
import { highlight } from '../../core/search/highlight';
import { queryTerms } from '../../core/search/queryTerms';
import { passageText, rankPassages, type Hit } from '../../core/search/rankPassages';
import type { Segmenter } from '../../core/text/segmenter';
import type { PassageView, PrecedentsParams, PrecedentsResult, QueryKind, SearchParams } from '../../protocol/requests';
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
    if (!query) return { kind: 'paragraph', query: '', passages: [], took: 0 };
    return lookUp(query.kind, query.text, query.context, limit, uri, state);
  });
  connection.onRequest('jianggao/search', ({ query, limit }: SearchParams): PrecedentsResult => lookUp('search', query, '', limit, '', state));
}

function lookUp(kind: QueryKind, query: string, context: string, limit: number, draft: string, state: ServerState): PrecedentsResult {
  const { segmenter } = state;
  if (!segmenter) return { kind, query: query.slice(0, shownQuery), passages: [], took: 0 };
  const begun = performance.now();
  const terms = queryTerms(query.slice(0, longestQuery), context, segmenter);
  const draftPath = draft.startsWith('file:') ? fileURLToPath(draft) : undefined;
  const hits = rankPassages(state.archive.segments, terms, {
    limit,
    perDocument,
    excludes: (segment, document) => draftPath !== undefined && sourcePath(segment, document, state) === draftPath,
  });
  const passages = hits.map((hit) => viewOf(hit, terms, segmenter, state));
  return { kind, query: query.slice(0, shownQuery), passages, took: performance.now() - begun };
}

function sourcePath(segment: Hit['segment'], document: number, state: ServerState): string {
  return path.join(state.archive.rootOf(segment)?.path ?? '', segment.segment.documents[document]?.path ?? '');
}

function viewOf(hit: Hit, terms: ReadonlyMap<string, number>, segmenter: Segmenter, state: ServerState): PassageView {
  const { passages, documents } = hit.segment.segment;
  const document = passages.document[hit.passage] as number;
  const record = documents[document] as (typeof documents)[number];
  const text = passageText(hit);
  const line = passages.line[hit.passage] as number;
  return {
    id: `${hit.segment.tag}:${hit.passage}`,
    text,
    highlights: highlight(text, terms, segmenter),
    title: record.title,
    headingPath: passages.headingPaths[passages.headingPath[hit.passage] as number] as string[],
    origin: state.archive.rootOf(hit.segment)?.origin ?? 'archive',
    path: record.path,
    uri: pathToFileURL(sourcePath(hit.segment, document, state)).href,
    line,
    endLine: line,
    encoding: record.encoding,
    score: hit.score,
  };
}
