import { parentPort } from 'node:worker_threads';
import { sortByContext } from '../../core/predict/continuation/sortByContext';

/** The thread that sorts contexts: it is given a text's code units and gives back their order. */
parentPort?.on('message', (units: Uint16Array) => {
  const order = sortByContext(units);
  parentPort?.postMessage(order, [order.buffer as ArrayBuffer]);
});
