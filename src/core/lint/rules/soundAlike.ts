import { finding } from '../finding';
import type { Rule } from '../rule';
import { findNearTerms } from '../words/nearTerms';

export const soundAlike: Rule = {
  id: 'sound-alike',
  name: '疑似错别字',
  level: 'warn',
  explanation: '和公文里的固定词语只差一个字，而且这个字同音或形近，如“共同富余”“国务园”。只认换了这个字就讲不通的词语。',
  examples: [
    { bad: '扎实推进共同富余。', good: '扎实推进共同富裕。' },
    { bad: '完善体制机治。', good: '完善体制机制。' },
  ],
  check: (draft) =>
    findNearTerms(draft.words).map(({ term, start, at }) => {
      const written = draft.words.slice(start, start + term.length);
      return finding(start + at, start + at + 1, `“${written}”可能应是“${term}”。`, term.charAt(at));
    }),
};
