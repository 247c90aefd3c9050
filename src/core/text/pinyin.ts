import { pinyin } from 'pinyin-pro';
import { pinyinCorrections } from './pinyinCorrections';

/** How a word is read: without tones, as it is typed (`lv` for 绿). */
export interface Reading {
  /** `tongchou` */
  full: string;
  /** `tc` */
  initials: string;
}

const known = new Map<string, Reading>();
/** Words whose reading is remembered. */
const mostKnown = 400_000;

/** The reading of a word of Chinese; polyphones as they are read in that word. */
export function readingOf(word: string): Reading {
  let reading = known.get(word);
  if (!reading) {
    const syllables = syllablesOf(word);
    reading = { full: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
    if (known.size >= mostKnown) known.clear();
    known.set(word, reading);
  }
  return reading;
}

/** The syllables of a word of Chinese; what is not Chinese stands in the list as it is. */
export function syllablesOf(word: string): readonly string[] {
  return pinyinCorrections.get(word) ?? pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
}
