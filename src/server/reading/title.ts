import { enumeratorAt } from '../../core/speech/enumerator';

const longestTitle = 50;

/**
 * The title, when the first line that is not empty looks like one: short, no sentence, no salutation, no numbered heading. The line is blanked
 * in `body`, so that line numbers stay.
 */
export function titleFromFirstLine(text: string): { title?: string; body: string } {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  const first = (lines[at] ?? '').trim().replace(/^#{1,6}\s+/u, '');
  const isTitle = first !== '' && first.length <= longestTitle && !/[。；！？]|[：:，,!…]$/u.test(first) && enumeratorAt(first) === undefined;
  if (!isTitle) return { body: text };
  lines[at] = '';
  return { title: first, body: lines.join('\n') };
}
