import { isHan } from '../../text/characters';
import { isFunctionWord } from '../../text/functionWords';
import type { FindingShape } from './finding';
import { fillFrame, type Frame } from './frame';
import { predicateStart } from './predicates';

/**
 * Whether a frame that siblings share is a way of putting things, not just a topic word that they all mention: `强化＿＿` and
 * `＿＿，把＿＿作为＿＿` are, `＿＿农村＿＿` and the `＿＿经济` of a list of kinds are not.
 */
export function isTemplate(frame: Frame, limbs: readonly (readonly string[])[], shape: FindingShape): boolean {
  if (limbs.filter((limb) => /[0-9０-９]/u.test(limb.join(''))).length * 2 >= limbs.length) return false;
  const fixed = frame.map(hanOf).filter((piece) => piece !== '');
  const content = fixed.map(contentOf).join('').length;
  const begins = hanOf(frame[0] ?? '') !== '';
  const ends = hanOf(frame[frame.length - 1] ?? '') !== '';
  const lengths = limbs.map((limb) => fillFrame(frame, limb).length);
  const isEven = lengths.every((length) => length === lengths[0]);
  if (fixed.length >= 2 && fixed.join('').length >= 4) return true;
  // `民主＿＿` and `绿色＿＿` list kinds, `尊重＿＿` says what to do.
  if (begins) return shape !== 'run' || fixed.length > 1 || content > 2 || predicateStart.test(frame[0] ?? '');
  if (fixed.length >= 2) return isEven;
  if (ends) return shape === 'run' ? content > 3 : content > 2 || isEven;
  return isEven && shape !== 'run';
}

function hanOf(piece: string): string {
  return [...piece].filter(isHan).join('');
}

function contentOf(han: string): string {
  return isFunctionWord(han) ? '' : [...han].filter((character) => !isFunctionWord(character)).join('');
}
