import { parseOptions, type EvalOptions } from './options';

/** `npm run -s eval -- TASK …`: quality, through the same functions that the editor calls. */
const tasks: Record<string, () => Promise<(options: EvalOptions) => void | Promise<void>>> = {
  outline: async () => (await import('./outline')).runOutline,
  retrieval: async () => (await import('./retrieval')).runRetrieval,
  completion: async () => (await import('./completion')).runCompletion,
  'train-completion': async () => (await import('./completion/training/train')).runTraining,
  lint: async () => (await import('./lint')).runLint,
};

async function main([task = '', ...args]: string[]): Promise<void> {
  const load = tasks[task];
  if (!load) throw new Error(`which task? ${Object.keys(tasks).join(', ')}`);
  await (await load())(parseOptions(args));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
