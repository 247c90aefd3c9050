import { l10n, SnippetString, ThemeIcon, Uri, ViewColumn, window, type QuickInputButton, type TextEditor } from 'vscode';
import { templateFinder, type TemplateFinder } from '../../core/template/findTemplates';
import type { Template } from '../../core/template/template';
import { acceptedItem } from '../acceptedItem';
import { keepOrder } from '../keepOrder';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { showLastSpeech } from '../speech/insertText';
import { galleryItems, previewText, type GalleryItem } from './gallery';
import type { TemplateLibrary } from './templateLibrary';
import type { TemplatePreview } from './templatePreview';

/** 插入模板: a gallery of all templates with a preview; the chosen one goes to the cursor with its tab stops. */
export async function insertTemplate(library: TemplateLibrary, speech: ActiveSpeech, preview: TemplatePreview): Promise<void> {
  const target = await targetEditor(speech);
  if (!target) return;
  const { document, selection, viewColumn = ViewColumn.Active } = target;
  const { template, fileToEdit } = await choose(templateFinder(await library.templates()), preview);
  const editor = await window.showTextDocument(document, { viewColumn, selection });
  if (template) await editor.insertSnippet(new SnippetString(template.body), undefined, { undoStopBefore: true, undoStopAfter: true });
  if (fileToEdit !== undefined) await window.showTextDocument(Uri.file(fileToEdit), { preview: false });
}

/** The editor with the keyboard, be its text a speech or not; or else the last speech. */
async function targetEditor(speech: ActiveSpeech): Promise<TextEditor | undefined> {
  return window.activeTextEditor ?? (await showLastSpeech(speech));
}

interface Choice {
  template?: Template;
  /** The writer wants to change this template instead. */
  fileToEdit?: string | undefined;
}

/** Lets the writer choose; nothing when they did not. The preview is gone when this resolves. */
async function choose(find: TemplateFinder, preview: TemplatePreview): Promise<Choice> {
  const pick = window.createQuickPick<GalleryItem>();
  const filterButton: QuickInputButton = { iconPath: new ThemeIcon('filter'), tooltip: l10n.t('按部位、体裁或来源筛选（输入 @）') };
  Object.assign(pick, keepOrder);
  pick.title = l10n.t('插入模板');
  pick.placeholder = l10n.t('输入名称、拼音首字母或内容查找，@ 筛选部位、体裁、来源，↑↓ 预览，回车插入');
  pick.buttons = [filterButton];
  const search = (query: string): void => {
    if (pick.value !== query) pick.value = query;
    pick.items = galleryItems(find, query);
  };
  search('');
  pick.onDidChangeValue(search);
  pick.onDidTriggerButton(() => search(`${pick.value.trimEnd()} @`.trimStart()));
  pick.onDidChangeActive(([item]) => {
    if (item?.template) preview.show(previewText(item.template));
  });
  await preview.open(previewText(find('')[0]));
  const chosen = await new Promise<Choice>((resolve) => {
    pick.onDidAccept(() => {
      const item = acceptedItem(pick);
      if (item?.query !== undefined) search(item.query);
      else resolve(item?.template ? { template: item.template } : {});
    });
    pick.onDidTriggerItemButton(({ item }) => resolve({ fileToEdit: item.template?.file }));
    pick.onDidHide(() => resolve({}));
    pick.show();
  });
  pick.dispose();
  await preview.close();
  return chosen;
}
