import { chineseNumber } from '../../../src/core/speech/chineseNumber';
import type { TextPool } from './textPool';

export interface SyntheticSpeech {
  title: string;
  /** `2019-03-05`. */
  date: string;
  /** Title, date, salutation, numbered sections with headings, paragraphs and series, and a closing. */
  text: string;
}

/** Draws from a pool, always the same for the same random numbers. */
export class SpeechWriter {
  /** Paragraphs that an office repeats from speech to speech. */
  private readonly recurring: string[];

  constructor(
    private readonly pool: TextPool,
    private readonly random: () => number,
  ) {
    this.recurring = Array.from({ length: recurringParagraphs }, () => this.sentences(2, 5));
  }

  /** A speech of some three to eight thousand characters. */
  speech(): SyntheticSpeech {
    const title = `关于${this.pick(this.pool.headings)}的讲话`;
    const date = [2005 + this.whole(20), 1 + this.whole(12), 1 + this.whole(28)] as const;
    const lines = [title, `（${date[0]}年${date[1]}月${date[2]}日）`, '', '同志们：', this.paragraph()];
    const length = 3000 + this.whole(5000);
    for (let section = 1; lines.reduce((sum, line) => sum + line.length, 0) < length; section += 1) lines.push(...this.section(section));
    lines.push(`同志们，${this.paragraph()}`);
    return { title, date: date.map((part) => String(part).padStart(2, '0')).join('-'), text: `${lines.join('\n')}\n` };
  }

  private section(number: number): string[] {
    const lines = [`${chineseNumber(number)}、${this.pick(this.pool.headings)}`, this.paragraph()];
    const points = 2 + this.whole(4);
    for (let point = 1; point <= points; point += 1) {
      const kind = this.random();
      const numeral = chineseNumber(point);
      if (kind < 0.5) lines.push(`（${numeral}）${this.pick(this.pool.headings)}。${this.paragraph()}`);
      else if (kind < 0.7) lines.push([1, 2, 3].map((i) => `${chineseNumber(i)}要${this.sentence()}`).join(''));
      else lines.push(this.paragraph());
    }
    return lines;
  }

  private paragraph(): string {
    return this.random() < recurringShare ? this.pick(this.recurring) : this.sentences(2, 6);
  }

  private sentences(least: number, most: number): string {
    return Array.from({ length: least + this.whole(most - least + 1) }, () => this.sentence()).join('');
  }

  /** A sentence of the pool, or the beginning of one with the end of another; figures are others each time. */
  private sentence(): string {
    const sentence = this.pick(this.pool.sentences);
    const other = this.random() < 0.5 ? this.pick(this.pool.sentences) : '';
    const joined = other.includes('，') && sentence.includes('，') ? sentence.slice(0, sentence.indexOf('，')) + other.slice(other.lastIndexOf('，')) : sentence;
    return joined.replace(/\d+/gu, (figure) => String(this.whole(10 ** figure.length)));
  }

  private pick<T>(items: readonly T[]): T {
    return items[this.whole(items.length)] as T;
  }

  private whole(below: number): number {
    return Math.floor(this.random() * below);
  }
}

const recurringParagraphs = 300;
const recurringShare = 0.06;
