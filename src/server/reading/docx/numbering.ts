import type { ListDefinition, ListLevel } from '../paragraphs/listNumbers';
import type { ListSource } from '../paragraphs/paragraphLines';
import { child, children, isOn, valueOf, wholeNumber, type XmlElement } from './xmlTree';

interface AbstractList {
  id: string;
  levels: (ListLevel | undefined)[];
  /** Style that owns the level, by level. */
  styles: (string | undefined)[];
  /** Another list, named by a numbering style, whose levels count. */
  styleLink: string | undefined;
  numStyleLink: string | undefined;
}

/** The automatic lists of a document (`word/numbering.xml`). */
export class Numbering implements ListSource {
  private readonly lists = new Map<string, ListDefinition>();
  /** Paragraph style → level, by list. */
  private readonly levelsByStyle = new Map<string, Map<string, number>>();

  constructor(part: XmlElement | undefined) {
    const abstracts = new Map(children(part, 'w:abstractNum').map((element) => {
      const list = abstractList(element);
      return [list.id, list] as const;
    }));
    for (const element of children(part, 'w:num')) {
      const id = element.attributes['w:numId'];
      const own = abstracts.get(valueOf(element, 'w:abstractNumId') ?? '');
      if (id === undefined || !own) continue;
      const linked = own.numStyleLink === undefined ? undefined : [...abstracts.values()].find(({ styleLink }) => styleLink === own.numStyleLink);
      const list = linked ?? own;
      this.lists.set(id, definitionOf(list, element));
      this.levelsByStyle.set(id, new Map(list.styles.flatMap((style, level) => (style === undefined ? [] : [[style, level] as const]))));
    }
  }

  list(id: string): ListDefinition | undefined {
    return this.lists.get(id);
  }

  levelOfStyle(listId: string, styleId: string): number | undefined {
    return this.levelsByStyle.get(listId)?.get(styleId);
  }
}

function abstractList(element: XmlElement): AbstractList {
  const list: AbstractList = {
    id: element.attributes['w:abstractNumId'] ?? '',
    levels: [],
    styles: [],
    styleLink: valueOf(element, 'w:styleLink'),
    numStyleLink: valueOf(element, 'w:numStyleLink'),
  };
  for (const level of children(element, 'w:lvl')) {
    const at = wholeNumber(level.attributes['w:ilvl']);
    if (at === undefined || at < 0 || at > 8) continue;
    list.levels[at] = levelOf(level);
    list.styles[at] = valueOf(level, 'w:pStyle');
  }
  return list;
}

function levelOf(element: XmlElement): ListLevel {
  return {
    start: wholeNumber(valueOf(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: valueOf(element, 'w:lvlText') ?? '',
    isLegal: child(element, 'w:isLgl') !== undefined && isOn(valueOf(element, 'w:isLgl')),
    restartAfter: wholeNumber(valueOf(element, 'w:lvlRestart')),
  };
}

/** Newer formats stand in `mc:AlternateContent`; a custom format gives its example. */
function formatOf(element: XmlElement): string {
  const choice = child(child(child(element, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt') ?? child(element, 'w:numFmt');
  const { 'w:val': format = 'decimal', 'w:format': custom } = choice?.attributes ?? {};
  return format === 'custom' && /^0+1,/u.test(custom ?? '') ? 'decimalZero' : format;
}

function definitionOf(list: AbstractList, num: XmlElement): ListDefinition {
  const levels = [...list.levels];
  const restarts = new Map<number, number>();
  for (const override of children(num, 'w:lvlOverride')) {
    const at = wholeNumber(override.attributes['w:ilvl']);
    if (at === undefined || at < 0 || at > 8) continue;
    const whole = child(override, 'w:lvl');
    if (whole) levels[at] = levelOf(whole);
    const start = wholeNumber(valueOf(override, 'w:startOverride'));
    const level = levels[at];
    if (start === undefined || !level) continue;
    levels[at] = { ...level, start };
    restarts.set(at, start);
  }
  return { key: list.id, levels, restarts };
}
