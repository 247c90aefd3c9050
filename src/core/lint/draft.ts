import { movesOf, type Move } from '../speech/moves';
import { outlineOf, type OutlineNode } from '../speech/outline';
import { headingSetsOf, type HeadingSet } from './headingSets';
import { mixedRunsOf, type Numbered } from './mixedRuns';
import { numberedRunsOf } from './numberedRuns';
import { pairProblemsOf, type PairProblem } from './pairs';
import { plainWords } from './plainWords';

/** A stretch of the text. Offsets are UTF-16, half-open. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** A line that says something, without the white space around it. */
export interface Paragraph extends Span {
  /** A heading alone on its line, salutation not included. */
  isHeading: boolean;
}

/** A draft as the rules see it: read once, taken apart when a rule first asks for a part. */
export class Draft {
  /** The text with all that is not said blanked out; offsets are those of the text. */
  readonly words: string;
  private readonly parts = new Map<string, unknown>();

  constructor(readonly text: string) {
    this.words = plainWords(text);
  }

  get outline(): readonly OutlineNode[] {
    return this.part('outline', () => outlineOf(this.words));
  }

  get moves(): readonly Move[] {
    return this.part('moves', () => movesOf(this.words, this.outline));
  }

  /** Siblings numbered in one form, run by run. */
  get numberedRuns(): readonly OutlineNode[][] {
    return this.part('runs', () => numberedRunsOf(this.outline));
  }

  /** Series that change their form while their numbers go on. */
  get mixedRuns(): readonly Numbered[][] {
    return this.part('mixed', () => mixedRunsOf(this.words));
  }

  /** Sibling headings, set by set. */
  get headingSets(): readonly HeadingSet[] {
    return this.part('headings', () => headingSetsOf(this.words, this.outline));
  }

  get paragraphs(): readonly Paragraph[] {
    return this.part('paragraphs', () => paragraphsOf(this.words, headingLines(this.outline)));
  }

  /** Sentences end at `。！？`, with what closes behind them, or with their paragraph. */
  get sentences(): readonly Span[] {
    return this.part('sentences', () => this.paragraphs.flatMap(sentencesOf));
  }

  /** What is wrong with quotation marks and brackets. */
  get pairProblems(): readonly PairProblem[] {
    return this.part('pairs', () => pairProblemsOf(this.paragraphs));
  }

  private part<T>(name: string, make: () => T): T {
    if (!this.parts.has(name)) this.parts.set(name, make());
    return this.parts.get(name) as T;
  }
}

/** Where lines begin that hold a heading and nothing else. */
function headingLines(outline: readonly OutlineNode[], found = new Set<number>()): Set<number> {
  for (const { isSeries, isInline, isRunIn, start, children } of outline) {
    if (!isSeries && !isInline && !isRunIn) found.add(start);
    headingLines(children, found);
  }
  return found;
}

/** A numbered line longer than this, or ending in a pause, is a paragraph with a number rather than a heading. */
const longestHeading = 40;

function paragraphsOf(words: string, headings: ReadonlySet<number>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let at = 0; at < words.length; ) {
    const newline = words.indexOf('\n', at);
    const lineEnd = newline === -1 ? words.length : newline;
    const text = words.slice(at, lineEnd).trim();
    if (text !== '') {
      const start = at + words.slice(at, lineEnd).indexOf(text);
      const isHeading = headings.has(start) && text.length <= longestHeading && !/[。；：，！？]$/u.test(text);
      paragraphs.push({ start, end: start + text.length, text, isHeading });
    }
    at = lineEnd + 1;
  }
  return paragraphs;
}

function sentencesOf({ start, text }: Paragraph): Span[] {
  return [...text.matchAll(/[^。！？!?]+[。！？!?]*[”’」』）》]*/gu)].map(({ 0: sentence, index }) => ({
    start: start + index,
    end: start + index + sentence.length,
    text: sentence,
  }));
}
