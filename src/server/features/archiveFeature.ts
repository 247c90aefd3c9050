import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { Connection } from 'vscode-languageserver/node';
import { documentText } from '../../core/index/documentText';
import { earlierUses } from '../../core/search/earlierUses';
import { documentOf, passageText, type Hit } from '../../core/search/hit';
import { dateOf, search } from '../../core/search/search';
import { genreOf } from '../../core/speech/genre';
import type { PassageView } from '../../protocol/requests';
import type { EarlierUses, PassageContext, SearchFacets, SearchRequests } from '../../protocol/search';
import { excludesDraft, foundViews, passageOf, passageView } from '../passageView';
import type { ServerState } from '../serverState';

const mostFacets = 60;
/** Passages of one speech among those that are like one. */
const perDocument = 2;

/** What the archive knows around a passage, beside searching: what stands around it, what is like it, where a sentence was used, what there is to filter by. */
export function registerArchive(connection: Connection, state: ServerState): void {
  connection.onRequest('jianggao/passageContext', ({ id, reach }: Params<'jianggao/passageContext'>): PassageContext | null => {
    const hit = passageOf(id, state);
    return hit ? contextOf(hit, reach) : null;
  });
  connection.onRequest('jianggao/moreLikeThis', ({ id, limit }: Params<'jianggao/moreLikeThis'>) => {
    const begun = performance.now();
    const hit = passageOf(id, state);
    return { passages: hit ? alike(hit, limit, state) : [], took: performance.now() - begun };
  });
  connection.onRequest('jianggao/earlierUses', (params: Params<'jianggao/earlierUses'>): EarlierUses => usesOf(params, state));
  connection.onRequest('jianggao/facets', (): SearchFacets => facetsOf(state));
  connection.onRequest('jianggao/sourceText', ({ uri }: Params<'jianggao/sourceText'>): string | null => sourceText(uri, state));
}

type Params<Method extends keyof SearchRequests> = SearchRequests[Method][0];

function contextOf({ segment, passage }: Hit, reach: number): PassageContext {
  const { passages, documentStart } = segment.segment;
  const document = documentOf({ segment, passage });
  const first = Math.max(documentStart[document] as number, passage - reach);
  const last = Math.min((documentStart[document + 1] as number) - 1, passage + reach);
  const texts = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => passageText({ segment, passage: from + i }));
  return {
    before: texts(first, passage),
    text: passageText({ segment, passage }),
    after: texts(passage + 1, last + 1),
    headingPath: passages.headingPaths[passages.headingPath[passage] as number] as string[],
  };
}

function alike(hit: Hit, limit: number, state: ServerState): PassageView[] {
  const words = passageText(hit);
  const fingerprint = hit.segment.segment.passages.fingerprint[hit.passage];
  const found = search(state.archive.segments, { words, limit: limit + 1 }, state.segmenter, { perDocument, speechOf: (segment, document) => state.archive.speeches.of(segment, document) });
  const others = found.hits.filter(({ segment, passage }) => segment.segment.passages.fingerprint[passage] !== fingerprint);
  return foundViews({ ...found, hits: others.slice(0, limit) }, state);
}

function usesOf({ text, limit, uri }: Params<'jianggao/earlierUses'>, state: ServerState): EarlierUses {
  const begun = performance.now();
  const { exact, near } = earlierUses(state.archive.segments, text, state.segmenter, uri === undefined ? undefined : excludesDraft(uri, state));
  const newest = (hits: readonly Hit[]) => [...hits].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : b.score - a.score));
  const views = (hits: readonly Hit[]) => newest(hits).slice(0, limit).map((hit) => passageView(hit, state));
  return { exact: views(exact), near: views(near), exactCount: exact.length, nearCount: near.length, took: performance.now() - begun };
}

function facetsOf(state: ServerState): SearchFacets {
  const speakers = new Map<string, number>();
  const genres = new Map<string, number>();
  const years = new Set<number>();
  const count = (counts: Map<string, number>, value: string) => void (value !== '' && counts.set(value, (counts.get(value) ?? 0) + 1));
  for (const { documents, live } of state.archive.segments) {
    documents.forEach(({ title, facts }, i) => {
      if (live[i] === 0) return;
      count(speakers, facts['讲话人'] ?? '');
      count(genres, genreOf(title, facts));
      const year = Number((facts['日期'] ?? '').slice(0, 4));
      if (year > 0) years.add(year);
    });
  }
  const commonest = (counts: ReadonlyMap<string, number>) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostFacets).map(([value]) => value);
  return { speakers: commonest(speakers), genres: commonest(genres), years: [...years].sort((a, b) => a - b) };
}

/** The text of a document as it was read: its passages line by line, each on the line that the index names for it. */
function sourceText(uri: string, state: ServerState): string | null {
  const wanted = uri.startsWith('file:') ? path.normalize(fileURLToPath(uri)) : '';
  for (const segment of state.archive.segments) {
    const root = state.archive.rootOf(segment)?.path;
    const document = root === undefined ? -1 : segment.documents.findIndex((record, i) => segment.live[i] === 1 && path.join(root, record.path) === wanted);
    if (document === -1) continue;
    const text = documentText(segment.segment, document);
    // The title was taken off the text; it stood above everything else.
    return text.startsWith('\n') ? `${segment.documents[document]?.title ?? ''}${text}` : text;
  }
  return null;
}
