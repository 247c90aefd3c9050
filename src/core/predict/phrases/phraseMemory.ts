import { GrowingNumbers } from '../../index/growing';
import type { LiveSegment } from '../../index/liveSegment';
import { PhraseTable } from '../../index/phraseColumns';
import type { Segment } from '../../index/segment';
import { isFunctionWord } from '../../text/functionWords';
import type { Segmenter } from '../../text/segmenter';
import { TextReader } from '../../text/textReader';
import { choosePhrases, recurring, type ChosenPhrases } from './choosePhrases';
import { innerEntry, InnerTable } from './innerTable';
import { ReadingsGathered, type ReadingTable } from './readingTable';
import { doInSlices, doNow, type Steps } from './steps';

/** The weightiest phrases of a segment, as they are looked up by a word within them and by letters. Numbers are places in `chosen.phrases`. */
export interface PhraseMemory {
  chosen: ChosenPhrases;
  /** Of those that recur. */
  inner: InnerTable;
  readings: ReadingTable;
}

/** Phrases of a segment that are remembered in this way: some 150 bytes each. */
const most = 100_000;
/** A word within a phrase is followed by this much at least, itself included. */
const fewestBehind = 2;

const memories = new WeakMap<Segment, PhraseMemory>();
const readers = new WeakMap<Segmenter, TextReader>();

/** The memory of a segment; undefined while it is not prepared. */
export function memoryOf({ segment }: LiveSegment): PhraseMemory | undefined {
  return memories.get(segment);
}

/** Prepares the look-up by inner words and by letters, slice by slice; `pause` lets others have their turn. False when it was cancelled. */
export async function preparePhrases(segments: readonly LiveSegment[], segmenter: Segmenter, pause: () => Promise<void>, isCancelled: () => boolean): Promise<boolean> {
  for (const { segment } of segments) {
    if (memories.has(segment)) continue;
    const memory = await doInSlices(build(segment, segmenter), pause, isCancelled);
    if (!memory) return false;
    memories.set(segment, memory);
  }
  return true;
}

/** The same at once. */
export function preparePhrasesNow(segments: readonly LiveSegment[], segmenter: Segmenter): void {
  for (const { segment } of segments) if (!memories.has(segment)) memories.set(segment, doNow(build(segment, segmenter)));
}

/** The one reader of a segmenter: it remembers the words that it has read. */
export function readerOf(segmenter: Segmenter): TextReader {
  let reader = readers.get(segmenter);
  if (!reader) readers.set(segmenter, (reader = new TextReader(segmenter)));
  return reader;
}

function* build(segment: Segment, segmenter: Segmenter): Steps<PhraseMemory> {
  const texts = new PhraseTable(segment.phrases, segment.passages.text);
  const chosen = yield* choosePhrases(segment, most);
  const reader = readerOf(segmenter);
  const readings = new ReadingsGathered();
  const inner = new GrowingNumbers();
  for (let number = 0; number < chosen.phrases.length; number += 1) {
    const text = texts.at(chosen.phrases[number] as number);
    reader.read(text);
    readings.add(reader.syllables.subarray(0, reader.syllableCount));
    if ((chosen.weights[number] as number) >= recurring) for (const place of innerPlaces(text, reader)) inner.push(innerEntry(number, place));
    yield;
  }
  return { chosen, inner: yield* InnerTable.build(texts, chosen.phrases, chosen.weights, inner), readings: yield* readings.build() };
}

/** Where the words within a text begin, the first one and words of grammar left out. */
function* innerPlaces(text: string, { starts, wordCount }: TextReader): Generator<number> {
  for (let word = 0; word < wordCount; word += 1) {
    const place = starts[word] as number;
    if (place === 0 || place > 0xff || text.length - place < fewestBehind) continue;
    const end = word + 1 < wordCount ? (starts[word + 1] as number) : text.length;
    if (!isFunctionWord(text.slice(place, end))) yield place;
  }
}
