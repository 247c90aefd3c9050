import { headingPatternOf, patternNames, turned, type HeadingPattern } from './headingPattern';
import type { HeadingSet } from './headingSets';
import type { Span } from './draft';

/** A heading that is built in another way than nearly all of its siblings. */
export interface OddHeading {
  heading: Span;
  /** How the others are built, in words. */
  common: string;
  /** The same heading built like the others, where that is a mere matter of turning it round. */
  replacement?: string;
}

/** Among this many and more, so many may be different that three quarters are alike. */
const share = 0.75;
/** A review, the state of things or a call may open and close a speech in a form of its own. */
const review = /回顾|总结|取得|成就|成绩|形势|现状|情况|问题|团结/u;
/** Frames that show at the first glance, with what a heading that has it in another form would hold. */
const markers: Partial<Record<HeadingPattern, RegExp>> = {
  demand: /[要必应务需]/u,
  about: /^(?:关于|对于|对)/u,
  question: /什么|怎|如何|何|谁|哪|吗|？|\?/u,
  copula: /是|为/u,
  在: /^[在于]/u,
  以: /^以|用/u,
  把: /^[把将]/u,
  从: /^[从由自]/u,
};

/** The headings of a set that certainly do not follow the pattern that the others certainly follow; none unless that is clear. */
export function oddHeadings(set: HeadingSet): OddHeading[] {
  for (const part of partsOf(set)) {
    const patterns = part.map(headingPatternOf);
    const common = mostCommon(patterns);
    const alike = patterns.filter((pattern) => pattern === common).length;
    const isClear = common !== undefined && alike >= 2 && (alike === set.length - 1 || alike >= set.length * share);
    if (!isClear) continue;
    const odd = set.filter((_, i) => isOdd(patterns[i], part[i] as string, common, set.length) && !mayDiffer(part, i, common));
    if (odd.length === 0 || odd.length > set.length - alike) continue;
    return odd.map((heading) => ({ heading, common: patternNames[common], ...replacementOf(heading.text, common) }));
  }
  return [];
}

/** What is compared: the headings, or, where all have two halves, the halves. */
function partsOf(set: HeadingSet): string[][] {
  const halves = set.map(({ text }) => text.split('，'));
  const isPaired = halves.every(({ length }) => length === 2);
  return isPaired ? [0, 1].map((at) => halves.map((half) => half[at] as string)) : [halves.map(([first]) => first as string)];
}

function mostCommon(patterns: readonly (HeadingPattern | undefined)[]): HeadingPattern | undefined {
  const counts = new Map<HeadingPattern, number>();
  for (const pattern of patterns) if (pattern !== undefined) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  return [...counts].sort((a, z) => z[1] - a[1])[0]?.[0];
}

function isOdd(pattern: HeadingPattern | undefined, text: string, common: HeadingPattern, count: number): boolean {
  if (pattern === common) return false;
  const marker = markers[common];
  // Two against one is enough only where both are plain.
  if (marker) return !marker.test(text) && (count > 3 || pattern !== undefined);
  // Among verbs, a frame (以…为…, 在…中) is a change that writers like.
  return common === 'verb' ? pattern === 'noun' || pattern === 'demand' || pattern === 'question' : pattern === 'verb' || pattern === 'demand' || pattern === 'question';
}

/** The first and the last heading may stand apart when they say that they do; nouns and verbs are only told apart in company. */
function mayDiffer(part: readonly string[], i: number, common: HeadingPattern): boolean {
  const isOuter = i === 0 || i === part.length - 1;
  if (isOuter && review.test(part[i] as string)) return true;
  return common === 'noun' && isOuter;
}

function replacementOf(text: string, common: HeadingPattern): { replacement?: string } {
  if (text.includes('，')) return {};
  if (common === 'demand') return headingPatternOf(text) === 'verb' ? { replacement: `要${text}` } : {};
  if (common !== 'verb') return {};
  const bare = text.replace(/^(?:一定要|要|必须|应当|应该|务必|需要|关于)/u, '');
  const replacement = bare !== text && headingPatternOf(bare) === 'verb' ? bare : turned(text);
  return replacement === undefined ? {} : { replacement };
}
