import type { Draft } from './draft';
import type { Finding } from './finding';

/** `warn` is underlined, `hint` is marked faintly, `off` is not looked for. */
export const levels = ['off', 'hint', 'warn'] as const;
export type Level = (typeof levels)[number];

/** What the writer can set. */
export interface LintOptions {
  /** Characters from which on a sentence is called long. */
  longSentence: number;
}

/** A pair of short drafts that show what a rule is about; tests hold the rule to them. */
export interface Example {
  /** The rule finds something here. */
  bad: string;
  /** Put right: the rule finds nothing. */
  good: string;
}

/** One check. It looks at a draft once, in time linear in its length, and would rather miss than cry wolf. */
export interface Rule {
  /** Stable, for settings: `wrong-word`. */
  id: string;
  /** Chinese, short, for the ignore comment and the list of checks. */
  name: string;
  /** Unless the writer sets another. */
  level: Level;
  /** Chinese: what it finds, when it keeps quiet, and why it matters. */
  explanation: string;
  examples: Example[];
  check(draft: Draft, options: LintOptions): Finding[];
}
