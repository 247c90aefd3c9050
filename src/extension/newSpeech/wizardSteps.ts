import { l10n } from 'vscode';
import { genreMoves } from '../../core/template/genreMoves';
import { numberingStyles, speechGenres, type GenreMoves, type NumberingStyle, type SpeechPlan } from '../../core/template/speechPlan';
import type { Choice, pickStep, Step } from './pickStep';

type Place = Pick<Step<unknown>, 'title' | 'step' | 'totalSteps'>;
type Answer = Partial<SpeechPlan> | 'back' | 'cancel';
/** One question: what is known so far, where it stands in the series, and how to ask. */
type AskStep = (plan: Partial<SpeechPlan>, place: Place, ask: typeof pickStep) => Promise<Answer>;

const lengths = [800, 1500, 2500, 4000, 6000, 8000];
const mostParts = 9;

function movesOf({ genre }: Partial<SpeechPlan>): GenreMoves {
  return genreMoves[genre ?? speechGenres[0]];
}

const plain = (label: string): Choice<string> => ({ label, value: label });

/** Typed words as they are. */
const readWords = (typed: string): Choice<string> | undefined => (typed === '' ? undefined : plain(typed));

const readNumber = (low: number, high: number, label: (value: number) => string) => (typed: string): Choice<number> | undefined => {
  const value = Number(typed.normalize('NFKC').replace(/\D+$/u, ''));
  return typed !== '' && Number.isInteger(value) && value >= low && value <= high ? { label: label(value), value } : undefined;
};

/** Asks for one field of the plan. */
function field<K extends keyof SpeechPlan>(name: K, question: (plan: Partial<SpeechPlan>) => Omit<Step<SpeechPlan[K]>, keyof Place | 'current'> & { usual?: SpeechPlan[K] }): AskStep {
  return async (plan, place, ask) => {
    const { usual, ...step } = question(plan);
    const answer = await ask<SpeechPlan[K]>({ ...place, ...step, current: plan[name] ?? usual });
    return typeof answer === 'string' ? answer : ({ [name]: answer.value } as Partial<SpeechPlan>);
  };
}

const numberingLabels: Record<NumberingStyle, () => string> = {
  official: () => l10n.t('一、（一）（二）……'),
  demands: () => l10n.t('一、一要……二要……'),
  spoken: () => l10n.t('第一，一是……二是……'),
};

/** The questions of the wizard, in order. */
export const wizardSteps: readonly AskStep[] = [
  field('genre', () => ({ placeholder: l10n.t('写什么体裁？'), choices: speechGenres.map((value) => ({ label: value, value })) })),
  field('occasion', (plan) => ({
    placeholder: l10n.t('在什么场合讲？可以直接输入会议或活动名称'),
    choices: [...movesOf(plan).occasions.map(plain), { label: l10n.t('稍后再填'), value: '' }],
    read: readWords,
  })),
  field('audience', (plan) => ({ placeholder: l10n.t('讲给谁听？可以直接输入'), choices: movesOf(plan).audiences.map(plain), read: readWords })),
  field('parts', (plan) => {
    const label = (value: number): string => l10n.t('{0} 个部分', value);
    const choices = [1, 2, 3, 4, 5].map((value) => ({ label: label(value), value }));
    return { placeholder: l10n.t('主体分几个部分？可以直接输入数字'), choices, usual: movesOf(plan).parts, read: readNumber(1, mostParts, label) };
  }),
  field('length', (plan) => {
    const { length } = movesOf(plan);
    const label = (value: number): string => l10n.t('约 {0} 字', value);
    const values = [...new Set([...lengths, length])].sort((a, b) => a - b);
    return { placeholder: l10n.t('写多长？可以直接输入字数'), choices: values.map((value) => ({ label: label(value), value })), usual: length, read: readNumber(200, 50000, label) };
  }),
  field('numbering', () => ({
    placeholder: l10n.t('用哪种序号？'),
    choices: numberingStyles.map((value) => ({ label: numberingLabels[value](), value })),
  })),
];
