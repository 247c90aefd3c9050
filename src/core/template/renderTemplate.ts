/** A slot without a default, as a reader sees it. */
const emptySlot = '＿＿';

/**
 * The text of a snippet body as it stands before anything is filled in: slots show their default, choices their first
 * choice, variables their default or the value in `variables`.
 */
export function renderTemplate(body: string, variables: Readonly<Record<string, string>> = {}): string {
  return new Renderer(body, variables).render();
}

class Renderer {
  private at = 0;
  /** Defaults by slot number, for `$1` after `${1:…}`. */
  private readonly defaults = new Map<string, string>();

  constructor(private readonly body: string, private readonly variables: Readonly<Record<string, string>>) {}

  render(): string {
    return this.until('');
  }

  /** Text up to an unescaped character of `stops` (consumed) or the end. */
  private until(stops: string): string {
    let text = '';
    while (this.at < this.body.length) {
      const character = this.body.charAt(this.at);
      if (stops.includes(character)) {
        this.at += 1;
        return text;
      }
      if (character === '\\' && this.at + 1 < this.body.length) {
        text += this.body.charAt(this.at + 1);
        this.at += 2;
      } else if (character === '$') text += this.slot();
      else {
        text += character;
        this.at += 1;
      }
    }
    return text;
  }

  private slot(): string {
    const bare = this.match(/\$(\d+|[A-Z_a-z]\w*)/uy);
    if (bare) return this.named(bare[1] ?? '', undefined);
    const braced = this.match(/\$\{(\d+|[A-Z_a-z]\w*)/uy);
    if (!braced) {
      this.at += 1;
      return '$';
    }
    const name = braced[1] ?? '';
    const next = this.body.charAt(this.at);
    this.at += 1;
    if (next === ':') return this.named(name, this.until('}'));
    if (next === '|') return this.named(name, this.choice());
    if (next !== '}') this.until('}'); // A transform: what it makes of the text is not shown.
    return this.named(name, undefined);
  }

  private choice(): string {
    const first = this.until(',|');
    if (this.body.charAt(this.at - 1) === ',') this.until('|');
    this.at += 1; // The closing brace.
    return first;
  }

  private named(name: string, text: string | undefined): string {
    if (name === '0' && text === undefined) return '';
    if (text !== undefined && text !== '') this.defaults.set(name, text);
    const value = this.variables[name] ?? text ?? this.defaults.get(name);
    if (value !== undefined && value !== '') return value;
    return /^\d/u.test(name) ? emptySlot : '';
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.body);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}
