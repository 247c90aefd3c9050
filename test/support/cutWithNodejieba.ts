import { loadNodejieba } from '../../src/server/segmenting/nodejiebaSegmenter';

/** A process of its own for nodejieba: is sent a segmenter folder and runs of Chinese, answers with their cuts, joined by spaces. */
process.once('message', ({ folder, runs }: { folder: string; runs: string[] }) => {
  const segmenter = loadNodejieba(folder);
  process.send?.({ id: segmenter.id, cuts: runs.map((run) => segmenter.cut(run).join(' ')) }, () => process.disconnect());
});
