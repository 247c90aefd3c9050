import { enumeratorAt } from '../../core/speech/enumerator';

const longestTitle = 50;
const longestSecondLine = 20;
/** What kind of text it is, standing alone below the occasion: 讲话, 的发言, 报告（摘要）. */
const kindAlone = /^的?(?:重要|主持|总结|动员|开幕|闭幕|欢迎|表态|交流|典型|书面)?(?:讲话|发言|致辞|致词|报告|汇报|主持词|讲稿|党课|总结|述职|倡议|贺信|演讲)(?:稿|提纲|材料|报告|辞|词)?(?:[（(][^）)]*[）)])?$/u;
const endsWithKind = /(?:讲话|发言|致辞|致词|报告|汇报|主持词|党课|总结|述职|倡议|演讲|提纲|讲稿)$/u;
/** A line that asks for more: 在……会议上的, 关于……的. */
const unfinished = /(?:上的|中的|时的|关于|和|与|及|暨|——|的)$/u;

/**
 * The title, when the first line that is not empty looks like one: short, no sentence, no salutation, no numbered heading; with the line
 * below it where the two are plainly one title. The lines are blanked in `body`, so that line numbers stay.
 */
export function titleFromFirstLine(text: string): { title?: string; body: string } {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  const first = plain(lines[at]);
  if (!isTitle(first)) return { body: text };
  lines[at] = '';
  const below = lines.findIndex((line, i) => i > at && line.trim() !== '');
  const second = plain(lines[below]);
  if (!isContinued(first, second)) return { title: first, body: lines.join('\n') };
  lines[below] = '';
  return { title: first + second, body: lines.join('\n') };
}

function plain(line: string | undefined): string {
  return (line ?? '').trim().replace(/^#{1,6}\s+/u, '');
}

function isTitle(line: string): boolean {
  return line !== '' && line.length <= longestTitle && !/[。；！？]|[：:，,!…]$/u.test(line) && enumeratorAt(line) === undefined;
}

function isContinued(first: string, second: string): boolean {
  if (second.length > longestSecondLine || first.length + second.length > longestTitle || !isTitle(second) || /^[（(]/u.test(second)) return false;
  if (kindAlone.test(second)) return !endsWithKind.test(first);
  return unfinished.test(first) || (/^(?:关于|在)/u.test(first) && !endsWithKind.test(first) && endsWithKind.test(second));
}
