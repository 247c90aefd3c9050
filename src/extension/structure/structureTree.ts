import { EventEmitter, l10n, Range, Selection, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, type Disposable, type LogOutputChannel, type TreeDataProvider, type TreeView } from 'vscode';
import type { StructurePartView, StructureView } from '../../protocol/requests';
import { structureViewId } from '../contributions';
import { Debouncer } from '../debouncer';
import { Disposables } from '../disposables';
import { LatestRequest } from '../latestRequest';
import { ServerUnavailable, type ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { partDescription, structureSummary } from './structureWords';

/** Time after the last change before the draft is measured again, milliseconds. */
const delay = 400;
const icons: Record<StructurePartView['kind'], string> = { move: 'note', heading: 'list-ordered', point: 'circle-small', missing: 'add' };

/** The view 结构: the draft's moves and sections with their lengths, beside what is usual, and what is missing. */
export class StructureTree implements TreeDataProvider<StructurePartView>, Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new EventEmitter<undefined>());
  private readonly latest = this.owned.add(new LatestRequest());
  private readonly refreshSoon = this.owned.add(new Debouncer(delay, () => void this.refresh()));
  private readonly view: TreeView<StructurePartView>;
  private shown: StructureView | undefined;
  private image = '';

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly server: ServerConnection,
    private readonly speech: ActiveSpeech,
    private readonly log: LogOutputChannel,
  ) {
    this.view = this.owned.add(window.createTreeView(structureViewId, { treeDataProvider: this }));
    this.owned.add(speech.onChange(() => this.wake()));
    this.owned.add(server.onStatus(() => this.wake()));
    this.owned.add(this.view.onDidChangeVisibility(() => this.wake()));
  }

  /** The genre of the draft that is shown; empty when it is not known. */
  get genre(): string {
    return this.shown?.genre ?? '';
  }

  getTreeItem(part: StructurePartView): TreeItem {
    const item = new TreeItem(part.label, part.children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None);
    const isMissing = part.kind === 'missing';
    item.description = partDescription(part, this.shown?.pace ?? 0);
    item.iconPath = new ThemeIcon(icons[part.kind]);
    item.contextValue = part.kind;
    item.tooltip = isMissing ? l10n.t('还没有“{0}”，点击插入', part.label) : `${part.label}\n${item.description}`;
    item.command = isMissing
      ? { command: 'jianggao.insertMissing', title: l10n.t('插入'), arguments: [part] }
      : { command: 'jianggao.showPart', title: l10n.t('到这里'), arguments: [part] };
    item.accessibilityInformation = { label: `${isMissing ? l10n.t('缺少') : ''}${part.label}，${item.description}` };
    return item;
  }

  getChildren(part?: StructurePartView): StructurePartView[] {
    return part ? part.children : (this.shown?.parts ?? []);
  }

  /** Puts the cursor where a part begins. */
  async showPart({ position }: StructurePartView): Promise<void> {
    const editor = this.speech.last;
    if (!editor) return;
    const shown = await window.showTextDocument(editor.document, editor.viewColumn);
    const place = shown.document.validatePosition(new Range(position.line, position.character, position.line, position.character).start);
    shown.selection = new Selection(place, place);
    shown.revealRange(new Range(place, place));
  }

  dispose(): void {
    this.owned.dispose();
  }

  private wake(): void {
    if (this.view.visible) this.refreshSoon.call();
  }

  private async refresh(): Promise<void> {
    const editor = this.speech.last;
    try {
      const view = editor && (await this.latest.run((token) => this.server.request('jianggao/structure', { uri: editor.document.uri.toString() }, token)));
      if (editor && !view) return;
      this.show(view);
    } catch (error) {
      // Without a server the last answer stays; the panel beside says what is the matter.
      if (!(error instanceof ServerUnavailable)) this.log.error(`Measuring the draft failed: ${(error as Error).name}`);
    }
  }

  private show(view: StructureView | undefined): void {
    const image = JSON.stringify(view);
    if (image === this.image) return;
    this.image = image;
    this.shown = view;
    this.view.message = view && view.parts.length > 0 ? structureSummary(view) : '';
    this.changed.fire(undefined);
  }
}
