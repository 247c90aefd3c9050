import { pathToFileURL } from 'node:url';
import type { Connection, Position, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Continuation } from '../../core/predict/continuation';
import { fitBehind } from '../../core/predict/fitBehind';
import { dayOf } from '../../core/predict/learning/day';
import { learnedConfidence } from '../../core/predict/learning/learnedConfidence';
import { lifted } from '../../core/predict/learning/lifted';
import { begunBefore, wordEnds } from '../../core/predict/wordEnds';
import { isProse } from '../../core/speech/prose';
import { tokensOf } from '../../core/text/terms';
import type { ContinuationView, ContinueParams, SuggestionAbout } from '../../protocol/suggestions';
import type { SuggestionState } from '../learning/suggestionState';
import { sourcePath } from '../passageView';
import { continuationsAt } from '../prediction/continuations';
import { ghostThreshold } from '../prediction/ghostThreshold';
import { isSpeech } from '../speechDocuments';

/** The likeliest and two to choose from instead. */
const shown = 3;
/** Some do not fit what stands behind the cursor, or become the same by it. */
const considered = 8;

/** Characters before the cursor that are cut into words. */
const longestLead = 16;

/** What may follow the cursor, where it is likely enough: `jianggao/continue`. */
export function registerContinuation(connection: Connection, documents: TextDocuments<TextDocument>, state: SuggestionState): void {
  connection.onRequest('jianggao/continue', ({ uri, position, mode }: ContinueParams, token): ContinuationView[] => {
    const document = documents.get(uri);
    if (!document || token.isCancellationRequested || !isSpeech(document, state.settings)) return [];
    if (!isProse(document.getText(), document.offsetAt(position))) return [];
    const after = lineBehind(document, position);
    if (fitBehind('甲', after) === '') return [];
    const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
    const least = ghostThreshold(state.settings, mode);
    const fitting = new Map<string, Continuation>();
    for (const found of continuationsAt(state, document, position, least, considered)) {
      const text = fitBehind(found.text, after);
      if (text !== '' && !fitting.has(text) && !isBanned(before, text, state)) fitting.set(text, found);
    }
    const factorOf = learnedFactor(state);
    const [best, ...others] = lifted([...fitting], ([text]) => factorOf(text));
    if (!best || learnedConfidence(best[1].confidence, factorOf(best[0])) < least) return [];
    const wordsOf = (line: string): string[] => tokensOf(line, (run) => state.segmenter.cut(run));
    const lead = before.slice(-longestLead);
    return [best, ...others].slice(0, shown).map(([text, found]) => ({
      text,
      wordEnds: wordEnds(wordsOf(text)),
      begun: begunBefore(wordsOf(lead + text), lead.length),
      confidence: learnedConfidence(found.confidence, factorOf(text)),
      about: aboutOf(found, state),
    }));
  });
}

/** What suggestions taken and sent away have taught of a text; 1 when nothing, or when that shall not matter. */
function learnedFactor({ learned: { learned }, settings }: SuggestionState): (text: string) => number {
  const today = dayOf(new Date());
  return (text) => (settings.learningEnabled ? learned.factor(text, today) : 1);
}

/** Whether something that the writer never wants to see would come to stand in the line, wherever it begins. */
function isBanned(before: string, text: string, { learned: { learned } }: SuggestionState): boolean {
  for (const banned of learned.banned.keys()) if ((before.slice(Math.max(0, before.length - banned.length + 1)) + text).includes(banned)) return true;
  return false;
}

function lineBehind(document: TextDocument, position: Position): string {
  return document.getText({ start: position, end: { line: position.line + 1, character: 0 } }).replace(/\r?\n$/u, '');
}

function aboutOf({ count, documents, inDraft, source }: Continuation, state: SuggestionState): SuggestionAbout {
  const about: SuggestionAbout = { kind: source ? 'continuation' : 'draft', category: '', count, documents, inDraft };
  const record = source?.segment.documents[source.document];
  if (!source || !record) return about;
  const uri = pathToFileURL(sourcePath(source.segment, source.document, state)).href;
  const line = source.segment.segment.passages.line[source.passage] ?? 0;
  return { ...about, source: { title: record.title, date: record.facts['日期'] ?? '', uri, encoding: record.encoding, line } };
}
