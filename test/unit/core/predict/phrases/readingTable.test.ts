import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LetterMatch } from '../../../../../src/core/predict/phrases/letterMatch';
import { ReadingsGathered, type ReadingTable } from '../../../../../src/core/predict/phrases/readingTable';
import { doNow } from '../../../../../src/core/predict/phrases/steps';
import { syllableNumber, unread } from '../../../../../src/core/text/syllables';

/** Syllables that can be taken for each other: beginnings of others, initials, the same letters cut differently. */
const names = 'tong t tou chou c zhe zhong z xi an xian xia na n ng ang a e er g gu guan guang lv lve'.split(' ');

function tableOf(readings: readonly (readonly string[])[]): ReadingTable {
  const gathered = new ReadingsGathered();
  for (const reading of readings) gathered.add(Uint16Array.from(reading, syllableNumber));
  return doNow(gathered.build());
}

/** By trying everything: the fewest syllables that the letters take, 0 when they do not fit. */
function fewestTaken(letters: string, reading: readonly string[]): number {
  const fits = (at: number, syllable: number): number => {
    const place = letters[at] === "'" ? at + 1 : at;
    if (place >= letters.length && at > 0) return syllable;
    const name = reading[syllable];
    if (name === undefined || syllableNumber(name) === unread) return Number.POSITIVE_INFINITY;
    let fewest = Number.POSITIVE_INFINITY;
    for (let length = 1; length <= name.length; length += 1) {
      if (!letters.startsWith(name.slice(0, length), place)) break;
      const isWhole = length === name.length || length === 1 || (length === 2 && /^[zcs]h/u.test(name) && name.length > 2);
      if (isWhole || place + length === letters.length) fewest = Math.min(fewest, fits(place + length, syllable + 1));
    }
    return fewest;
  };
  const taken = fits(0, 0);
  return Number.isFinite(taken) ? taken : 0;
}

function found(table: ReadingTable, letters: string): [number, number][] {
  const all: [number, number][] = [];
  table.findLetters(new LetterMatch(letters), (phrase, taken) => all.push([phrase, taken]));
  return all.sort(([a], [b]) => a - b);
}

describe('ReadingTable', () => {
  const readings = ['tong chou', 'tong chou xie tiao', 'tu chu zhong dian', 'xi an', 'xian', 'zhong dian', 'lv se', 'zhan lve'].map((text) => text.split(' '));
  const table = tableOf(readings);
  const read = (letters: string) => found(table, letters).map(([phrase]) => (readings[phrase] as string[]).join(' '));

  it('finds by initials, in full, in part, and mixed', () => {
    assert.deepEqual(read('tc'), ['tong chou', 'tong chou xie tiao', 'tu chu zhong dian']);
    assert.deepEqual(read('tczd'), ['tu chu zhong dian']);
    assert.deepEqual(read('tchzhd'), ['tu chu zhong dian']);
    assert.deepEqual(read('tongchou'), ['tong chou', 'tong chou xie tiao']);
    assert.deepEqual(read('tongchouxiet'), ['tong chou xie tiao']);
    assert.deepEqual(read('tongcho'), ['tong chou', 'tong chou xie tiao']);
    assert.deepEqual(read('tochou'), [], 'a syllable in part only at the end');
    assert.deepEqual(read('zhd'), ['zhong dian']);
    assert.deepEqual(read('lv'), ['lv se']);
    assert.deepEqual(read('zhanlve'), ['zhan lve']);
  });

  it('cuts syllables at an apostrophe, and in every way without one', () => {
    assert.deepEqual(read('xian'), ['xi an', 'xian']);
    assert.deepEqual(read("xi'an"), ['xi an']);
    assert.deepEqual(read("t'c'zd"), ['tu chu zhong dian']);
    assert.deepEqual(read("tong'"), ['tong chou', 'tong chou xie tiao']);
    assert.deepEqual(found(table, 'xian').map(([, taken]) => taken), [2, 1]);
  });

  const reading = fc.array(fc.constantFrom(...names, '？'), { minLength: 1, maxLength: 6 });
  const readings40 = fc.array(reading, { minLength: 1, maxLength: 40 });
  /** Letters as a writer may type one of the readings, and others. */
  const typing = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.nat(), fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 })).map(([which, ways]) => (all: string[][]) => typedAs(all[which % all.length] as string[], ways)) },
    { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'tongchuzxiae'), minLength: 1, maxLength: 8 }).map((text) => () => text) },
  );
  /** By syllable: its initial, a part of it, all of it, or all with an apostrophe behind it; 0 ends the typing. */
  function typedAs(reading: string[], ways: readonly number[]): string {
    let text = '';
    for (const [i, name] of reading.entries()) {
      const way = ways[i] as number;
      if (way === 0 && text !== '') break;
      text += way < 4 ? name.slice(0, 1) : way < 6 ? name.slice(0, 2) : way < 9 ? name : `${name}'`;
    }
    return text.replaceAll('？', 'o').slice(0, 28);
  }

  it('finds what trying everything finds, with the fewest syllables', () => {
    fc.assert(
      fc.property(readings40, typing, (all, type) => {
        const typed = type(all);
        const expected = all.flatMap((each, i): [number, number][] => (fewestTaken(typed, each) > 0 ? [[i, fewestTaken(typed, each)]] : []));
        assert.deepEqual(found(tableOf(all), typed), expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('matches one phrase from any syllable on as the whole table does', () => {
    fc.assert(
      fc.property(reading, fc.nat({ max: 5 }), typing, (each, skip, type) => {
        const rest = each.slice(skip);
        const typed = type([rest.length > 0 ? rest : each]);
        assert.equal(tableOf([each]).matchFrom(0, Math.min(skip, each.length), new LetterMatch(typed)), rest.length > 0 ? fewestTaken(typed, rest) : 0);
      }),
      { numRuns: 500 },
    );
  });

  it('finds what begins with some syllables', () => {
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 40 }), reading, (all, beginning) => {
        const numbers: number[] = [];
        tableOf(all).findSyllables(Uint16Array.from(beginning, syllableNumber), (phrase) => numbers.push(phrase));
        const expected = all.flatMap((each, i) => (beginning.every((name, k) => syllableNumber(each[k] ?? '') === syllableNumber(name) && k < each.length) ? [i] : []));
        assert.deepEqual(numbers.sort((a, b) => a - b), expected);
      }),
      { numRuns: 300 },
    );
  });
});
