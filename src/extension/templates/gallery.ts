import { l10n, QuickPickItemKind, ThemeIcon, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { TemplateFinder } from '../../core/template/findTemplates';
import { renderTemplate } from '../../core/template/renderTemplate';
import { originNames, type Template } from '../../core/template/template';
import { templateFilters, typedFilter } from '../../core/template/templateFilters';

/** A row of the gallery: a template, or a filter that goes into the query. */
export interface GalleryItem extends QuickPickItem {
  template?: Template;
  /** The query with this filter in it. */
  query?: string;
}

/** Opens the file of one of the writer's own templates. */
export const editButton: QuickInputButton = { iconPath: new ThemeIcon('edit'), tooltip: l10n.t('打开这个模板的文件') };

/** The rows for a query: while a filter is typed, the filters that begin so, and then the templates that are found. */
export function galleryItems(find: TemplateFinder, query: string): GalleryItem[] {
  const filter = typedFilter(query);
  const filters = filter === undefined ? [] : filterItems(find(''), query, filter);
  const templates = find(query);
  const isGrouped = /^\s*(?:[@＠]\S*\s*)*$/u.test(query);
  if (!isGrouped) return [...filters, ...templates.map(toItem)];
  const rows = templates.flatMap((template, place) => {
    const begins = template.group !== templates[place - 1]?.group;
    return begins ? [separator(template.group), toItem(template)] : [toItem(template)];
  });
  return filters.length === 0 ? rows : [separator(l10n.t('筛选')), ...filters, ...rows];
}

/** What the preview shows of a template; for a mined one also where it comes from and what fills its slots. */
export function previewText(template: Template | undefined): string {
  if (!template) return '';
  const text = renderTemplate(template.body);
  return template.notes ? `${text}\n\n——\n${template.notes.join('\n')}\n` : text;
}

function filterItems(templates: readonly Template[], query: string, typed: string): GalleryItem[] {
  const found = templateFilters(templates).filter(({ name }) => name !== typed && name.includes(typed));
  const kinds = { part: l10n.t('部位'), genre: l10n.t('体裁'), origin: l10n.t('来源') };
  return found.map(({ name, kind, count }) => ({
    label: `$(filter) @${name}`,
    description: l10n.t('{0} · {1} 个', kinds[kind], count),
    alwaysShow: true,
    query: `${query.slice(0, query.length - typed.length)}${name} `,
  }));
}

function separator(label: string): GalleryItem {
  return { label, kind: QuickPickItemKind.Separator };
}

function toItem(template: Template): GalleryItem {
  const { name, prefixes, origin, description } = template;
  return {
    label: name,
    description: [...prefixes, originNames[origin]].join('　'),
    detail: description,
    alwaysShow: true,
    template,
    ...(template.file === undefined ? {} : { buttons: [editButton] }),
  };
}
