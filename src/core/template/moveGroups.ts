import type { MoveKind } from '../speech/moves';

/** The group of templates that serve a move. */
export const moveGroups: Readonly<Record<MoveKind, string>> = {
  salutation: '称呼与开头',
  opening: '称呼与开头',
  review: '肯定成绩',
  transition: '过渡',
  body: '主体与排比',
  safeguard: '保障措施',
  closing: '结尾',
  ending: '结尾',
};
