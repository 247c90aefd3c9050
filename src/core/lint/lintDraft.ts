import { Draft } from './draft';
import type { Finding } from './finding';
import { ignoresOf } from './ignore';
import type { Level, LintOptions, Rule } from './rule';
import { allRules } from './rules/allRules';

/** A finding with the rule it comes from, at the level that the writer has set. */
export interface LintResult extends Finding {
  rule: Rule;
  level: Exclude<Level, 'off'>;
}

export interface LintSettings extends LintOptions {
  /** Rule id → level, for rules that shall not have the level they come with. */
  levels: Readonly<Record<string, Level>>;
}

export const defaultLongSentence = 190;

/** What the rules object to in a text, in the order of the places; what the draft asks to ignore is left out. */
export function lintDraft(text: string, settings: LintSettings, rules: readonly Rule[] = allRules): LintResult[] {
  const draft = new Draft(text);
  const ignores = ignoresOf(text);
  return rules
    .flatMap((rule) => {
      const level = settings.levels[rule.id] ?? rule.level;
      if (level === 'off') return [];
      return rule
        .check(draft, settings)
        .filter(({ start }) => !ignores.isIgnored(rule, start))
        .map((found): LintResult => ({ ...found, rule, level }));
    })
    .sort((a, z) => a.start - z.start || a.end - z.end);
}
