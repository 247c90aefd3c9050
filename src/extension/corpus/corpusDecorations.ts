import { FileDecoration, ThemeColor, Uri, window, type Disposable } from 'vscode';
import type { CorpusFileState } from '../../protocol/corpus';

/** A scheme of our own, so that nobody else colours the rows of our view. */
const scheme = 'jianggao-corpus';

/** The address of a file by which its row is coloured. */
export function decoratedUri(file: Uri, state: CorpusFileState): Uri {
  return Uri.from({ scheme, path: file.path, query: state });
}

/** Files that are not in use are greyed. */
export function registerCorpusDecorations(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => {
      const isFaint = uri.scheme === scheme && (uri.query === 'excluded' || uri.query === 'waiting');
      return isFaint ? new FileDecoration(undefined, undefined, new ThemeColor('descriptionForeground')) : undefined;
    },
  });
}
