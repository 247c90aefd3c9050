import { CancellationTokenSource, commands, EventEmitter, type CancellationToken, type Disposable, type LogOutputChannel, type TreeDataProvider, type TreeItem } from 'vscode';
import type { CorpusOrder } from '../../protocol/corpus';
import { Disposables } from '../disposables';
import { ServerUnavailable, type ServerConnection } from '../server/serverConnection';
import { corpusItem } from './corpusItem';
import { uriOf, type CorpusNode, type FolderNode } from './corpusNode';
import { fileTooltip } from './fileTooltip';

/** Why there are no rows; a text for it stands in package.json. */
type Emptiness = '' | 'noFolders' | 'noTrouble' | 'failed';

/** The rows of the corpus view, asked for level by level as they are opened. */
export class CorpusTree implements TreeDataProvider<CorpusNode>, Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new EventEmitter<CorpusNode | undefined>());
  private shown: { isTroubledOnly: boolean; isStarterShown: boolean } = { isTroubledOnly: false, isStarterShown: false };

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly server: ServerConnection,
    private order: CorpusOrder,
    private readonly log: LogOutputChannel,
  ) {
    void commands.executeCommand('setContext', 'jianggao.corpus.order', order);
  }

  /** How long the slowest level took to list since the last refresh, milliseconds. */
  slowest = 0;

  /** Asks for everything that is shown again. What is open and selected stays so. */
  refresh(): void {
    this.slowest = 0;
    this.changed.fire(undefined);
  }

  /** Lists by name, or newest first. */
  sort(order: CorpusOrder): void {
    this.order = order;
    void commands.executeCommand('setContext', 'jianggao.corpus.order', order);
    this.refresh();
  }

  /** 只看有问题的. */
  showTroubledOnly(isTroubledOnly: boolean): void {
    this.shown = { ...this.shown, isTroubledOnly };
    void commands.executeCommand('setContext', 'jianggao.corpus.isTroubledOnly', isTroubledOnly);
    this.refresh();
  }

  /** Lists the library that ships also where the writer has no folders. */
  showStarter(): void {
    this.shown = { ...this.shown, isStarterShown: true };
    this.refresh();
  }

  getTreeItem(node: CorpusNode): TreeItem {
    return corpusItem(node, this.shown.isTroubledOnly);
  }

  async resolveTreeItem(item: TreeItem, node: CorpusNode, token: CancellationToken): Promise<TreeItem> {
    if (node.kind !== 'file') return item;
    const uri = uriOf(node);
    const file = await this.server.request('jianggao/corpusFile', { uri: uri.toString() }, token);
    if (file) item.tooltip = fileTooltip(file, uri.fsPath);
    return item;
  }

  async getChildren(node?: CorpusNode): Promise<CorpusNode[]> {
    try {
      if (!node) return await this.folders();
      return node.kind === 'folder' || node.kind === 'subfolder' ? await this.level(node.root, node.kind === 'folder' ? '' : node.path) : [];
    } catch (error) {
      if (!(error instanceof ServerUnavailable)) throw error;
      this.log.warn(error.message);
      if (!node) this.become('failed');
      return [];
    }
  }

  dispose(): void {
    this.owned.dispose();
  }

  private async folders(): Promise<FolderNode[]> {
    const { isTroubledOnly, isStarterShown } = this.shown;
    const folders = await this.server.request('jianggao/corpusFolders', null, untilAnswered());
    const isOnlyStarter = folders.every(({ origin }) => origin === 'starter');
    const listed = folders.filter(({ counts, problems }) => !isTroubledOnly || counts.troubled + problems.length > 0);
    const isHidden = isOnlyStarter && !isStarterShown && !isTroubledOnly;
    this.become(isHidden ? 'noFolders' : isTroubledOnly && listed.length === 0 ? 'noTrouble' : '');
    return isHidden ? [] : listed.map((root): FolderNode => ({ kind: 'folder', root }));
  }

  private async level(root: FolderNode['root'], under: string): Promise<CorpusNode[]> {
    const { isTroubledOnly } = this.shown;
    const begun = performance.now();
    const { subfolders, files } = await this.server.request('jianggao/corpusLevel', { folder: root.path, under, order: this.order, isTroubledOnly }, untilAnswered());
    this.slowest = Math.max(this.slowest, performance.now() - begun);
    return [
      ...(under === '' ? root.problems.map((problem): CorpusNode => ({ kind: 'trouble', root, problem })) : []),
      ...subfolders.map((subfolder): CorpusNode => ({ kind: 'subfolder', root, ...subfolder })),
      ...files.map((row): CorpusNode => ({ kind: 'file', root, row })),
    ];
  }

  private become(emptiness: Emptiness): void {
    void commands.executeCommand('setContext', 'jianggao.corpus.emptiness', emptiness);
  }
}

function untilAnswered(): CancellationToken {
  return new CancellationTokenSource().token;
}
