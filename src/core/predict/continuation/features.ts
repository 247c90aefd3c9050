import type { DraftText } from './draftText';
import type { FutureNode } from './futureTree';
import { levels, type Future } from './futures';

/** What the judgement of a candidate goes by, in the order of `featuresOf`. */
export const featureNames = [
  'likeliest shared', 'mean shared', 'shared of all', 'likest document', 'mean likeness', 'said before', 'matched length', 'best of all',
  'pauses', 'log probability', 'length', 'longest context', 'weight at that', 'documents', 'weight', 'share at that', 'share at 4', 'share at 2', 'share at 6',
  'in draft', 'pause at end', 'goes on', 'pause behind', 'clause', 'boundary before', 'boundary behind', 'longest of all', 'weight of that',
] as const;

/** What is the same for all candidates of a place. */
export interface Place {
  root: FutureNode;
  draft: DraftText;
  /** Characters since the last pause. */
  clause: number;
  matchedLength: number;
  /** log of the largest probability × length among the candidates. */
  best: number;
  /** Where the words of `text` end, which begins with the clause: offset → length of the word. */
  wordEnds(text: string): ReadonlyMap<number, number>;
}

const pause = /[，。；：、！？”》）]/u;
const han = /\p{Script=Han}/u;
const newLine = 10;
const aroundBehind = 4;
const mostSaid = 4;

/**
 * The features of a candidate whose text is `text`. `isFinished` tells whether it ends, where it stood, with a word, and not with a single character that goes
 * on: 统筹明｜责任.
 */
export function featuresOf(node: FutureNode, text: string, place: Place): { features: number[]; isFinished: boolean } {
  const { root, draft, clause } = place;
  const top = topLevel(node.futures);
  const rootTop = topLevel(root.futures);
  const stats = statsOf(node.futures, node.depth, top);
  const all = statsOf(root.futures, 0, rootTop);
  const behind = readOn(node.futures[0], node.depth + aroundBehind);
  const ends = place.wordEnds(draft.text.slice(draft.length - clause) + behind);
  const share = (level: number) => ((root.weights[level] as number) > 0 ? Math.log(((node.weights[level] as number) + 0.1) / ((root.weights[level] as number) + 1)) : -9);
  let likeliest = 0;
  for (const child of node.children) likeliest = Math.max(likeliest, child.probability);
  const lastWord = ends.get(clause + node.depth) ?? 0;
  const goesOn = han.test(text.charAt(text.length - 1)) && han.test(behind.charAt(node.depth));
  return {
    isFinished: lastWord > 1 || (lastWord === 1 && !goesOn),
    features: [
      stats.mostShared, stats.meanShared, all.meanShared, stats.likest, stats.meanLikeness, timesIn(draft.text, text), place.matchedLength, place.best,
      Math.log1p(Array.from(text).filter((mark) => pause.test(mark)).length), Math.log(node.probability), node.depth, top,
      Math.log1p(stats.topWeight), Math.log1p(stats.documents), Math.log1p(node.weights[0] as number),
      Math.log((node.weights[top] as number) / (root.weights[top] as number)), share(3), share(1), share(5),
      Math.log1p(stats.inDraft), pause.test(text.charAt(text.length - 1)) ? 1 : 0, likeliest / node.probability, stats.pausesBehind, clause,
      clause === 0 || ends.has(clause) ? 1 : 0, lastWord > 0 ? 1 : 0, rootTop, Math.log1p(root.weights[rootTop] as number),
    ],
  };
}

function topLevel(futures: readonly Future[]): number {
  let top = 0;
  for (const { level } of futures) top = Math.max(top, level);
  return Math.min(top, levels.length - 1);
}

function statsOf(futures: readonly Future[], depth: number, top: number) {
  const documents = new Map<Future['memory'], Set<number>>();
  let [archived, shared, mostShared, likeness, likest, topWeight, pausesBehind, spread] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const future of futures) {
    if (future.level === top) topWeight += future.weight;
    const behind = future.position + depth;
    const unit = behind < future.end ? (future.units[behind] as number) : newLine;
    if (unit === newLine || pause.test(String.fromCharCode(unit))) pausesBehind += 1;
    if (!future.memory) continue;
    archived += 1;
    shared += future.shared;
    mostShared = Math.max(mostShared, future.shared);
    likeness += future.likeness;
    likest = Math.max(likest, future.likeness);
    let known = documents.get(future.memory);
    if (!known) documents.set(future.memory, (known = new Set()));
    if (!known.has(future.document)) spread += 1;
    known.add(future.document);
  }
  return {
    documents: spread,
    inDraft: futures.length - archived,
    meanShared: archived > 0 ? shared / archived : -1,
    mostShared,
    meanLikeness: archived > 0 ? likeness / archived : 1,
    likest,
    topWeight,
    pausesBehind: pausesBehind / Math.max(1, futures.length),
  };
}

/** What stands at a future's place, at most `length` characters of the line. */
function readOn(future: Future | undefined, length: number): string {
  let text = '';
  if (!future) return text;
  for (let at = future.position; at < future.end && text.length < length && future.units[at] !== newLine; at += 1) text += String.fromCharCode(future.units[at] as number);
  return text;
}

function timesIn(text: string, part: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at !== -1 && times < mostSaid; at = text.indexOf(part, at + part.length)) times += 1;
  return times;
}
