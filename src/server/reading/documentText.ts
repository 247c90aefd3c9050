/** The names of what a document says about itself. */
export const propertyNames = ['title', 'author', 'company', 'created', 'modified', 'published', 'subject', 'keywords'] as const;
export type PropertyName = (typeof propertyNames)[number];
/** Dates are as the document writes them, mostly ISO 8601. */
export type Properties = Partial<Record<PropertyName, string>>;

/** What an office document says: one paragraph a line, numbers written out, headings by style as Markdown headings. */
export interface DocumentText {
  text: string;
  /** Set when the document marks its title by a style. It is not in `text`. */
  title?: string;
  properties: Properties;
  /** What the writer should know although the document was read. */
  notes: Note[];
}

/** A cause and a remedy, in Chinese, without full stops. */
export interface Note {
  place: string;
  cause: string;
  remedy: string;
}

/** Thrown inside the readers when a document cannot be read for a reason that the writer is told; `readDocument` makes it data. */
export class Unreadable extends Error {
  constructor(
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(reason);
    this.name = 'Unreadable';
  }
}

export function damaged(what = '文件已损坏'): Unreadable {
  return new Unreadable(what, '请用原来的软件打开后另存一份，打不开时请向发文件的人再要一份');
}

/** Only what says something, with white space trimmed. */
export function propertiesOf(raw: Partial<Record<PropertyName, string | undefined>>): Properties {
  const properties: Properties = {};
  for (const name of propertyNames) {
    const value = raw[name]?.replace(/[\p{C}\s]+/gu, ' ').trim();
    if (value) properties[name] = value.slice(0, 500);
  }
  return properties;
}
