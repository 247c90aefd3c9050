import { headingAdverbs, headingNouns, headingVerbs, turnableVerbs, wordsOfBothKinds } from './words/headingWords';

/** How a heading is built, where that is certain. */
export type HeadingPattern = 'verb' | 'noun' | 'demand' | 'about' | 'question' | 'copula' | '在' | '以' | '把' | '从';

/** As a writer would say it. */
export const patternNames: Readonly<Record<HeadingPattern, string>> = {
  verb: '动词开头（如“强化责任”）',
  noun: '名词开头的短语',
  demand: '“要……”“必须……”',
  about: '“关于……”',
  question: '问句',
  copula: '“……是……”',
  在: '“在……上……”',
  以: '“以……”',
  把: '“把……”',
  从: '“从……”',
};

const frames: readonly (readonly [HeadingPattern, RegExp])[] = [
  ['question', /[？?]$|什么|^(?:为何|怎么|怎样|如何|谁来|何为|何以)|(?:怎么|怎样)[看办干做]$|谁来[干做管]$/u],
  ['about', /^关于/u],
  ['在', /^在[^，]{1,12}[上中下里]/u],
  ['以', /^以(?!及|后|前|往|来|上|下|内|外)/u],
  ['把', /^[把将](?!握|关|手|来|脉|控)/u],
  ['从', /^从(?!严|实|快|重|优|细|容|事|业|众|紧|速|宽)[^，]{1,12}[上中起手发到]/u],
  ['demand', /^(?:要(?![素点件务害领义闻道塞求])|必须|应当|应该|务必|务求|需要|一定要|既要|都要)/u],
  ['copula', /^[^，；：]{2,14}(?<![总但只凡还就不正于可若别其尤都])是(?!非|否)[^，；：]{1,10}$/u],
];

/** Behind an adverb only: `着力稳增长`. */
const shortVerb = /^[稳抓促保建强补防控惠优扩降守推做办护治打破解][^\s的]/u;
const longestAdverb = 4;
const manner = /^[^，]{1,6}地(?![方区位点域理势质图])/u;
/** What may be the object of a relative clause as well as of a verb: `推进发展的思路`. */
const doubtfulEnd = /的(?:问题|意义|关键|基础|原则|方法|途径|措施|做法|思路|经验|体会|成效|情况|要求|任务|目标|过程|方面|年|五年)$/u;

/** What says something of a subject, which may be a verb with its object: `深化改革取得新突破`. */
const saysSomething = /.{3}(?:取得|得到|迈上|再上|再创|明显|显著)/u;

/** How a heading, or a half of one, is built; undefined when it could be read in two ways. */
export function headingPatternOf(heading: string): HeadingPattern | undefined {
  const frame = frames.find(([, pattern]) => pattern.test(heading));
  if (frame) return frame[0];
  const rest = withoutAdverbs(heading);
  const begun = rest.slice(0, 2);
  const isVerb = headingVerbs.has(begun) || (rest !== heading && (wordsOfBothKinds.has(begun) || shortVerb.test(begun)));
  if (isVerb) return doubtfulEnd.test(heading) || saysSomething.test(heading) ? undefined : 'verb';
  if (turned(heading) !== undefined) return 'noun';
  return rest === heading && [4, 3, 2].some((length) => headingNouns.has(heading.slice(0, length))) ? 'noun' : undefined;
}

/** `责任的落实`, `作风转变` as verb and object: 落实责任; undefined for what is not built like that. */
export function turned(heading: string): string | undefined {
  const verb = heading.slice(-2);
  const object = /^[^，：；“”、]{2,10}?(?=的?$)/u.exec(heading.slice(0, -2))?.[0];
  if (object === undefined || !turnableVerbs.has(verb) || headingVerbs.has(object.slice(0, 2)) || headingAdverbs.has(object.slice(-2))) return undefined;
  const isPhrase = heading.at(-3) === '的' || headingNouns.has(object.slice(0, 2));
  return isPhrase ? verb + object : undefined;
}

function withoutAdverbs(heading: string): string {
  let rest = heading.replace(manner, '');
  for (let length = longestAdverb; length >= 2; length -= 1) {
    // A verb that may stand before another one (统筹推进) is a verb at any rate.
    if (headingAdverbs.has(rest.slice(0, length)) && rest.length > length + 1) {
      rest = rest.slice(length);
      length = longestAdverb + 1;
    }
  }
  return rest;
}
