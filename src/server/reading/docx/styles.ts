import { outlineByName } from '../paragraphs/headingLine';
import type { ParagraphTraits, Style, StyleSource } from '../paragraphs/paragraphLines';
import { child, children, isOn, valueOf, wholeNumber, type XmlElement } from './xmlTree';

interface RawStyle extends ParagraphTraits {
  name: string;
  basedOn: string | undefined;
  isHidden: boolean | undefined;
}

/** The styles of a document with what they inherit. */
export class Styles implements StyleSource {
  private readonly raw = new Map<string, RawStyle>();
  private readonly resolved = new Map<string, Style>();
  private readonly defaultId: string | undefined;

  constructor(part: XmlElement | undefined) {
    for (const element of children(part, 'w:style')) {
      const { 'w:styleId': id, 'w:type': type, 'w:default': isDefault } = element.attributes;
      if (id === undefined) continue;
      if (type === 'paragraph' && isDefault !== undefined && isOn(isDefault)) this.defaultId = id;
      const hidden = child(child(element, 'w:rPr'), 'w:vanish');
      this.raw.set(id, {
        ...traitsOf(child(element, 'w:pPr')),
        name: valueOf(element, 'w:name') ?? '',
        basedOn: valueOf(element, 'w:basedOn'),
        isHidden: hidden && isOn(hidden.attributes['w:val']),
      });
    }
  }

  get(id: string | undefined): Style | undefined {
    const wanted = id ?? this.defaultId;
    if (wanted === undefined) return undefined;
    const known = this.resolved.get(wanted);
    if (known) return known;
    if (!this.raw.has(wanted)) return undefined;
    const style: Style = { id: wanted, role: 'other', isHidden: false };
    const chain = this.chain(wanted);
    style.isHidden = chain.find(({ isHidden }) => isHidden !== undefined)?.isHidden ?? false;
    style.listId = chain.find(({ listId }) => listId !== undefined)?.listId;
    style.level = chain.find(({ level }) => level !== undefined)?.level;
    style.outline = chain.map((each) => each.outline ?? outlineByName(each.name)).find((outline) => outline !== undefined);
    const names = chain.map(({ name }) => name);
    if (names.some((name) => /^(?:title|标题)$/iu.test(name))) style.role = 'title';
    else if (names.some((name) => /^(?:toc (?:\d|heading)|目录\s*\d?)$/iu.test(name))) style.role = 'contents';
    this.resolved.set(wanted, style);
    return style;
  }

  /** The style itself, then what it is based on; a circle ends it. */
  private chain(id: string): RawStyle[] {
    const chain: RawStyle[] = [];
    let next = this.raw.get(id);
    while (next && !chain.includes(next)) {
      chain.push(next);
      next = next.basedOn === undefined ? undefined : this.raw.get(next.basedOn);
    }
    return chain;
  }
}

/** What `w:pPr` says. */
export function traitsOf(properties: XmlElement | undefined): ParagraphTraits {
  const numbering = child(properties, 'w:numPr');
  return {
    listId: valueOf(numbering, 'w:numId'),
    level: wholeNumber(valueOf(numbering, 'w:ilvl')),
    outline: wholeNumber(valueOf(properties, 'w:outlineLvl')),
  };
}
