/** A replacement in the text. Offsets are UTF-16, ranges half-open. */
export interface TextEdit {
  start: number;
  end: number;
  newText: string;
}

/** One way to put a finding right, as the writer chooses it. */
export interface Fix {
  /** Chinese, beginning with a verb: `改为“部署”`. */
  title: string;
  /** Ascending, not overlapping. */
  edits: TextEdit[];
}

/** What a better heading would have to look like: the archive is asked for such ones when the writer wants to see fixes. */
export interface WantedHeading {
  /** How it should begin; may be empty. */
  prefix: string;
  /** UTF-16 length. */
  length: number;
}

/** A place in a draft that a rule objects to. */
export interface Finding {
  start: number;
  end: number;
  /** Chinese, for people who have never seen a linter: what is odd here. */
  message: string;
  fixes: Fix[];
  /** The span may be replaced by a heading from the archive. */
  wanted?: WantedHeading;
}

/** A finding whose only fix, if any, replaces the place itself. */
export function finding(start: number, end: number, message: string, replacement?: string): Finding {
  const title = replacement === '' ? '删去' : `改为“${replacement}”`;
  return { start, end, message, fixes: replacement === undefined ? [] : [{ title, edits: [{ start, end, newText: replacement }] }] };
}
