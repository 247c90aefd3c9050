import type { LiveSegment } from '../index/liveSegment';
import { genreOf } from '../speech/genre';

/** By segment, the genres of its documents as far as they were asked for. */
const known = new WeakMap<LiveSegment, Map<number, string>>();

/** The genre of a document of the archive; empty when it is not known. */
export function genreOfDocument(segment: LiveSegment, document: number): string {
  let genres = known.get(segment);
  if (!genres) known.set(segment, (genres = new Map()));
  let genre = genres.get(document);
  if (genre === undefined) {
    const record = segment.documents[document];
    genre = record ? genreOf(record.title, record.facts) : '';
    genres.set(document, genre);
  }
  return genre;
}
