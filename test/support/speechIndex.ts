import type { SourceDocument } from '../../src/core/corpus/document';
import type { ListedPhrase } from '../../src/core/corpus/phraseList';
import { LiveSegment } from '../../src/core/index/liveSegment';
import type { Segment } from '../../src/core/index/segment';
import { SegmentBuilder } from '../../src/core/index/segmentBuilder';
import { segmenter } from './projectSegmenter';

/** A speech as the reader would hand it over. */
export function speech(path: string, text: string): SourceDocument {
  return { path, title: path, facts: {}, encoding: 'utf8', text, firstLine: 0 };
}

/** A segment of documents with all that is known of them, every one standing. */
export function liveSegmentOfDocuments(documents: readonly SourceDocument[], tag = 'a'): LiveSegment {
  const builder = new SegmentBuilder(segmenter);
  for (const document of documents) builder.addSpeech(document);
  return new LiveSegment(builder.build(), () => true, tag);
}

/** A segment of speeches, named `0.md`, `1.md` …, with a phrase list as the last document when one is given. */
export function segmentOf(texts: readonly string[], listed: readonly ListedPhrase[] = []): Segment {
  const builder = new SegmentBuilder(segmenter);
  texts.forEach((text, i) => builder.addSpeech(speech(`${i}.md`, text)));
  if (listed.length > 0) builder.addPhraseList(speech('提法.md', ''), listed);
  return builder.build();
}

/** The same with every document standing. */
export function liveSegmentOf(texts: readonly string[], listed: readonly ListedPhrase[] = [], tag = 'a'): LiveSegment {
  return new LiveSegment(segmentOf(texts, listed), () => true, tag);
}
