import { indexFiles } from './indexFiles';
import { mergeStored } from './mergeStored';
import type { FromIndexer, Job } from './messages';

/**
 * The indexing process: takes one job and ends with it. A monstrous file may hang it or exhaust its memory; the server goes on in either
 * case.
 */

/** Resolves when the message has left, so that segments never pile up in memory. */
function send(message: FromIndexer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

async function run(job: Job): Promise<void> {
  if (job.type === 'index') await indexFiles(job, send);
  else await mergeStored(job);
  await send({ type: 'done' });
}

process.once('message', (job) => {
  run(job as Job).then(
    () => process.disconnect(),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 1;
      process.disconnect();
    },
  );
});
// The server is gone: nobody waits for the answer.
process.on('disconnect', () => process.exit());
