import { parentPort } from 'node:worker_threads';
import { sortByContext } from '../../core/predict/continuation/sortByContext';
import { wordLines } from '../../core/predict/continuation/wordMemory';
import { loadSegmenter } from '../segmenting/loadSegmenter';

/** A text's code units, or the folder of a dictionary whose words are the text. */
export type SortingTask = Uint16Array | { dictionary: string };

export interface Sorted {
  units: Uint16Array;
  order: Uint32Array;
}

/** Words of the dictionary that are worth completing: shortest, and least frequency. */
const shortestWord = 3;
const leastFrequency = 3;

/** The thread that sorts contexts. */
parentPort?.on('message', (task: SortingTask) => {
  const units = task instanceof Uint16Array ? task : wordLines(loadSegmenter(task.dictionary).words(shortestWord, leastFrequency));
  const sorted: Sorted = { units, order: sortByContext(units) };
  parentPort?.postMessage(sorted, [sorted.order.buffer as ArrayBuffer, sorted.units.buffer as ArrayBuffer]);
});
