import type { Answer } from './session';

/** What a simulated writer did over one text, as `evaluation.md` of the project's measuring rules defines it. */
export interface Tally {
  characters: number;
  /** Keys: 1 a character, 1 for the ghost, 1 + r for the list item at rank r. */
  actions: number;
  positions: number;
  ghosts: number;
  rightGhosts: number;
  lists: number;
  rightLists: number;
  /** Milliseconds a request. */
  times: number[];
}

export interface Step {
  at: number;
  answer: Answer;
  /** The text taken, empty when a character was typed. */
  taken: string;
  via: 'ghost' | 'list' | 'typed';
}

/** Types `text`, taking at each position the answer that saves most, when it is the text to the letter. */
export function simulate(text: string, answer: (before: string) => Answer, onStep: (step: Step) => void = () => undefined): Tally {
  const tally: Tally = { characters: text.length, actions: 0, positions: 0, ghosts: 0, rightGhosts: 0, lists: 0, rightLists: 0, times: [] };
  for (let at = 0; at < text.length; ) {
    const begun = performance.now();
    const shown = answer(text.slice(0, at));
    tally.times.push(performance.now() - begun);
    tally.positions += 1;
    const isRight = (candidate: { text: string }) => text.startsWith(candidate.text, at);
    let best = { saved: 0, taken: '', via: 'typed' as Step['via'] };
    if (shown.ghost) {
      tally.ghosts += 1;
      if (isRight(shown.ghost)) {
        tally.rightGhosts += 1;
        best = { saved: shown.ghost.text.length - 1, taken: shown.ghost.text, via: 'ghost' };
      }
    }
    if (shown.list.length > 0) tally.lists += 1;
    if (shown.list.some(isRight)) tally.rightLists += 1;
    shown.list.forEach((item, rank) => {
      const saved = item.text.length - 1 - rank;
      if (isRight(item) && saved > best.saved) best = { saved, taken: item.text, via: 'list' };
    });
    onStep({ at, answer: shown, taken: best.taken, via: best.via });
    const length = best.taken === '' ? 1 : best.taken.length;
    tally.actions += length - best.saved;
    at += length;
  }
  return tally;
}

export function together(tallies: readonly Tally[]): Tally {
  const sum = (value: (tally: Tally) => number) => tallies.reduce((all, tally) => all + value(tally), 0);
  return {
    characters: sum(({ characters }) => characters),
    actions: sum(({ actions }) => actions),
    positions: sum(({ positions }) => positions),
    ghosts: sum(({ ghosts }) => ghosts),
    rightGhosts: sum(({ rightGhosts }) => rightGhosts),
    lists: sum(({ lists }) => lists),
    rightLists: sum(({ rightLists }) => rightLists),
    times: tallies.flatMap(({ times }) => times),
  };
}
