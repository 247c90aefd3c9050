import { bodyStart } from './duration';
import { enumeratorAt } from './enumerator';
import type { OutlineNode } from './outline';

/** The moves of a speech, in the order in which they come. */
export const moveKinds = ['salutation', 'opening', 'review', 'transition', 'body', 'safeguard', 'closing', 'ending'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** A move with its span: half-open UTF-16 offsets. Moves follow each other and together cover the speech. */
export interface Move {
  kind: MoveKind;
  start: number;
  end: number;
}

interface Paragraph {
  text: string;
  start: number;
  end: number;
}

const salutation = /^.{0,40}(?:同志|代表|委员|领导|嘉宾|来宾|朋友|老师|同学|先生|女士|评委|各位|你们|们)[^。]{0,20}[：:]$/u;
const transition = /(?:下面|接下来|借此机会|现在)，?.{0,40}(?:讲|谈|汇报|报告|说|交流|强调|提|意见|要求|体会)|(?:讲|谈|提)(?:几|两|三|四|五|[1-9]).{0,12}(?:点|个|方面|意见|要求|希望|体会)/u;
const review = /近年来|过去(?:的)?一年|一年来|[今去]年以来|取得.{0,20}(?:成绩|成效|进步|进展)|成绩(?:来之不易|的取得)|主要体现在|衷心感谢|向大家表示/u;
const safeguard = /组织领导|组织保障|保障措施|压实责任|责任落实|强化保障|督查考核|督导考核|严明纪律|工作要求/u;
const closing = /^(?:同志们|各位代表|各位同志|朋友们)[，,！]|^以上.{10,}希望|让我们|作出新的(?:更大)?(?:的)?贡献|为.{4,60}而(?:努力|不懈)?奋斗/u;
const ending = /^(?:我就讲|我就说|我的(?:讲话|汇报|发言|述职)|以上|谢谢|散会|现在散会|讲得不对|不妥之处)|谢谢大家|请.{0,8}批评指正/u;
/** A line that holds nothing but a comment says nothing. */
const comment = /^\s*<!--[^\n]*-->\s*$/u;
/** Closing and ending stand within this many paragraphs of the end. */
const tail = 4;
/** A salutation comes within this many paragraphs. */
const longestPreamble = 6;
const titleLike = /^[^。；！？]{2,50}(?<![，：:])$/u;

/** The moves of a speech, by where its paragraphs stand and what they say. `outline` is the outline of the same text. */
export function movesOf(text: string, outline: readonly OutlineNode[]): Move[] {
  const paragraphs = withoutTitle(paragraphsOf(text));
  const main = belowTitle(outline).filter(({ isInline, isSeries }) => !isInline && !isSeries);
  const sections = main.length > 0 ? main : outline.filter(({ isInline }) => !isInline);
  const bodyAt = sections[0]?.start ?? Number.POSITIVE_INFINITY;
  const lastAt = sections[sections.length - 1]?.start ?? -1;
  const isLastSafeguard = sections.length > 1 && safeguard.test(text.slice(lastAt, sections[sections.length - 1]?.headingEnd));
  const openingAt = paragraphs.find((paragraph, i) => !(i < 3 && salutation.test(paragraph.text)))?.start;
  const kinds = paragraphs.map((paragraph, i): MoveKind => {
    const { text: words, start } = paragraph;
    const fromEnd = paragraphs.length - i;
    if (start < bodyAt && i < 3 && salutation.test(words)) return 'salutation';
    if (i > 0 && fromEnd <= 2 && words.length <= 60 && ending.test(words)) return 'ending';
    if (start > lastAt && i > 1 && fromEnd <= tail && closing.test(words)) return 'closing';
    if (start >= bodyAt) return isLastSafeguard && start >= lastAt ? 'safeguard' : 'body';
    // The first paragraph opens, whatever else it does.
    if (start === openingAt) return 'opening';
    if (transition.test(words.slice(-120)) && sections.length > 0) return 'transition';
    if (review.test(words)) return 'review';
    return sections.length === 0 && i > 2 ? 'body' : 'opening';
  });
  return joined(paragraphs, inOrder(kinds), text.length);
}

/** The outline without a Markdown heading that holds everything else: that is the title of the speech. */
export function belowTitle(outline: readonly OutlineNode[]): readonly OutlineNode[] {
  const [first, second] = outline;
  return first?.form === 'markdown' && !second && first.children.some(({ isInline }) => !isInline) ? first.children : outline;
}

/** Title, date and office before the salutation are no move; without a salutation, a first line that looks like a title is none. */
function withoutTitle(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const salutationAt = paragraphs.slice(0, longestPreamble).findIndex(({ text }) => salutation.test(text));
  if (salutationAt !== -1) return paragraphs.slice(salutationAt);
  const first = paragraphs[0]?.text ?? '';
  const isTitle = paragraphs.length > 1 && enumeratorAt(first) === undefined && (first.startsWith('# ') || titleLike.test(first));
  return isTitle ? paragraphs.slice(1) : paragraphs;
}

/** A move that has passed does not come back: a paragraph that looks like an earlier one belongs to the current. */
function inOrder(kinds: readonly MoveKind[]): MoveKind[] {
  let reached = 0;
  return kinds.map((kind) => {
    reached = Math.max(reached, moveKinds.indexOf(kind));
    return moveKinds[reached] as MoveKind;
  });
}

function joined(paragraphs: readonly Paragraph[], kinds: readonly MoveKind[], length: number): Move[] {
  const moves: Move[] = [];
  paragraphs.forEach(({ start, end }, i) => {
    const last = moves[moves.length - 1];
    if (last && last.kind === kinds[i]) last.end = end;
    else moves.push({ kind: kinds[i] as MoveKind, start, end });
  });
  moves.forEach((move, i) => (move.end = moves[i + 1]?.start ?? length));
  return moves;
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let start = bodyStart(text); start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, end);
    if (line.trim() !== '' && !comment.test(line)) paragraphs.push({ text: line.trim(), start, end });
    start = end;
  }
  return paragraphs;
}
