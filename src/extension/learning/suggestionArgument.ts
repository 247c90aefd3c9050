import type { SuggestionOutcome } from '../../protocol/learning';

/** What commands about a suggestion are given: which one, how it was shown, and the draft's URI. */
export type SuggestionArgument = Pick<SuggestionOutcome, 'text' | 'kind' | 'via'> & { uri: string };

/** What a command was given, if it is that: commands can be bound to keys and linked with anything. */
export function suggestionArgument(given: unknown): SuggestionArgument | undefined {
  const { text, kind, via, uri } = (typeof given === 'object' && given !== null ? given : {}) as Partial<SuggestionArgument>;
  const isWhole = typeof text === 'string' && text !== '' && typeof kind === 'string' && (via === 'list' || via === 'ghost');
  return isWhole ? { text, kind, via, uri: typeof uri === 'string' ? uri : '' } : undefined;
}
