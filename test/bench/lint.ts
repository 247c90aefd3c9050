import { defaultLongSentence, lintDraft } from '../../src/core/lint/lintDraft';
import { spread } from './percentiles';

const sizes = [20_000, 40_000];

/** What checking a draft costs, at one length and at twice that, over drafts made of the texts: label and `p50 / p95 / p99` in milliseconds. */
export function timeLint(texts: readonly string[]): [string, string][] {
  const whole = texts.join('\n');
  return sizes.map((size) => {
    const milliseconds = Array.from({ length: 60 }, (_, i) => {
      const start = Math.floor((i / 60) * Math.max(1, whole.length - size));
      const draft = whole.slice(start, start + size);
      const begun = performance.now();
      lintDraft(draft, { levels: {}, longSentence: defaultLongSentence });
      return performance.now() - begun;
    });
    // The first runs warm up.
    return [`检查一遍 ${size} 字的稿子 p50/p95/p99 ms`, spread(milliseconds.slice(10))];
  });
}
