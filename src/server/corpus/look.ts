/** What is to be looked at in a folder: named files, all that may have changed, or everything anew. */
export type Look = ReadonlySet<string> | 'all' | 'anew';

/** The look that sees what both see. */
export function widest(one: Look | undefined, other: Look): Look {
  if (one === undefined) return other;
  if (one === 'anew' || other === 'anew') return 'anew';
  if (one === 'all' || other === 'all') return 'all';
  return new Set([...one, ...other]);
}
