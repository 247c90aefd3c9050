import { loadNodejieba } from './nodejiebaReference';

/** A process of its own for nodejieba: is sent terms to keep whole and runs of Chinese, answers with their cuts, joined by spaces. */
process.once('message', ({ terms, runs }: { terms: string; runs: string[] }) => {
  const cut = loadNodejieba(terms);
  process.send?.(runs.map((run) => cut(run).join(' ')), () => process.disconnect());
});
