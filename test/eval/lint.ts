import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultLongSentence, lintDraft } from '../../src/core/lint/lintDraft';
import { allRules } from '../../src/core/lint/rules/allRules';
import { countCharacters } from '../../src/core/speech/duration';
import { textsOf, type EvalOptions } from './options';

interface RuleRow {
  rule: string;
  name: string;
  level: string;
  /** Findings in published text, in which every finding counts as a false alarm. */
  found: number;
  per10000: number;
  /** Documents with at least one. */
  documents: number;
}

interface Recall {
  sentences: number;
  /** Flagged, and its corrected form not. */
  caught: number;
  /** Corrected sentences that a word rule objects to. */
  falseAlarms: number;
  byRule: Record<string, number>;
}

const shared = path.resolve(__dirname, '../../../shared/corpora');
const everything = { levels: Object.fromEntries(allRules.map(({ id }) => [id, 'warn' as const])), longSentence: defaultLongSentence };

/** Rule by rule: false alarms per 10,000 characters of published text, and how many wrong sentences of a test set are caught. */
export function runLint({ index, heldout, files, json }: EvalOptions): void {
  const folders = [...index, ...heldout].length > 0 ? [...index, ...heldout] : [path.join(shared, 'index'), path.join(shared, 'dev')];
  if (folders.some((folder) => !existsSync(folder))) throw new Error(`no such folder: ${folders.find((folder) => !existsSync(folder))}`);
  const texts = textsOf(folders);
  const characters = texts.reduce((sum, { text }) => sum + countCharacters(text), 0);
  const found = texts.map(({ text }) => lintDraft(text, everything));
  const rows = allRules.map((rule): RuleRow => {
    const hits = found.map((results) => results.filter((result) => result.rule === rule).length);
    const total = hits.reduce((sum, count) => sum + count, 0);
    return { rule: rule.id, name: rule.name, level: rule.level, found: total, per10000: (total / characters) * 10_000, documents: hits.filter((count) => count > 0).length };
  });
  const spelling = files[0] ?? path.join(shared, 'spelling/ecspell_odw.test.tsv');
  const recall = existsSync(spelling) ? measureRecall(readFileSync(spelling, 'utf8')) : undefined;
  if (json) console.log(JSON.stringify({ characters, documents: texts.length, rules: rows, recall }));
  else print(texts.length, characters, rows, recall);
}

/** Lines of `flag TAB sentence TAB corrected sentence`. A rule catches a sentence when it objects to it and not to the corrected one. */
function measureRecall(table: string): Recall {
  const byRule: Record<string, number> = {};
  const recall: Recall = { sentences: 0, caught: 0, falseAlarms: 0, byRule };
  const idsOf = (text: string) => new Set(lintDraft(text, everything).map(({ rule }) => rule.id));
  for (const line of table.split('\n')) {
    const [, wrong, right] = line.trimEnd().split('\t');
    if (wrong === undefined || right === undefined) continue;
    const quiet = idsOf(right);
    if (quiet.has('wrong-word') || quiet.has('sound-alike')) recall.falseAlarms += 1;
    if (wrong === right) continue;
    recall.sentences += 1;
    const caught = [...idsOf(wrong)].filter((id) => !quiet.has(id));
    if (caught.length > 0) recall.caught += 1;
    for (const id of caught) byRule[id] = (byRule[id] ?? 0) + 1;
  }
  return recall;
}

function print(documents: number, characters: number, rows: readonly RuleRow[], recall: Recall | undefined): void {
  console.log(`已发表的文字 ${documents} 篇，${characters} 字；误报按每万字计\n`);
  for (const { rule, level, found, per10000, documents: where, name } of rows) {
    console.log(`${rule.padEnd(24)}${level.padEnd(6)}${String(found).padStart(6)}${per10000.toFixed(3).padStart(9)}${String(where).padStart(5)} 篇  ${name}`);
  }
  if (!recall) return;
  console.log(`\n错句 ${recall.sentences} 句，指出 ${recall.caught} 句（${((recall.caught / recall.sentences) * 100).toFixed(1)} %）；改正后仍被指为错字的 ${recall.falseAlarms} 句`);
  for (const [id, count] of Object.entries(recall.byRule)) console.log(`  ${id} ${count}`);
}
