import type { RecentSuggestion } from '../../protocol/learning';

const most = 20;

/** What was offered or taken last, for commands that are given without saying which suggestion is meant. */
export class RecentSuggestions {
  private taken: RecentSuggestion[] = [];
  private offered: readonly RecentSuggestion[] = [];

  /** A list or ghost text was shown. */
  offer(suggestions: readonly RecentSuggestion[]): void {
    if (suggestions.length > 0) this.offered = suggestions.map(({ text, kind }) => ({ text, kind }));
  }

  take({ text, kind }: RecentSuggestion): void {
    this.taken = [{ text, kind }, ...this.taken.filter((one) => one.text !== text)].slice(0, 3);
  }

  /** What was taken, then what was offered with it or since; each once. */
  get latest(): RecentSuggestion[] {
    const all = new Map<string, RecentSuggestion>();
    for (const one of [...this.taken.slice(0, 1), ...this.offered, ...this.taken]) if (!all.has(one.text)) all.set(one.text, one);
    return [...all.values()].slice(0, most);
  }
}
