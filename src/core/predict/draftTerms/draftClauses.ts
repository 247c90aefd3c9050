import { codeEndsClause } from '../../text/characters';
import type { Segmenter } from '../../text/segmenter';
import { tokensOf } from '../../text/terms';

/** A clause of the draft with its words. */
export interface DraftClause {
  /** UTF-16 offsets in the draft; `end` is that of the pause behind it. */
  start: number;
  end: number;
  words: readonly string[];
  /** Offset at which each word begins, and the end of the last. */
  bounds: readonly number[];
}

/** A clause longer than this is cut off: nobody writes such, but files may hold anything. */
const longest = 200;
/** Names may hold points and signs: `1+3+N`, `V2.0`. */
const token = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.+-]*|\p{Script=Han}+|[^]/gu;

/** Cuts the clauses of a draft into words as they are asked for, each once. */
export class DraftClauses {
  private readonly known = new Map<number, DraftClause>();

  constructor(
    private readonly text: string,
    private readonly segmenter: Segmenter,
  ) {}

  /** The clause that the character at `offset` belongs to. */
  at(offset: number): DraftClause {
    let start = offset;
    while (start > 0 && offset - start < longest && !codeEndsClause(this.text.charCodeAt(start - 1))) start -= 1;
    let clause = this.known.get(start);
    if (!clause || offset >= clause.end) this.known.set(start, (clause = this.cut(start)));
    return clause;
  }

  private cut(start: number): DraftClause {
    let end = start;
    while (end < this.text.length && end - start < 2 * longest && !codeEndsClause(this.text.charCodeAt(end))) end += 1;
    const words: string[] = [];
    for (const [run] of this.text.slice(start, end).matchAll(token)) {
      if (/^[\p{Script=Latin}\p{Nd}]/u.test(run)) words.push(run);
      else words.push(...tokensOf(run, (han) => this.segmenter.cut(han)));
    }
    const bounds = [start];
    for (const word of words) bounds.push((bounds[bounds.length - 1] as number) + word.length);
    return { start, end, words, bounds };
  }
}
