import { enumeratorAt } from './enumerator';

/** A heading, alone on its line or run in before its body. */
export interface Heading {
  level: number;
  /** With its enumerator: `（一）统筹谋重点`. */
  text: string;
  /** Whether body text follows in the same line. */
  isRunIn: boolean;
}

const longestStandalone = 60;
const longestRunIn = 40;

/** The heading that a trimmed line is or begins with. Markdown `#` headings rank above all numbered ones. */
export function headingOf(line: string): Heading | undefined {
  const markdown = /^(#{1,6})\s+(.+)$/u.exec(line);
  if (markdown?.[1] !== undefined && markdown[2] !== undefined) {
    return { level: markdown[1].length - 6, text: markdown[2].trim(), isRunIn: false };
  }
  const enumerator = enumeratorAt(line);
  if (!enumerator || enumerator.isSeries) return undefined;
  const stop = line.indexOf('。');
  if (stop === -1 || stop === line.length - 1) {
    const text = stop === -1 ? line : line.slice(0, -1);
    const hasBody = /[；：:;，,]$/u.test(text) || text.length > longestStandalone;
    return hasBody || text.length === enumerator.text.length ? undefined : { level: enumerator.level, text, isRunIn: false };
  }
  return stop <= longestRunIn ? { level: enumerator.level, text: line.slice(0, stop), isRunIn: true } : undefined;
}
