/** Keeps the numbers of the highest scores, at most `limit`; among equals those that came first. */
export class BestFew {
  private readonly kept: { number: number; score: number }[] = [];

  constructor(private readonly limit: number) {}

  /** Whether it is among the best so far. */
  add(number: number, score: number): boolean {
    const { kept, limit } = this;
    if (kept.length >= limit && score <= (kept[kept.length - 1]?.score ?? Number.POSITIVE_INFINITY)) return false;
    let at = kept.length;
    while (at > 0 && (kept[at - 1] as { score: number }).score < score) at -= 1;
    kept.splice(at, 0, { number, score });
    if (kept.length > limit) kept.pop();
    return true;
  }

  /** Best first. */
  get all(): readonly { number: number; score: number }[] {
    return this.kept;
  }
}
