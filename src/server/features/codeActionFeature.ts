import { CodeActionKind, type CodeAction, type Connection, type TextDocuments, type TextEdit as LspEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix, TextEdit } from '../../core/lint/finding';
import { ignoreHere, ignoreInFile } from '../../core/lint/ignore';
import type { LintResult } from '../../core/lint/lintDraft';
import { bodyStart } from '../../core/speech/duration';
import type { DraftChecks } from '../checks/draftChecks';
import { headingAlternatives } from '../checks/headingAlternatives';
import { rangeOf, toDiagnostic } from '../checks/toDiagnostic';
import type { ServerState } from '../serverState';

/** Quick fixes for what the checks found: put it right, put all of its kind right, or have it ignored. */
export function registerCodeActions(connection: Connection, documents: TextDocuments<TextDocument>, state: ServerState, checks: DraftChecks): void {
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }): CodeAction[] => {
    const document = documents.get(uri);
    if (!document || (only && !only.some((kind) => kind === '' || CodeActionKind.QuickFix.startsWith(kind)))) return [];
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const results = checks.resultsOf(document);
    const here = results.filter(({ start, end }) => start <= to && end >= from);
    return [
      ...here.flatMap((result) => fixesOf(result, state).map((fix, i) => action(document, result, fix, i === 0 && result.level === 'warn'))),
      ...oncePerRule(here).flatMap((result) => [...fixAll(document, result, results), ...ignoring(document, result)]),
    ];
  });
}

function fixesOf(result: LintResult, state: ServerState): Fix[] {
  const { start, end, wanted, fixes } = result;
  if (!wanted) return fixes;
  const others = headingAlternatives(wanted, state).map((newText) => ({ title: `换成素材里的“${newText}”`, edits: [{ start, end, newText }] }));
  return [...fixes, ...others];
}

function oncePerRule(results: readonly LintResult[]): LintResult[] {
  return results.filter((result, i) => results.findIndex(({ rule }) => rule === result.rule) === i);
}

/** Puts right all that the rule found in the draft, where there is more than one place to put right. */
function fixAll(document: TextDocument, { rule }: LintResult, results: readonly LintResult[]): CodeAction[] {
  const fixable = results.filter((result) => result.rule === rule && result.fixes.length > 0);
  const edits: TextEdit[] = [];
  for (const { fixes } of fixable) {
    const own = fixes[0]?.edits ?? [];
    if ((own[0]?.start ?? 0) >= (edits[edits.length - 1]?.end ?? 0)) edits.push(...own);
  }
  if (fixable.length < 2) return [];
  return [{ title: `修正全文的“${rule.name}”（${fixable.length} 处）`, kind: CodeActionKind.QuickFix, edit: changing(document, edits) }];
}

function ignoring(document: TextDocument, { rule, start }: LintResult): CodeAction[] {
  const text = document.getText();
  const kind = CodeActionKind.QuickFix;
  return [
    { title: `此处忽略“${rule.name}”`, kind, edit: changing(document, [ignoreHere(text, start, rule)]) },
    { title: `本文件不再检查“${rule.name}”`, kind, edit: changing(document, [ignoreInFile(text, bodyStart(text), rule)]) },
  ];
}

function action(document: TextDocument, result: LintResult, { title, edits }: Fix, isPreferred: boolean): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(document, result)], isPreferred, edit: changing(document, edits) };
}

function changing(document: TextDocument, edits: readonly TextEdit[]): { changes: Record<string, LspEdit[]> } {
  return { changes: { [document.uri]: edits.map(({ start, end, newText }) => ({ range: rangeOf(document, start, end), newText })) } };
}
