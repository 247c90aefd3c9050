import { escapeSnippet, slotOf } from './snippetText';

export interface SlotHandling {
  /** Whether a slot shows its name alone, to be kept or replaced, or as `【…】`, to be found again while it is open. */
  shows: 'name' | 'mark';
  /** Whether slots of this name are filled in together; by default all that have a name are. */
  isLinked?: (name: string) => boolean;
}

/** A text with `【…】` slots in VS Code's snippet syntax. A slot offers choices when they stand in it, `|` between them. */
export function snippetOf(text: string, { shows, isLinked = (name) => name !== '' }: SlotHandling): string {
  const numbers = new Map<string, number>();
  let count = 0;
  return text
    .split(/(【[^【】]*】)/u)
    .map((piece) => {
      if (!piece.startsWith('【')) return escapeSnippet(piece);
      const name = piece.slice(1, -1).trim();
      const known = numbers.get(name);
      if (known !== undefined) return `$${known}`;
      count += 1;
      if (isLinked(name)) numbers.set(name, count);
      const choices = name.split(/[|｜]/u).map((choice) => choice.trim()).filter((choice) => choice !== '');
      // An empty slot stays visible in the text until it is filled.
      return slotOf(count, shows === 'mark' || choices.length === 0 ? [`【${name}】`] : choices);
    })
    .join('');
}
