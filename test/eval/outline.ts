import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drawOutline } from '../../src/core/speech/drawOutline';
import type { EvalOptions } from './options';

interface Row {
  name: string;
  rows: number;
  gold: number;
  exact: number;
}

/**
 * Prints the outline of each file; with `--gold DIR`, compares the outline of every text that has a `.outline` file there, by
 * exact rows.
 */
export function runOutline({ files, gold, json }: EvalOptions): void {
  for (const file of files) console.log(drawOutline(readFileSync(file, 'utf8')).join('\n'));
  if (gold === undefined) return;
  const results = readdirSync(gold)
    .filter((name) => name.endsWith('.outline'))
    .map((name) => compare(gold, name));
  const sum = (value: (row: Row) => number) => results.reduce((total, row) => total + value(row), 0);
  const total = scores({ name: '合计', rows: sum(({ rows }) => rows), gold: sum((row) => row.gold), exact: sum(({ exact }) => exact) });
  if (json) console.log(JSON.stringify({ task: 'outline', documents: results.map(scores), total }));
  else for (const { name, precision, recall, f1 } of [...results.map(scores), total]) console.log(`${name}  P ${precision}  R ${recall}  F1 ${f1}`);
}

function compare(gold: string, name: string): Row {
  const source = [gold, path.dirname(gold)].map((folder) => path.join(folder, name.replace('.outline', '.txt'))).find(existsSync);
  if (source === undefined) throw new Error(`no text beside ${name}`);
  const rows = drawOutline(readFileSync(source, 'utf8'));
  const wanted = readFileSync(path.join(gold, name), 'utf8').split('\n').filter((row) => row.trim() !== '');
  const left = [...wanted];
  const exact = rows.filter((row) => {
    const at = left.indexOf(row);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return { name, rows: rows.length, gold: wanted.length, exact };
}

function scores({ name, rows, gold, exact }: Row): { name: string; rows: number; gold: number; precision: number; recall: number; f1: number } {
  const precision = rows === 0 ? 1 : exact / rows;
  const recall = gold === 0 ? 1 : exact / gold;
  return { name, rows, gold, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
