import { slotMark } from './frame';
import type { Finding } from './finding';

type Figure = Pick<Finding, 'frame' | 'shape' | 'joint' | 'limbs'> & { start: number };

/** What a slot may hold, in a pattern: a short stretch without a pause. */
const short = '([^，。；、：！？…“”\\s]{1,10}?)';
const part = '([^，。；：！？…\\s]{1,14}?)';
const end = '(?=[，。；！？\\n]|$)';
const purpose = '总抓手|抓手|契机|核心|重点|主线|统领|引领|导向|目标|根本|基础|载体|突破口|中心|主题|主体|支撑|动力|牵引|保障|关键|己任|荣|耻|本';
const result = '下功夫|做表率|走在前|当先锋|求突破|见实效|求实效|见成效|出实招|做文章|动真格|作示范|实现新突破|取得新突破|取得新成效|展现新作为|走前列';
const standing = '重要内容|重要抓手|重中之重|首要任务|重大政治任务|中心任务|头等大事|根本任务|必修课|重要标准|重要依据|总抓手|突破口|着力点|出发点和落脚点';

/**
 * Figures of speech that speeches are built with: the frame with its slots, where a word of a list stands the list in braces. Each is
 * found within one sentence.
 */
const figures = [
  `越是${slotMark}，越要${slotMark}`,
  `既要${slotMark}，又要${slotMark}`,
  `既要${slotMark}，也要${slotMark}`,
  `不仅要${slotMark}，更要${slotMark}`,
  `不是${slotMark}，而是${slotMark}`,
  `不是${slotMark}，不是${slotMark}，而是${slotMark}`,
  `只有${slotMark}，才能${slotMark}`,
  `没有${slotMark}，就没有${slotMark}`,
  `无论${slotMark}，还是${slotMark}，都要${slotMark}`,
  `无论${slotMark}还是${slotMark}，都要${slotMark}`,
  `一手抓${slotMark}，一手抓${slotMark}`,
  `一方面要${slotMark}，另一方面要${slotMark}`,
  `少一些${slotMark}，多一些${slotMark}`,
  `宁可${slotMark}，也不${slotMark}`,
  `从${slotMark}看，`,
  `哪里有${slotMark}，哪里就有${slotMark}`,
  `坚持${slotMark}，做到${slotMark}`,
  `做到${slotMark}、${slotMark}、${slotMark}`,
  `以${slotMark}为{${purpose}}`,
  `以${slotMark}为{${purpose}}，以${slotMark}为{${purpose}}`,
  `把${slotMark}作为{${standing}}`,
  `把${slotMark}摆在${slotMark}位置`,
  `在${slotMark}上{${result}}`,
  `让${slotMark}成为${slotMark}`,
  `变“${slotMark}”为“${slotMark}”`,
  `从“${slotMark}”到“${slotMark}”`,
  `由“${slotMark}”向“${slotMark}”转变`,
].map((frame) => ({ frame, ...patternOf(frame) }));

/** A piece between slots, or a list of words in braces. */
function patternOf(frame: string): { pattern: RegExp; cue: string; isList: boolean[]; words: string[] } {
  const isList: boolean[] = [];
  const isShort = /^[以把在变从由]/u.test(frame);
  const source = frame
    .split(/(＿＿|\{[^}]*\})/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === slotMark) return isList.push(false) && (isShort ? short : part);
      if (piece.startsWith('{')) return isList.push(true) && `(${piece.slice(1, -1)})`;
      return piece;
    })
    .join('');
  // The first words, without which there is nothing to look for.
  return { pattern: new RegExp(`(?<![不而只就])${source}${frame.endsWith('，') ? '' : end}`, 'gu'), cue: frame.slice(0, frame.indexOf(slotMark)), isList, words: frame.match(/\p{Script=Han}{2,}/gu) ?? [] };
}

/** The figures in a text, one finding each. */
export function findFigures(text: string): Figure[] {
  return figures.flatMap(({ frame, pattern, cue, isList, words: fixed }) => {
    if (!text.includes(cue)) return [];
    return [...text.matchAll(pattern)].flatMap((match): Figure[] => {
      const groups = match.slice(1) as string[];
      const fillers = groups.filter((_, i) => !isList[i]);
      if (fillers.some((filler) => !isWhole(filler) || fixed.some((word) => filler.includes(word)))) return [];
      const words = groups.filter((_, i) => isList[i]);
      return [{ frame: frame.replace(/\{[^}]*\}/gu, () => words.shift() as string), shape: 'sentence', joint: '', limbs: [fillers], start: match.index }];
    });
  });
}

function isWhole(filler: string): boolean {
  return !filler.includes(slotMark) && filler.split('“').length === filler.split('”').length && filler.split('《').length === filler.split('》').length;
}
