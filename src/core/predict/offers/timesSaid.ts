/** Counts how often texts stand in one version of a draft, each only once. */
export class TimesSaid {
  private readonly counts = new Map<string, number>();

  constructor(private readonly draft: string) {}

  of(text: string): number {
    let count = this.counts.get(text);
    if (count === undefined) this.counts.set(text, (count = occurrences(this.draft, text)));
    return count;
  }
}

function occurrences(draft: string, text: string): number {
  if (text === '') return 0;
  let count = 0;
  for (let at = draft.indexOf(text); at !== -1; at = draft.indexOf(text, at + text.length)) count += 1;
  return count;
}
