import type { ZipParts } from '../zip/zipParts';
import { XmlReader } from './xmlReader';

/** An element of a small part (styles, numbering, properties). */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** Reads a part as a tree; undefined when there is none. @throws Unreadable */
export async function readTree(parts: ZipParts, name: string): Promise<XmlElement | undefined> {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const reader = new XmlReader({
    open: (tag, attributes) => {
      const element: XmlElement = { name: tag, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => {
      const element = open.at(-1);
      if (element) element.text += text;
    },
  });
  if (!(await parts.stream(name, (chunk) => reader.write(chunk)))) return undefined;
  reader.end();
  return top.children[0];
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** `w:val` of a child. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** A child that is a switch: there, and not switched off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/u.test(value);
}

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
}
