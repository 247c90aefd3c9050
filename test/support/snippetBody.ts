/** A tab stop of a snippet as VS Code reads it: a bare one, one with a default, or one with choices. */
export interface TabStop {
  number: number;
  kind: 'bare' | 'default' | 'choice';
  /** The default, or the choices. */
  texts: string[];
}

export interface SnippetBody {
  stops: TabStop[];
  /** The text with every stop at its default or first choice; a bare stop repeats what its number stands for. */
  text: string;
  /** What is not well-formed. */
  complaints: string[];
}

/** Reads a snippet body: `$1`, `${1}`, `${1:default}` with stops in it, `${1|a,b|}`; `\` takes the next character as it is. */
export function readSnippetBody(body: string): SnippetBody {
  const reader = new Reader(body);
  const text = reader.read(false);
  return { stops: reader.stops, text: text.trimEnd(), complaints: [...reader.complaints, ...checkNumbers(reader.stops)] };
}

class Reader {
  readonly stops: TabStop[] = [];
  readonly complaints: string[] = [];
  private readonly known = new Map<number, string>();
  private at = 0;

  constructor(private readonly body: string) {}

  /** Reads up to the end, or within a default up to its brace. */
  read(isInDefault: boolean): string {
    let text = '';
    while (this.at < this.body.length) {
      const character = this.body.charAt(this.at);
      if (isInDefault && character === '}') return text;
      if (character === '$') {
        text += this.readStop();
        continue;
      }
      if (character === '\\') this.at += 1;
      else if (character === '}' || character === '{') this.complaints.push(`a stray ${character} at ${this.at}`);
      text += this.body.charAt(this.at);
      this.at += 1;
    }
    return text;
  }

  private readStop(): string {
    const rest = this.body.slice(this.at);
    const head = /^\$(?:(\d+)|\{(\d+)([:|}]))/u.exec(rest);
    if (!head) {
      this.complaints.push(`a $ without a number at ${this.at}`);
      this.at += 1;
      return '';
    }
    this.at += head[0].length;
    const number = Number(head[1] ?? head[2]);
    if (head[3] === ':') return this.readDefault(number);
    if (head[3] === '|') return this.readChoices(number);
    this.stops.push({ number, kind: 'bare', texts: [] });
    return this.known.get(number) ?? '';
  }

  private readDefault(number: number): string {
    const stop: TabStop = { number, kind: 'default', texts: [] };
    this.stops.push(stop);
    const text = this.read(true);
    if (this.body.charAt(this.at) !== '}') this.complaints.push(`stop ${number} is not closed`);
    this.at += 1;
    return this.define(stop, [text]);
  }

  private readChoices(number: number): string {
    const stop: TabStop = { number, kind: 'choice', texts: [] };
    this.stops.push(stop);
    const end = this.body.indexOf('|}', this.at);
    if (end === -1) this.complaints.push(`the choices of ${number} are not closed`);
    const choices = this.body.slice(this.at, end === -1 ? undefined : end).split(',');
    if (choices.length < 2 || new Set(choices).size < choices.length) this.complaints.push(`stop ${number} offers no choice`);
    this.at = end === -1 ? this.body.length : end + 2;
    return this.define(stop, choices);
  }

  private define(stop: TabStop, texts: string[]): string {
    if (this.known.has(stop.number)) this.complaints.push(`stop ${stop.number} is defined twice`);
    if (texts.some((text) => text.trim() === '')) this.complaints.push(`stop ${stop.number} has an empty text`);
    stop.texts = texts;
    const [first = ''] = texts;
    this.known.set(stop.number, first);
    return first;
  }
}

/** Stops run from one without a gap, first met in that order; each has a text somewhere; the last one is the end. */
function checkNumbers(stops: readonly TabStop[]): string[] {
  const complaints: string[] = [];
  const numbers = [...new Set(stops.map(({ number }) => number).filter((number) => number > 0))];
  if (numbers.some((number, i) => number !== i + 1)) complaints.push(`the stops run ${numbers.join(' ')}`);
  for (const number of numbers) {
    if (!stops.some((stop) => stop.number === number && stop.kind !== 'bare')) complaints.push(`stop ${number} has no text`);
  }
  const ends = stops.filter(({ number }) => number === 0).length;
  if (ends !== 1 || stops.at(-1)?.number !== 0) complaints.push('the end $0 is not there once, and last');
  return complaints;
}
