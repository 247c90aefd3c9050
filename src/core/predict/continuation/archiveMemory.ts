import type { LiveSegment } from '../../index/liveSegment';
import type { ContextIndex } from './contextIndex';
import { lineAt, type Memory } from './memory';
import { noPassage, type RunningText } from './runningText';

/** A segment of the archive as a memory. Documents are numbered as in the segment. */
export class ArchiveMemory implements Memory {
  readonly documentCount: number;
  readonly leastShared = 1;

  /** `contexts` of the running text, which outlive changes of what stands. */
  constructor(
    readonly segment: LiveSegment,
    private readonly running: RunningText,
    readonly contexts: ContextIndex,
  ) {
    this.documentCount = segment.segment.documents.length;
  }

  documentAt(position: number): number {
    const document = this.running.document[lineAt(this.running.lineStart, position)] as number;
    return this.segment.live[document] === 1 ? document : -1;
  }

  /** The passage at a position; -1 in a listed phrase. */
  passageAt(position: number): number {
    const passage = this.running.passage[lineAt(this.running.lineStart, position)] as number;
    return passage === noPassage ? -1 : passage;
  }
}
