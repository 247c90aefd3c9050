import path from 'node:path';
import { percentile } from '../bench/percentiles';
import { documentsIn } from './completion/documentsIn';
import { engineOver, parts, type Part } from './completion/engine';
import { explainer } from './completion/explain';
import { simulateIme, type ImeTally } from './completion/ime';
import { Session } from './completion/session';
import { simulate, together, type Tally } from './completion/simulate';
import { typedText } from './completion/typedText';
import type { EvalOptions } from './options';

interface Row {
  document: string;
  characters: number;
  savings: number;
  ghostPrecision: number | null;
  ghostShown: number;
  listPrecision: number | null;
  listShown: number;
  latency: { p50: number; p95: number; p99: number };
}

/**
 * How many keys the suggestions save a simulated writer: `completion --index DIR… --heldout DIR… [--without PART…] [--ime] [--explain DOC] [--json]`. Folders may be
 * files. `--ime` counts keys as a writer with a pinyin input method presses them.
 */
export async function runCompletion(options: EvalOptions): Promise<void> {
  const { index, heldout, json, isIme, explained } = options;
  const unknown = options.without.find((part) => !parts.includes(part as Part));
  if (unknown !== undefined) throw new Error(`--without takes ${parts.join(', ')}, not ${unknown}`);
  const without = new Set(options.without as Part[]);
  const engine = await engineOver(await documentsIn(index), without);
  const documents = await documentsIn(heldout);
  const chosen = explained === undefined ? documents : documents.filter(({ path: name }) => name.includes(explained));
  const rows: Row[] = [];
  const tallies: Tally[] = [];
  const imeTallies: ImeTally[] = [];
  if (!json) console.log(isIme ? '' : header);
  for (const document of chosen) {
    const text = typedText(document.text);
    const name = path.basename(document.path);
    const session = new Session(engine, { without });
    if (isIme) {
      imeTallies.push(simulateIme(text, session, without));
      if (!json) console.log(imeLine(name, imeTallies.at(-1) as ImeTally));
      continue;
    }
    const tally = simulate(text, (before) => session.answer(before), explained === undefined ? undefined : explainer(text));
    tallies.push(tally);
    rows.push(rowOf(name, tally));
    if (!json) console.log(line(rows.at(-1) as Row));
  }
  if (isIme) {
    const all = imeTallies.reduce((sum, one) => ({ keys: sum.keys + one.keys, plain: sum.plain + one.plain, characters: sum.characters + one.characters }), { keys: 0, plain: 0, characters: 0 });
    console.log(json ? JSON.stringify({ task: 'completion', ime: true, savings: 1 - all.keys / all.plain, ...all }) : imeLine('合计', all));
    return;
  }
  const all = rowOf('合计', together(tallies));
  console.log(json ? JSON.stringify({ task: 'completion', without: [...without], all, documents: rows }) : line(all));
}

function rowOf(document: string, { characters, actions, positions, ghosts, rightGhosts, lists, rightLists, times }: Tally): Row {
  const share = (right: number, shown: number) => (shown === 0 ? null : right / shown);
  return {
    document,
    characters,
    savings: 1 - actions / characters,
    ghostPrecision: share(rightGhosts, ghosts),
    ghostShown: ghosts / positions,
    listPrecision: share(rightLists, lists),
    listShown: lists / positions,
    latency: { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) },
  };
}

const header = `${'document'.padEnd(28)}${['chars', 'savings', 'ghostP', 'ghost%', 'listP', 'list%', 'p50 ms', 'p95', 'p99'].map((name) => name.padStart(9)).join('')}`;

function line({ document, characters, savings, ghostPrecision, ghostShown, listPrecision, listShown, latency }: Row): string {
  const cells = [
    String(characters),
    savings.toFixed(4),
    ghostPrecision?.toFixed(3) ?? '–',
    ghostShown.toFixed(3),
    listPrecision?.toFixed(3) ?? '–',
    listShown.toFixed(3),
    ...[latency.p50, latency.p95, latency.p99].map((time) => time.toFixed(2)),
  ];
  return `${document.slice(0, 26).padEnd(28)}${cells.map((cell) => cell.padStart(9)).join('')}`;
}

function imeLine(name: string, { keys, plain, characters }: ImeTally): string {
  return `${name.slice(0, 26).padEnd(28)} ${characters} 字，只用输入法 ${plain} 键，有提示 ${keys} 键，节省 ${(1 - keys / plain).toFixed(4)}`;
}
