import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { dayOf } from '../../core/predict/learning/day';
import { writeLearned } from '../../core/predict/learning/learnedFile';
import type { LearnedView, LearningRequests, SuggestionSource } from '../../protocol/learning';
import { sourceOfSuggestion } from '../learning/sourceOfSuggestion';
import type { SuggestionState } from '../learning/suggestionState';

type Params<Method extends keyof LearningRequests> = LearningRequests[Method][0];

/** What becomes of suggestions, what was learned from it, and where a suggestion comes from. */
export function registerLearning(connection: Connection, documents: TextDocuments<TextDocument>, state: SuggestionState): void {
  const { learned, recent } = state;
  const today = () => dayOf(new Date());
  connection.onRequest('jianggao/suggestionOutcome', (outcome: Params<'jianggao/suggestionOutcome'>): null => {
    if (outcome.outcome === 'accepted') recent.take(outcome);
    // What only the draft has is nobody's business on disk, and the draft itself remembers it.
    if (state.settings.learningEnabled && outcome.kind !== 'draft') learned.note({ type: 'outcome', outcome, day: today() });
    return null;
  });
  connection.onRequest('jianggao/neverSuggest', async ({ text }: Params<'jianggao/neverSuggest'>): Promise<null> => {
    learned.note({ type: 'ban', text, day: today() });
    await learned.flush();
    return null;
  });
  connection.onRequest('jianggao/allowSuggest', async ({ text }: Params<'jianggao/allowSuggest'>): Promise<null> => {
    learned.note({ type: 'allow', text });
    await learned.flush();
    return null;
  });
  connection.onRequest('jianggao/forgetLearned', async ({ text, keepsBans = false }: Params<'jianggao/forgetLearned'>): Promise<null> => {
    learned.note(text === undefined ? { type: 'forgetAll', keepsBans } : { type: 'forget', text });
    await learned.flush();
    return null;
  });
  connection.onRequest('jianggao/learned', async (): Promise<LearnedView> => {
    await learned.flush();
    return viewOf(state, today());
  });
  connection.onRequest('jianggao/exportLearned', async (): Promise<string> => {
    await learned.flush();
    return writeLearned(learned.learned);
  });
  connection.onRequest('jianggao/recentSuggestions', () => recent.latest);
  connection.onRequest('jianggao/suggestionSource', ({ text, uri }: Params<'jianggao/suggestionSource'>): SuggestionSource | null => {
    const draft = uri === undefined ? undefined : documents.get(uri);
    return sourceOfSuggestion(text, state) ?? (draft && inDraft(draft, text)) ?? null;
  });
}

function viewOf({ learned: { learned, file, isKept } }: SuggestionState, today: string): LearnedView {
  const phrases = [...learned.phrases].map(([text, { kind, accepted, rejected, day }]) => ({ text, kind, accepted, rejected, day, factor: learned.factor(text, today) }));
  const banned = [...learned.banned].map(([text, day]) => ({ text, day }));
  const latest = <T extends { day: string; text: string }>(rows: T[]) => rows.sort((a, z) => (a.day === z.day ? (a.text < z.text ? -1 : 1) : a.day > z.day ? -1 : 1));
  return { phrases: latest(phrases), banned: latest(banned), file, isKept };
}

/** Where the draft itself has it first. */
function inDraft(draft: TextDocument, text: string): SuggestionSource | undefined {
  const at = draft.getText().indexOf(text);
  if (at === -1) return undefined;
  const { line } = draft.positionAt(at);
  return { text, title: '', path: '', uri: draft.uri, line, endLine: line, encoding: 'utf8' };
}
