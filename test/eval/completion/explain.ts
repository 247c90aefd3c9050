import type { Step } from './simulate';

const shownBefore = 12;

/** Prints position by position what stood before, what was offered, what was taken, and what came: to study what is missed. */
export function explainer(text: string): (step: Step) => void {
  return ({ at, answer: { ghost, list }, taken, via }) => {
    const before = text.slice(Math.max(0, at - shownBefore), at).replaceAll('\n', '⏎');
    const offered = [...(ghost ? [`▒${ghost.text}${percent(ghost.probability)}`] : []), ...list.map(({ text: item, probability }, rank) => `${rank}:${item}${percent(probability)}`)];
    const came = taken === '' ? text.charAt(at).replace('\n', '⏎') : `【${taken}】${via === 'ghost' ? '▒' : ''}`;
    console.log(`${String(at).padStart(6)} ${before}｜${came}${offered.length > 0 ? `   ${offered.join('  ')}` : ''}`);
  };
}

function percent(probability: number | undefined): string {
  return probability === undefined ? '' : `(${Math.round(probability * 100)})`;
}
