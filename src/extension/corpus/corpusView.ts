import { window, type Disposable, type LogOutputChannel, type Memento, type TreeView } from 'vscode';
import type { CorpusOrder } from '../../protocol/corpus';
import { corpusViewId } from '../contributions';
import { Disposables } from '../disposables';
import { Pacer } from '../pacer';
import type { ServerConnection } from '../server/serverConnection';
import { registerCorpusDecorations } from './corpusDecorations';
import { asNode, type CorpusNode } from './corpusNode';
import { CorpusTree } from './corpusTree';

/** Milliseconds between two refreshes, at least: status reports come several times a second while files are read. */
const pace = 600;
/** Refreshing may take at most this share of the time. */
const share = 0.1;
const orderKey = 'jianggao.corpus.order';

interface CorpusViewDeps {
  server: ServerConnection;
  memory: Memento;
  log: LogOutputChannel;
}

/** 素材: the folders and files of the corpus, kept current while it can be seen. */
export class CorpusView implements Disposable {
  private readonly owned = new Disposables();
  private readonly tree: CorpusTree;
  private readonly view: TreeView<CorpusNode>;
  private readonly memory: Memento;
  /** What was known of the corpus when it was last shown. */
  private shown = '';

  constructor({ server, memory, log }: CorpusViewDeps) {
    this.memory = memory;
    this.tree = this.owned.add(new CorpusTree(server, memory.get<CorpusOrder>(orderKey) === 'date' ? 'date' : 'name', log));
    this.view = this.owned.add(window.createTreeView(corpusViewId, { treeDataProvider: this.tree, showCollapseAll: true, canSelectMany: true }));
    this.owned.add(registerCorpusDecorations());
    const refresh = (): void => {
      const known = JSON.stringify([server.state, server.status?.folders]);
      if (!this.view.visible || known === this.shown) return;
      this.shown = known;
      this.tree.refresh();
    };
    const soon = this.owned.add(new Pacer(() => Math.max(pace, this.tree.slowest / share), refresh));
    this.owned.add(server.onStatus(() => soon.call()));
    this.owned.add(server.onState(() => soon.call()));
    this.owned.add(this.view.onDidChangeVisibility(refresh));
  }

  sort(order: CorpusOrder): void {
    this.tree.sort(order);
    void this.memory.update(orderKey, order);
  }

  showTroubledOnly(isTroubledOnly: boolean): void {
    this.tree.showTroubledOnly(isTroubledOnly);
  }

  showStarter(): void {
    this.tree.showStarter();
  }

  refresh(): void {
    this.tree.refresh();
  }

  /**
   * The rows that a command is meant for: those that a menu hands over (the row, and all that are selected when it is one of them), those that
   * are selected when a key says `selection`, none otherwise.
   */
  meant(argument: unknown, all: unknown): CorpusNode[] {
    if (argument === 'selection') return [...this.view.selection];
    const several = Array.isArray(all) ? all.flatMap((each: unknown) => asNode(each) ?? []) : [];
    const one = asNode(argument);
    return several.length > 0 ? several : one ? [one] : [];
  }

  dispose(): void {
    this.owned.dispose();
  }
}
