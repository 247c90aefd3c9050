import type { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * Tells whether the writer asks for the list with a key: nothing was typed since the list was asked for the last time, or since the draft was opened. VS Code
 * does not tell a key from typing.
 */
export class AskedBefore {
  private readonly versions = new Map<string, number>();

  opened({ uri, version }: TextDocument): void {
    this.versions.set(uri, version);
  }

  /** To be called once for each list that is asked for. */
  isAskedAgain({ uri, version }: TextDocument): boolean {
    const isAgain = this.versions.get(uri) === version;
    this.versions.set(uri, version);
    return isAgain;
  }

  forget(uri: string): void {
    this.versions.delete(uri);
  }
}
