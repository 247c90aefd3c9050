import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { parentPort } from 'node:worker_threads';
import { readDocument, type DocumentFormat, type DocumentOutcome } from './readDocument';

/** The reading thread of the indexing process: one document after another. It may be ended at any moment. */

export interface ReadingTask {
  format: DocumentFormat;
  bytes: Uint8Array;
}

parentPort?.on('message', ({ format, bytes }: ReadingTask) => {
  void readDocument(format, bytes).then((outcome: DocumentOutcome) => parentPort?.postMessage(outcome));
});
// A library that leaves a promise behind has failed at one document, and its outcome tells so.
process.on('unhandledRejection', () => undefined);
// What libraries print could quote the text.
globalThis.console = new Console(new Writable({ write: (_chunk, _encoding, done) => done() }));
