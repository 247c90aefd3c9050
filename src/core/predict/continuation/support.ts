import type { LiveSegment } from '../../index/liveSegment';
import type { Continuation } from '../continuation';
import { ArchiveMemory } from './archiveMemory';
import type { Candidate } from './predictor';

/** A context that long says what was meant; shorter ones count only where there is none. */
const telling = 1;

/** What speaks for a candidate, in words for the writer: how often it followed such a beginning, where, and where last. */
export function supportOf({ text, probability, node }: Candidate): Continuation {
  const top = node.futures.reduce((most, { level }) => Math.max(most, level), 0);
  const places = node.futures.filter(({ level }) => level >= Math.min(top, telling));
  const documents = new Map<LiveSegment, Set<number>>();
  let [count, inDraft, latest] = [0, 0, ''];
  let source: Continuation['source'];
  for (const { memory, document, position, count: times } of places) {
    if (!memory) inDraft += 1;
    if (!(memory instanceof ArchiveMemory)) continue;
    count += times;
    const { segment } = memory;
    const date = segment.documents[document]?.facts['日期'] ?? '';
    if (!source || date > latest) [source, latest] = [{ segment, document, passage: memory.passageAt(position) }, date];
    const known = documents.get(segment) ?? new Set<number>();
    documents.set(segment, known.add(document));
  }
  const spread = [...documents.values()].reduce((sum, { size }) => sum + size, 0);
  return { text, confidence: probability, count: Math.round(count), documents: spread, inDraft, source };
}
