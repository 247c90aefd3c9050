import { EventEmitter, window, workspace, type TextEditor } from 'vscode';
import { Disposables } from '../disposables';
import { isSpeech } from './speechDocuments';

/** Knows the editor in which the writer is, or was last, writing a speech. */
export class ActiveSpeech {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new EventEmitter<void>());
  private latest: TextEditor | undefined;

  /** Another speech became active, or its text, cursor or language changed. */
  readonly onChange = this.changed.event;

  constructor() {
    this.notice(window.activeTextEditor);
    this.owned.add(window.onDidChangeActiveTextEditor((editor) => this.notice(editor)));
    this.owned.add(
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.notice(textEditor);
      }),
    );
    this.owned.add(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.latest?.document) this.changed.fire();
      }),
    );
    this.owned.add(workspace.onDidOpenTextDocument(() => this.notice(window.activeTextEditor)));
    this.owned.add(workspace.onDidCloseTextDocument(() => this.notice(window.activeTextEditor)));
    this.owned.add(workspace.onDidChangeConfiguration(() => this.notice(window.activeTextEditor)));
  }

  /** The speech that has the keyboard, if any. */
  get active(): TextEditor | undefined {
    const editor = window.activeTextEditor;
    return editor && isSpeech(editor.document) ? editor : undefined;
  }

  /** The speech that was active last and is still open, active or not. */
  get last(): TextEditor | undefined {
    const latest = this.latest;
    if (!latest || latest.document.isClosed || !isSpeech(latest.document)) return undefined;
    return latest;
  }

  /** What is selected in the active speech, on one line and at most 200 characters; undefined when nothing is. */
  get selectedText(): string | undefined {
    const editor = this.active;
    if (!editor || editor.selection.isEmpty) return undefined;
    return editor.document.getText(editor.selection).replace(/\s+/gu, ' ').trim().slice(0, 200);
  }

  dispose(): void {
    this.owned.dispose();
  }

  private notice(editor: TextEditor | undefined): void {
    if (editor && isSpeech(editor.document)) this.latest = editor;
    this.changed.fire();
  }
}
