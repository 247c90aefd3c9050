import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LiveSegment } from '../core/index/liveSegment';
import { genreOf } from '../core/speech/genre';
import { moveKinds, type MoveKind } from '../core/speech/moves';
import { passageText } from '../core/search/rankPassages';
import type { PassageView } from '../protocol/requests';
import type { ServerState } from './serverState';

/** Full path of a document of the index. */
export function sourcePath(segment: LiveSegment, document: number, state: ServerState): string {
  return path.join(state.archive.rootOf(segment)?.path ?? '', segment.segment.documents[document]?.path ?? '');
}

/** A passage of the index as the writer sees it. */
export function passageView(
  segment: LiveSegment,
  passage: number,
  state: ServerState,
  found: { score: number; highlights: PassageView['highlights'] } = { score: 0, highlights: [] },
): PassageView {
  const { passages, documents } = segment.segment;
  const document = passages.document[passage] as number;
  const record = documents[document] as (typeof documents)[number];
  const line = passages.line[passage] as number;
  return {
    id: `${segment.tag}:${passage}`,
    text: passageText({ segment, passage }),
    highlights: found.highlights,
    title: record.title,
    headingPath: passages.headingPaths[passages.headingPath[passage] as number] as string[],
    origin: state.archive.rootOf(segment)?.origin ?? 'archive',
    path: record.path,
    uri: pathToFileURL(sourcePath(segment, document, state)).href,
    line,
    endLine: line,
    encoding: record.encoding,
    score: found.score,
    speaker: record.facts['讲话人'] ?? '',
    date: record.facts['日期'] ?? '',
    genre: genreOf(record.title, record.facts),
    move: moveKinds[passages.move[passage] as number] as MoveKind,
    uses: { count: 1, latest: record.facts['日期'] ?? '' },
    versions: 0,
  };
}
