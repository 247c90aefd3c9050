import { performance } from 'node:perf_hooks';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { movesOf, type Move, type MoveKind } from '../../core/speech/moves';
import { outlineOf } from '../../core/speech/outline';

/** A draft is parsed again for its moves at most this often, milliseconds: typing hardly ever changes the part one is in. */
const pace = 400;

interface Known {
  version: number;
  at: number;
  moves: readonly Move[];
}

/** Tells which part of a speech a place in a draft belongs to, cheaply enough for every keystroke. */
export class DraftMoves {
  private readonly known = new Map<string, Known>();

  /** The move at a UTF-16 offset of the draft; undefined in an empty one. */
  at(document: TextDocument, offset: number): MoveKind | undefined {
    const { uri, version } = document;
    let known = this.known.get(uri);
    if (!known || (known.version !== version && performance.now() - known.at > pace)) {
      const text = document.getText();
      known = { version, at: performance.now(), moves: movesOf(text, outlineOf(text)) };
      this.known.set(uri, known);
    }
    return (known.moves.find(({ end }) => offset < end) ?? known.moves[known.moves.length - 1])?.kind;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }
}
