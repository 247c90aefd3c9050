import { finding } from '../finding';
import type { Rule } from '../rule';
import { findWrongWords } from '../words/wordPairs';

export const wrongWord: Rule = {
  id: 'wrong-word',
  name: '常见错别字',
  level: 'warn',
  explanation: '公文里常写错的词和成语，如“布署”“迫不急待”。只收在任何地方都是错的写法。',
  examples: [
    { bad: '认真布署，一如继往抓好落实。', good: '认真部署，一如既往抓好落实。' },
    { bad: '要再接再励。', good: '要再接再厉。' },
  ],
  check: (draft) =>
    findWrongWords(draft.words).map(({ pair: { wrong, right }, start }) => finding(start, start + wrong.length, `“${wrong}”一般写作“${right}”。`, right)),
};
