import type { Segmenter } from '../text/segmenter';

/** A heading with slots: fixed text and, between, how many characters are to be filled in. */
export type Skeleton = (string | number)[];

/** Marks and words of grammar that siblings share: `用“__的__”__`, `在__上__`. */
const joints = /([“”‘’《》（）、，：]|的|以|用|在|上|中|把|为|和|与|从)/u;
const longestSlot = 12;

/** Skeletons that repeat what the siblings have in common, the most telling first. */
export function limbSkeletons(siblings: readonly string[], segmenter: Segmenter): Skeleton[] {
  const last = siblings.at(-1) ?? '';
  if (last.length < 2 || last.length > 40) return [];
  const skeletons = siblings.length > 1 ? [sharedEnds(siblings), sharedJoints(siblings)] : [firstWord(last, segmenter), sharedJoints(siblings)];
  skeletons.push([last.length]);
  const seen = new Set<string>();
  return skeletons.filter((skeleton): skeleton is Skeleton => {
    if (!skeleton || skeleton.some((part) => typeof part === 'number' && part > longestSlot)) return false;
    const key = JSON.stringify(skeleton);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** What all siblings begin and end with; undefined when that is nothing. The slot is as long as the last sibling's. */
function sharedEnds(siblings: readonly string[]): Skeleton | undefined {
  const last = siblings.at(-1) as string;
  const shortest = Math.min(...siblings.map(({ length }) => length));
  let head = 0;
  while (head < shortest && siblings.every((text) => text.charAt(head) === last.charAt(head))) head += 1;
  let tail = 0;
  while (tail < shortest - head && siblings.every((text) => text.charAt(text.length - 1 - tail) === last.charAt(last.length - 1 - tail))) tail += 1;
  const slot = last.length - head - tail;
  if (head + tail === 0 || slot <= 0) return undefined;
  const inner = refined(siblings.map((text) => text.slice(head, text.length - tail)));
  return join([last.slice(0, head), ...inner, last.slice(last.length - tail)]);
}

/** The joints within, when all siblings have the same ones. */
function sharedJoints(siblings: readonly string[]): Skeleton | undefined {
  const inner = refined(siblings);
  return inner.length > 1 ? join(inner) : undefined;
}

function refined(texts: readonly string[]): Skeleton {
  const split = texts.map((text) => text.split(joints));
  const last = split.at(-1) as string[];
  const isShared = split.every((parts) => parts.length === last.length && parts.every((part, i) => i % 2 === 0 || part === last[i]));
  return isShared ? last.map((part, i) => (i % 2 === 0 ? part.length : part)) : [(texts.at(-1) as string).length];
}

/** One sibling alone: its first word may be the one that is repeated. */
function firstWord(text: string, segmenter: Segmenter): Skeleton | undefined {
  const run = /^[\p{Script=Han}]+/u.exec(text)?.[0];
  const word = run === undefined ? '' : (segmenter.cut(run)[0] ?? '');
  return word === '' || word.length === text.length ? undefined : join([word, ...refined([text.slice(word.length)])]);
}

/** Without empty parts, neighbours of one kind joined. */
function join(parts: Skeleton): Skeleton {
  const joined: Skeleton = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part === '' || part === 0) continue;
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (typeof part === 'number' && typeof last === 'number') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** The skeleton as it is shown: a blank for every character to be filled in. */
export function drawSkeleton(skeleton: Skeleton): string {
  return skeleton.map((part) => (typeof part === 'number' ? '＿'.repeat(part) : part)).join('');
}

/** The skeleton as a snippet body, slots from tab stop 1 on; an unfilled one stays visible as `___`. */
export function skeletonSnippet(skeleton: Skeleton): string {
  let stop = 0;
  return skeleton
    .map((part) => (typeof part === 'number' ? `\${${(stop += 1)}:${'_'.repeat(Math.max(3, part))}}` : part.replace(/[\\$}]/gu, '\\$&')))
    .join('');
}
