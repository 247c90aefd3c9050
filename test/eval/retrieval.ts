import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SourceDocument } from '../../src/core/corpus/document';
import { segmenter } from '../support/projectSegmenter';
import { peerText, pieceOf, SearchEngine, unitsOf, type Unit } from '../support/searchEngine';
import { fuseOver, miniSearchOver, type Look } from '../support/searchPeers';
import { sampleOf, shuffled } from '../support/seededRandom';
import type { EvalOptions } from './options';
import { readDocuments } from './readDocuments';
import { explainMisses } from './retrieval/explainMisses';
import { headingQueries } from './retrieval/headingQueries';
import { gather, type QuerySet } from './retrieval/knownQuery';
import { noisyQueries } from './retrieval/noisyQueries';
import { openingQueries } from './retrieval/openingQueries';
import { scoreOf, type Score } from './retrieval/score';

const shared = path.resolve(__dirname, '../../../shared/corpora');
/** Fuse.js takes seconds a query here: it is asked this many, or as many as it answers in this many milliseconds. */
const fuseSample = 20;
const fusePatience = 20_000;

interface Row extends Score {
  set: string;
  engine: string;
}

/**
 * How often a passage that is known to be right is found, and how high, beside MiniSearch over the same words of the same passages and
 * Fuse.js on a sample. The held-out documents are added to the archive anew for each set, without what is asked for.
 */
export async function runRetrieval(options: EvalOptions): Promise<void> {
  const archive = await readAll(options.index, 'index');
  const heldout = await readAll(options.heldout, 'dev');
  const base = pieceOf(archive, segmenter);
  const archiveUnits = archive.flatMap(unitsOf);
  const sets: Record<string, () => QuerySet> = {
    heading: () => gather(heldout.map(headingQueries)),
    opening: () => gather(heldout.map(openingQueries)),
    noisy: () => gather(heldout.map((document) => noisyQueries(document, segmenter))),
  };
  if (!options.json) console.log(`素材 ${archive.length} 篇，${archiveUnits.length} 段；另加入待查的 ${heldout.length} 篇\n${header}`);
  const rows: Row[] = [];
  const report = (row: Row) => {
    rows.push(row);
    if (!options.json) console.log(line(row));
  };
  for (const [set, make] of Object.entries(sets)) {
    const { documents, queries: all } = make();
    const queries = options.sample === undefined ? all : sampleOf(all, options.sample, 1);
    const engine = new SearchEngine([base, pieceOf(documents, segmenter)], segmenter);
    const ours = (query: string, limit: number) => engine.search(query, limit);
    // The engine prepares what it needs at the first query.
    ours('预热', 10);
    report({ set, engine: 'jianggao', ...scoreOf(queries, ours) });
    if (!options.isAlone) {
      const units = [...archiveUnits, ...documents.flatMap(unitsOf)];
      const texts = units.map(peerText);
      const found = (look: Look) => (query: string, limit: number) => look(query, limit).map((at) => units[at] as Unit);
      report({ set, engine: 'MiniSearch', ...scoreOf(queries, found(miniSearchOver(texts, segmenter))) });
      const few = shuffled(queries, 2).slice(0, fuseSample);
      const fuse = scoreOf(few, found(fuseOver(texts)), fusePatience);
      report({ set, engine: 'Fuse.js', ...fuse });
      report({ set, engine: 'jianggao, the same few', ...scoreOf(few.slice(0, fuse.queries), ours) });
    }
    if (options.explain > 0) console.error(['', `  ${set}：没有排在第一的`, ...explainMisses(queries, ours, options.explain)].join('\n'));
  }
  if (options.json) console.log(JSON.stringify({ task: 'retrieval', documents: archive.length, heldout: heldout.length, passages: archiveUnits.length, rows }));
}

async function readAll(folders: readonly string[], usual: string): Promise<SourceDocument[]> {
  const given = folders.length > 0 ? folders : [path.join(shared, usual)];
  const missing = given.find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new Error(`no such folder: ${missing}; name folders with --index DIR… --heldout DIR…`);
  return (await Promise.all(given.map((folder) => readDocuments(path.resolve(folder))))).flat();
}

const header = `${'set'.padEnd(10)}${'engine'.padEnd(24)}${'queries'.padStart(8)}${'MRR@10'.padStart(9)}${'hit@1'.padStart(8)}${'hit@10'.padStart(8)}${'p50 ms'.padStart(10)}${'p95'.padStart(10)}${'p99'.padStart(10)}`;

function line({ set, engine, queries, mrr10, hit1, hit10, latency: { p50, p95, p99 } }: Row): string {
  const times = [p50, p95, p99].map((value) => value.toFixed(2).padStart(10)).join('');
  return `${set.padEnd(10)}${engine.padEnd(24)}${String(queries).padStart(8)}${mrr10.toFixed(3).padStart(9)}${hit1.toFixed(3).padStart(8)}${hit10.toFixed(3).padStart(8)}${times}`;
}
