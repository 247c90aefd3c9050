import { CancellationTokenSource, EventEmitter, l10n, Uri, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import { sourceScheme } from '../contributions';
import { Disposables } from '../disposables';
import type { ServerConnection } from '../server/serverConnection';

/** Endings of files that an editor shows as they are. */
const plain = /\.(?:md|markdown|txt|text|jianggao)$/iu;

/** Whether a source is text that an editor can show; others are shown as the text that was read from them. */
export function isPlainText(uri: string): boolean {
  return plain.test(Uri.parse(uri).path);
}

/** The read-only document with the text of a source, named as its file. */
export function sourceDocument(uri: string): Uri {
  return Uri.from({ scheme: sourceScheme, path: `/${Uri.parse(uri).path.split('/').at(-1) ?? ''}`, query: uri });
}

/** The file that a document of ours shows the text of. */
export function sourceFile({ scheme, query }: Uri): Uri | undefined {
  return scheme === sourceScheme ? Uri.parse(query) : undefined;
}

/** Shows Word, PDF and other sources as the text that was read from them. */
export class SourceDocuments implements TextDocumentContentProvider, Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new EventEmitter<Uri>());

  readonly onDidChange = this.changed.event;

  constructor(private readonly server: ServerConnection) {
    this.owned.add(workspace.registerTextDocumentContentProvider(sourceScheme, this));
    // A file that was read anew is shown anew.
    this.owned.add(
      server.onStatus(({ state }) => {
        if (state === 'ready') for (const { uri } of workspace.textDocuments) if (uri.scheme === sourceScheme) this.changed.fire(uri);
      }),
    );
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const file = sourceFile(uri)?.toString() ?? '';
    const text = await this.server.request('jianggao/sourceText', { uri: file }, new CancellationTokenSource().token);
    return text ?? l10n.t('素材里已经没有这个文件：它可能被移动、改名或删除了。');
  }

  dispose(): void {
    this.owned.dispose();
  }
}
