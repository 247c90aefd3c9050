import { chineseNumber } from '../speech/chineseNumber';
import { genreMoves } from './genreMoves';
import type { NumberingStyle, SpeechPlan } from './speechPlan';
import { snippetOf } from './snippetOf';

/** Of the whole speech, what stands before and behind the body. */
const frameShare = 0.25;
/** A point of the body has about as many characters as a paragraph of a speech. */
const pointLength = 260;
const fewestPoints = 2;
const mostPoints = 5;
/** Slots of these names say something else each time. */
const separate = new Set(['小标题', '具体内容', '要求', '要点', '成绩', '引入这一部分的话']);

/** A new speech with its moves, headings and points, in VS Code's snippet syntax: what the writer has to say is a slot each, shown as `【…】`. */
export function speechSkeleton(plan: SpeechPlan): string {
  return `${snippetOf(skeletonText(plan), { shows: 'mark', isLinked: (name) => !separate.has(name) })}$0`;
}

/** The same as plain text, with its slots as `【…】`. */
export function skeletonText(plan: SpeechPlan): string {
  const { genre, audience, parts, numbering } = plan;
  const moves = genreMoves[genre];
  const occasion = plan.occasion === '' ? '【会议名称】' : plan.occasion;
  const count = Math.min(9, Math.max(1, Math.round(parts)));
  const spoken = (text: string) => text.replaceAll('{场合}', occasion).replaceAll('{几}', count === 2 ? '两' : chineseNumber(count));
  const headings = Array.from({ length: count }, (_, i) => {
    if (moves.safeguard !== '' && count > 1 && i === count - 1) return moves.safeguard;
    return moves.headings[i] ?? `【第${chineseNumber(i + 1)}部分的标题】`;
  });
  const points = pointsOf(plan, count);
  const transition = count === 1 ? [] : [spoken(moves.transition)];
  const body = headings.flatMap((heading, i) => section(heading, i + 1, points, numbering));
  return [salutation(audience), ...moves.opening.map(spoken), ...moves.review.map(spoken), ...transition, ...body, ...moves.closing.map(spoken), ''].join('\n');
}

/** Points in each part, so that the speech comes to the wanted length. */
function pointsOf({ length }: SpeechPlan, parts: number): number {
  const wanted = Math.round((length * (1 - frameShare)) / parts / pointLength);
  return Math.min(mostPoints, Math.max(fewestPoints, wanted));
}

function salutation(audience: string): string {
  if (/[们、]/u.test(audience)) return `${audience}：`;
  return /(?:代表|来宾|嘉宾|老师|学员|老同志)$/u.test(audience) ? `各位${audience}：` : '同志们：';
}

function section(heading: string, number: number, points: number, numbering: NumberingStyle): string[] {
  const order = Array.from({ length: points }, (_, i) => chineseNumber(i + 1));
  switch (numbering) {
    case 'official':
      return [`${chineseNumber(number)}、${heading}`, ...order.map((n) => `（${n}）【小标题】。【具体内容】`)];
    case 'demands':
      return [`${chineseNumber(number)}、${heading}`, '【引入这一部分的话】', ...order.map((n) => `${n}要【要求】。【具体内容】`)];
    case 'spoken':
      return [`第${chineseNumber(number)}，${heading}。${order.map((n) => `${n}是【要点】。【具体内容】`).join('')}`];
  }
}
