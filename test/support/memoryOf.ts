import type { LiveSegment } from '../../src/core/index/liveSegment';
import { ArchiveMemory } from '../../src/core/predict/continuation/archiveMemory';
import { ContextIndex } from '../../src/core/predict/continuation/contextIndex';
import { runningText } from '../../src/core/predict/continuation/runningText';

/** A segment as the memory that continuations are taken from. */
export function memoryOf(segment: LiveSegment): ArchiveMemory {
  const running = runningText(segment.segment);
  return new ArchiveMemory(segment, running, new ContextIndex(running.units));
}
