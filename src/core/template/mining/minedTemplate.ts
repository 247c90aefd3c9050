import type { EnumeratorForm } from '../../speech/enumerator';
import { writeEnumerator } from '../../speech/writeEnumerator';
import { slotOf } from '../snippetText';
import type { Template } from '../template';
import { fillFrame, frameOf } from './frame';
import { moveGroups } from '../moveGroups';
import type { MinedFrame } from './mergeFindings';

const pauses = ['、', '，', '；', '。'];
const mostLimbs = 6;
const mostChoices = 8;
const longestChoice = 14;
const mostTitles = 3;

/** A mined frame as a template: its limbs as one document has them, each slot offering what others put there. */
export function minedTemplate(frame: MinedFrame): Template {
  const genres = [...new Set(frame.documents.map(({ genre }) => genre))].filter((genre) => genre !== '');
  const description = sourcesOf(frame);
  return {
    name: frameOf(frame.frame).join('…'),
    prefixes: [],
    group: moveGroups[frame.move],
    body: bodyOf(frame),
    description,
    origin: 'mined',
    genres,
    notes: [description, ...frame.slots.map(slotNote)],
  };
}

/** `第1空（对象）：全局意识（2）、共享观念`. */
function slotNote({ type, fillers }: MinedFrame['slots'][number], place: number): string {
  const shown = fillers.slice(0, mostChoices).map(({ text, count }) => (count > 1 ? `${text}（${count}）` : text));
  return `第${place + 1}空（${type}）：${shown.join('、')}`;
}

/** `见于 5 篇：《甲》《乙》《丙》等`. */
function sourcesOf({ documents }: MinedFrame): string {
  const titles = documents.slice(0, mostTitles).map(({ title }) => `《${title}》`);
  return `见于 ${documents.length} 篇：${titles.join('')}${documents.length > mostTitles ? '等' : ''}`;
}

function bodyOf({ frame, joint, slots, example }: MinedFrame): string {
  const pieces = frameOf(frame);
  let number = 0;
  const limbs = example.slice(0, mostLimbs).map((fillers, i, all) => {
    const filled = fillers.map((filler, slot) => slotOf((number += 1), choices(filler, slots[slot]?.fillers ?? [])));
    const limb = fillFrame(pieces.map((piece) => piece.replace(/[\\$}]/gu, '\\$&')), filled);
    return isPause(joint) ? limb : `${enumerator(joint, i, all.length)}${limb}`;
  });
  return `${limbs.join(isPause(joint) ? joint : '\n')}$0`;
}

function isPause(joint: MinedFrame['joint']): joint is '、' | '，' | '；' | '。' | '' {
  return joint === '' || pauses.includes(joint);
}

function enumerator(form: EnumeratorForm | 'markdown', place: number, count: number): string {
  return writeEnumerator(form === 'markdown' ? 'bracket' : form, place + 1, '', count);
}

/** The filler of the example first, then the others, as long as they are short enough to be picked from a list. */
function choices(filler: string, others: readonly { text: string }[]): string[] {
  const texts = [filler, ...others.map(({ text }) => text)];
  return texts.filter((text, i) => (i === 0 || text.length <= longestChoice) && texts.indexOf(text) === i).slice(0, mostChoices);
}
