import { CancellationTokenSource, Uri, window, workspace, type Disposable, type Extension } from 'vscode';
import { parseSnippets, type Template } from '../../core/template/template';
import type { TemplatesResult } from '../../protocol/requests';
import { Disposables } from '../disposables';
import { ServerUnavailable, type ServerConnection } from '../server/serverConnection';

interface Manifest {
  contributes: { snippets: { path: string }[] };
}

/** All templates: those of every snippet file that package.json contributes, the writer's own, and those mined from the corpus. */
export class TemplateLibrary implements Disposable {
  private readonly owned = new Disposables();
  private reading: Promise<Template[]> | undefined;
  /** What the server last gave. */
  private given: TemplatesResult | undefined;
  private asking: Promise<void> | undefined;

  constructor(
    private readonly extension: Extension<unknown>,
    private readonly server: ServerConnection,
  ) {
    this.owned.add(
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.given && uri.fsPath.startsWith(this.given.folder)) this.given = undefined;
      }),
    );
  }

  /** All templates as they are now. Without a server, those that it last gave beside those that ship. */
  async templates(): Promise<Template[]> {
    await this.ask();
    return [...(this.given?.templates ?? []), ...(await this.shipped())];
  }

  /** The templates that have something to type, as far as they are known: never waits for the server. */
  async typable(): Promise<Template[]> {
    if (!this.given && this.server.state === 'running') void this.ask();
    const own = this.given?.templates.filter(({ prefixes }) => prefixes.length > 0) ?? [];
    return [...own, ...(await this.shipped())];
  }

  dispose(): void {
    this.owned.dispose();
  }

  private ask(): Promise<void> {
    this.asking ??= this.server
      .request('jianggao/templates', null, new CancellationTokenSource().token)
      .then((given) => void (this.given = given))
      .catch((error: unknown) => {
        if (!(error instanceof ServerUnavailable)) throw error;
      })
      .finally(() => (this.asking = undefined));
    return this.asking;
  }

  private shipped(): Promise<Template[]> {
    this.reading ??= this.read();
    return this.reading;
  }

  private async read(): Promise<Template[]> {
    const { contributes } = this.extension.packageJSON as Manifest;
    const files = await Promise.all(contributes.snippets.map(({ path }) => this.readFile(path)));
    for (const { message } of files.flatMap(({ problems }) => problems)) void window.showWarningMessage(message);
    return files.flatMap(({ value }) => value);
  }

  private async readFile(path: string): Promise<ReturnType<typeof parseSnippets>> {
    const uri = Uri.joinPath(this.extension.extensionUri, path);
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return parseSnippets(uri.path.split('/').at(-1) ?? path, text);
  }
}
