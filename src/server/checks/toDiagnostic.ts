import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintResult } from '../../core/lint/lintDraft';

/** A finding as the editor shows it: what is odd first, then which check says so and why. */
export function toDiagnostic(document: TextDocument, { rule, level, start, end, message }: LintResult): Diagnostic {
  return {
    range: rangeOf(document, start, end),
    severity: level === 'warn' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Hint,
    source: '讲稿助手',
    code: rule.id,
    message: `${message}\n${rule.name}：${rule.explanation}`,
  };
}

export function rangeOf(document: TextDocument, start: number, end: number): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
