import { commands, EventEmitter, TabInputText, Uri, window, workspace, type Disposable, type TabGroup } from 'vscode';
import { templateScheme } from '../contributions';
import { Disposables } from '../disposables';

/** One address for all previews: moving on changes the text of the one open document, so nothing flickers. */
const previewUri = Uri.from({ scheme: templateScheme, path: '/模板预览.讲稿.md' });

/** Shows a text, read-only, in an editor below the draft (a list at the top would hide it elsewhere), and takes it away again. */
export class TemplatePreview implements Disposable {
  private readonly owned = new Disposables();
  private readonly changed = this.owned.add(new EventEmitter<Uri>());
  private text = '';

  constructor() {
    const provideTextDocumentContent = (): string => this.text;
    this.owned.add(workspace.registerTextDocumentContentProvider(templateScheme, { provideTextDocumentContent, onDidChange: this.changed.event }));
  }

  /** Opens the preview with `text`. It takes the keyboard; open the list of templates afterwards. */
  async open(text: string): Promise<void> {
    this.text = text;
    this.changed.fire(previewUri);
    const document = await workspace.openTextDocument(previewUri);
    await commands.executeCommand('workbench.action.newGroupBelow');
    await window.showTextDocument(document, { preview: true });
  }

  /** Changes what an open preview shows. */
  show(text: string): void {
    this.text = text;
    this.changed.fire(previewUri);
  }

  /** Closes the preview and the place that was made for it. */
  async close(): Promise<void> {
    for (const group of window.tabGroups.all.filter(holdsPreview)) {
      await window.tabGroups.close(group.tabs.filter(isPreview));
      // The setting `workbench.editor.closeEmptyGroups` may keep the group.
      const empty = window.tabGroups.all.find(({ viewColumn, tabs }) => viewColumn === group.viewColumn && tabs.length === 0);
      if (empty && window.tabGroups.all.length > 1) await window.tabGroups.close(empty);
    }
  }

  dispose(): void {
    this.owned.dispose();
  }
}

function holdsPreview({ tabs }: TabGroup): boolean {
  return tabs.some(isPreview);
}

function isPreview({ input }: TabGroup['tabs'][number]): boolean {
  return input instanceof TabInputText && input.uri.scheme === templateScheme;
}
