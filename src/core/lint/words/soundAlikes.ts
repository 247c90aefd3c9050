import { pinyin } from 'pinyin-pro';

const known = new Map<string, Set<string>>();

/** Whether two characters can be read alike, whatever their tones: what a pinyin keyboard mixes up. */
export function soundsAlike(one: string, other: string): boolean {
  const readings = readingsOf(one);
  for (const reading of readingsOf(other)) if (readings.has(reading)) return true;
  return false;
}

function readingsOf(character: string): Set<string> {
  let readings = known.get(character);
  if (!readings) {
    readings = new Set(pinyin(character, { toneType: 'none', multiple: true, type: 'array', nonZh: 'removed' }));
    known.set(character, readings);
  }
  return readings;
}
