import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LiveSegment } from '../core/index/liveSegment';
import { highlight } from '../core/search/highlight';
import { documentOf, passageText, type Hit } from '../core/search/hit';
import type { Found } from '../core/search/search';
import { placesOf } from '../core/search/uses';
import { genreOf } from '../core/speech/genre';
import { moveKinds, type MoveKind } from '../core/speech/moves';
import type { PassageView } from '../protocol/requests';
import type { ServerState } from './serverState';

/** Full path of a document of the index. */
export function sourcePath(segment: LiveSegment, document: number, state: ServerState): string {
  return path.join(state.archive.rootOf(segment)?.path ?? '', segment.documents[document]?.path ?? '');
}

/** Leaves out the draft at `uri`, which is not its own precedent. */
export function excludesDraft(uri: string, state: ServerState): (segment: LiveSegment, document: number) => boolean {
  const draft = uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  const relative = new Map<LiveSegment, string>();
  return (segment, document) => {
    if (draft === undefined) return false;
    let wanted = relative.get(segment);
    if (wanted === undefined) {
      wanted = path.relative(state.archive.rootOf(segment)?.path ?? '', draft).split(path.sep).join('/');
      relative.set(segment, wanted);
    }
    return segment.documents[document]?.path === wanted;
  };
}

/** What a search found, as the writer sees it. */
export function foundViews({ hits, terms }: Found, state: ServerState): PassageView[] {
  return hits.map((hit) => passageView(hit, state, highlight(passageText(hit), terms, state.segmenter)));
}

/** A passage of the index as the writer sees it. */
export function passageView({ segment, passage, score }: Hit, state: ServerState, highlights: PassageView['highlights'] = []): PassageView {
  const { passages } = segment.segment;
  const document = documentOf({ segment, passage });
  const record = segment.documents[document] as (typeof segment.documents)[number];
  const line = passages.line[passage] as number;
  const text = passageText({ segment, passage });
  const date = record.facts['日期'] ?? '';
  return {
    id: `${segment.tag}:${passage}`,
    text,
    highlights,
    title: record.title,
    headingPath: passages.headingPaths[passages.headingPath[passage] as number] as string[],
    origin: state.archive.rootOf(segment)?.origin ?? 'archive',
    path: record.path,
    uri: pathToFileURL(sourcePath(segment, document, state)).href,
    line,
    endLine: line,
    encoding: record.encoding,
    score,
    speaker: record.facts['讲话人'] ?? '',
    date,
    genre: genreOf(record.title, record.facts),
    move: moveKinds[passages.move[passage] as number] as MoveKind,
    uses: usesOf(text, passages.fingerprint[passage] as number, state),
    versions: state.archive.speeches.versions(segment, document).length - 1,
  };
}

/** How many speeches hold a passage, and the latest date among them. Versions of one speech count once. */
function usesOf(text: string, fingerprint: number, state: ServerState): PassageView['uses'] {
  const { segments, speeches } = state.archive;
  const using = new Set<string>();
  let latest = '';
  for (const { segment, passage } of placesOf(segments, text, fingerprint)) {
    const document = documentOf({ segment, passage });
    using.add(speeches.of(segment, document).key);
    const date = segment.documents[document]?.facts['日期'] ?? '';
    if (date > latest) latest = date;
  }
  return { count: using.size, latest };
}

/** The passage of an id that `passageView` gave, while its segment stands. */
export function passageOf(id: string, state: ServerState): Hit | undefined {
  const at = id.lastIndexOf(':');
  const segment = state.archive.segments.find(({ tag }) => tag === id.slice(0, at));
  const passage = Number(id.slice(at + 1));
  const isKnown = segment !== undefined && Number.isInteger(passage) && passage >= 0 && passage < segment.segment.passages.document.length;
  return isKnown && segment.live[documentOf({ segment, passage })] === 1 ? { segment, passage, score: 0 } : undefined;
}
