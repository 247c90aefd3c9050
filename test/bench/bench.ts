import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { segmenter } from '../support/projectSegmenter';
import { measurePeers, measureRatio } from './besidePeers';
import { drawChart } from './chart';
import { measureEditorSide } from './editorSide';
import { Curves, type Row } from './figures';
import { measureLookUps } from './lookUps';
import { readOptions, usage, type BenchOptions } from './options';
import { readQueries } from './queries';
import { judgeShape } from './shape';
import { measureProduct } from './wholeProduct';

/**
 * `npm run -s bench`: what the product costs, at several sizes of an archive and beside other libraries. Prints figures, which differ from
 * machine to machine, and whether they have the shape that they should have everywhere.
 */

const queryCount = 200;
/** Columns of the names. */
const nameWidth = 58;

async function main(options: BenchOptions): Promise<void> {
  const rows: Row[] = [];
  const tell = (row: Row) => {
    rows.push(row);
    const [name, value] = row;
    console.log(`${name}${' '.repeat(Math.max(1, nameWidth - displayWidth(name)))}${value}`);
  };
  const { sizes, parts } = options;
  tell(['机器', `${availableParallelism()} 核，Node ${process.version}，开始时的负载 ${loadavg()[0]?.toFixed(1)}`]);
  const curves = new Curves();
  const queries = readQueries(queryCount);
  if (parts.includes('build')) for (const megabytes of sizes) for await (const row of measureProduct(megabytes, queries, curves)) tell(row);
  if (parts.includes('lookup')) for (const row of measureLookUps(sizes, queries, segmenter, curves)) tell(row);
  if (parts.includes('peers')) for (const row of measurePeers(sizes, queries.sentence, segmenter, curves)) tell(row);
  if (parts.includes('ratio')) for (const row of measureRatio(queries.sentence, segmenter)) tell(row);
  if (parts.includes('editor')) for await (const row of measureEditorSide(options.corpus, options.drafts)) tell(row);
  const judgements = judgeShape(curves);
  for (const { row } of judgements) tell(row);
  if (options.chart !== undefined) writeFileSync(options.chart, drawChart(curves));
  if (options.json) console.log(JSON.stringify({ rows: Object.fromEntries(rows), curves: curves.all() }));
  if (options.check && judgements.some(({ isKept }) => !isKept)) process.exitCode = 1;
}

/** Columns in a terminal: Chinese characters take two. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}

void (async () => {
  try {
    await main(readOptions());
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exitCode = 2;
  }
})();
