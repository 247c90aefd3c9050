import { SaxesParser } from 'saxes';
import { damaged } from '../documentText';

export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** The names that this reader uses for namespaces, whatever prefix a file gives them; beginnings or ends of their URIs. */
const namespaces: [RegExp, string][] = [
  [/wordprocessingml(?:\/2006)?\/main$/u, 'w'],
  [/markup-compatibility\/2006$/u, 'mc'],
  [/officeDocument(?:\/2006)?\/math$/u, 'm'],
  [/officeDocument(?:\/2006)?\/relationships$/u, 'r'],
  [/package\/2006\/relationships$|extended-properties$|extendedProperties$/u, ''],
  [/core-properties$/u, 'cp'],
  [/\/dc\/elements\/1\.1\/?$/u, 'dc'],
  [/\/dc\/terms\/?$/u, 'dcterms'],
];

/** Reads one XML part piece by piece, without building a tree, so that neither its size nor its depth matters. @throws Unreadable */
export class XmlReader {
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  private decoder: TextDecoder | undefined;
  /** Prefix of the file → prefix used here, where they differ. */
  private readonly renamed = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private failure: unknown;

  constructor(handler: XmlHandler) {
    const { parser } = this;
    parser.on('error', (error) => (this.failure ??= error));
    // A handler that throws must not be taken for broken XML, and the parser must not go on into it.
    const guarded = (action: () => void) => {
      if (this.failure === undefined) action();
    };
    parser.on('opentag', ({ name, attributes }) => guarded(() => {
      this.noteNamespaces(attributes);
      handler.open(this.nameOf(name), this.renamed.size === 0 ? attributes : this.rename(attributes));
    }));
    parser.on('closetag', ({ name }) => guarded(() => handler.close(this.nameOf(name))));
    parser.on('text', (text) => guarded(() => handler.text(text)));
    parser.on('cdata', (text) => guarded(() => handler.text(text)));
  }

  write(chunk: Uint8Array): void {
    this.decoder ??= new TextDecoder(encodingOf(chunk));
    this.parser.write(this.decoder.decode(chunk, { stream: true }));
    this.check();
  }

  end(): void {
    if (this.decoder) this.parser.write(this.decoder.decode());
    this.parser.close();
    this.check();
  }

  private check(): void {
    if (this.failure !== undefined) throw damaged('文件已损坏（正文结构不完整）');
  }

  private noteNamespaces(attributes: Readonly<Record<string, string>>): void {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      const ours = namespaces.find(([pattern]) => pattern.test(attributes[key] as string))?.[1];
      const theirs = key.slice('xmlns:'.length);
      if (ours === undefined || ours === theirs || this.renamed.get(theirs) === ours) continue;
      this.renamed.set(theirs, ours);
      this.names.clear();
    }
  }

  private nameOf(name: string): string {
    if (this.renamed.size === 0) return name;
    let known = this.names.get(name);
    if (known === undefined) {
      const colon = name.indexOf(':');
      const prefix = this.renamed.get(name.slice(0, Math.max(0, colon)));
      known = prefix === undefined ? name : (prefix === '' ? '' : `${prefix}:`) + name.slice(colon + 1);
      this.names.set(name, known);
    }
    return known;
  }

  private rename(attributes: Readonly<Record<string, string>>): Record<string, string> {
    // The default namespace does not reach attributes.
    return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.includes(':') ? this.nameOf(key) : key, value]));
  }
}

function encodingOf(start: Uint8Array): string {
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const declared = /^[^>]*encoding=["']([\w-]+)["']/u.exec(Buffer.from(start.subarray(0, 200)).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return 'utf-8';
  }
}
