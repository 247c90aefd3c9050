import { finding, type Finding } from '../finding';
import type { Rule } from '../rule';
import { variants } from '../words/variants';

export const mixedVariants: Rule = {
  id: 'mixed-variants',
  name: '前后写法不一',
  level: 'hint',
  explanation: '同一个词在全文里用了两种写法，如“作出贡献”和“做出贡献”、“其他”和“其它”。只在两种写法都出现时提示。',
  examples: [{ bad: '要作出贡献，作出表率。青年也要做出贡献。', good: '要作出贡献，作出表率。青年也要作出贡献。' }],
  check: ({ words }) => pairs.flatMap((pair) => (words.includes(pair[0]) ? placesOf(words, pair) : [])),
};

const pairs = variants
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [preferred: string, other: string, ...unless: string[]]);

function placesOf(words: string, [preferred, other, ...unless]: [string, string, ...string[]]): Finding[] {
  const found: Finding[] = [];
  for (let at = words.indexOf(other); at !== -1; at = words.indexOf(other, at + other.length)) {
    if (unless.some((longer) => words.startsWith(longer, at - longer.indexOf(other)))) continue;
    found.push(finding(at, at + other.length, `全文有的地方写“${preferred}”，这里写“${other}”，宜统一。`, preferred));
  }
  return found;
}
