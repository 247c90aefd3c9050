import path from 'node:path';
import type { SourceDocument } from '../../../src/core/corpus/document';
import { LiveSegment } from '../../../src/core/index/liveSegment';
import { SegmentBuilder } from '../../../src/core/index/segmentBuilder';
import { ArchiveMemory } from '../../../src/core/predict/continuation/archiveMemory';
import { ContextIndex } from '../../../src/core/predict/continuation/contextIndex';
import type { Memory } from '../../../src/core/predict/continuation/memory';
import { runningText } from '../../../src/core/predict/continuation/runningText';
import { WordMemory } from '../../../src/core/predict/continuation/wordMemory';
import { preparePhrasesNow } from '../../../src/core/predict/phrases/phraseMemory';
import { scanFolder } from '../../../src/server/corpus/scanFolder';
import { readSource } from '../../../src/server/reading/readSource';
import { segmenter } from '../../support/projectSegmenter';

const starterFolder = path.resolve(__dirname, '../../../corpus');

/** An archive as the server has it in memory. */
export interface Engine {
  segments: LiveSegment[];
  memories: Memory[];
  /** The writer's own, not the starter library. */
  own: LiveSegment[];
}

/** What can be left out, to see what it is worth. */
export const parts = ['archive', 'starter', 'draft', 'ghost', 'phrases', 'pinyin'] as const;
export type Part = (typeof parts)[number];

/** The archive and the starter library. */
export async function engineOver(archive: readonly SourceDocument[], without: ReadonlySet<Part>): Promise<Engine> {
  const builders = [];
  if (!without.has('archive')) {
    const builder = new SegmentBuilder(segmenter);
    for (const document of archive) builder.addSpeech(document);
    builders.push(builder);
  }
  if (!without.has('starter')) builders.push(await starter());
  const segments = builders.map((builder, i) => new LiveSegment(builder.build(), () => true, String(i)));
  const own = without.has('archive') ? [] : segments.slice(0, 1);
  preparePhrasesNow(segments, segmenter);
  const memories = segments.map((segment) => {
    const running = runningText(segment.segment);
    return new ArchiveMemory(segment, running, new ContextIndex(running.units));
  });
  return { segments, own, memories: [...memories, ...(without.has('starter') ? [] : [WordMemory.of(segmenter.words(3, 3))])] };
}

async function starter(): Promise<SegmentBuilder> {
  const builder = new SegmentBuilder(segmenter);
  const { value: files } = await scanFolder(starterFolder);
  for (const file of files?.keys() ?? []) {
    const { document, phrases } = await readSource(starterFolder, file);
    if (document && phrases) builder.addPhraseList(document, phrases);
    else if (document) builder.addSpeech(document);
  }
  return builder;
}
