import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceDocument } from '../../../../src/core/corpus/document';
import { judge, type BoostedTrees } from '../../../../src/core/predict/continuation/boostedTrees';
import { featureNames } from '../../../../src/core/predict/continuation/features';
import { seededRandom } from '../../../support/seededRandom';
import type { EvalOptions } from '../../options';
import { readDocuments } from '../../readDocuments';
import { engineOver } from '../engine';
import { Session } from '../session';
import { simulate } from '../simulate';
import { typedText } from '../typedText';
import { boost, type Boosting, type Rows } from './boost';
import { splitsOf } from './splits';

const target = path.resolve(__dirname, '../../../../src/core/predict/continuation/judgement.json');
/** Positions of a text that rows are taken from. */
const positionShare = 0.15;
const longestText = 10_000;
const boosting: Boosting = { trees: 240, leaves: 31, rate: 0.1, fewest: 150, ridge: 5 };

/**
 * Fits the judgement of candidates anew and writes it into the source: `npm run -s eval -- train-completion --index DIR`. Parts of the archive are held out in turn and typed by
 * the simulated writer; every candidate on the way is a row. The held-out folders of the measurements are never looked at.
 */
export async function runTraining({ index, sample }: EvalOptions): Promise<void> {
  const groups = new Map<string, SourceDocument[]>();
  for (const folder of index) for (const document of await readDocuments(path.resolve(folder))) {
    const group = path.dirname(document.path);
    groups.set(group, [...(groups.get(group) ?? []), document]);
  }
  let trees: BoostedTrees | undefined;
  for (let round = 1; round <= (sample ?? 2); round += 1) {
    const rows = await gatherRows(groups, trees);
    console.log(`round ${round}: ${rows.isRight.length} rows, ${(rows.isRight.reduce((sum, right) => sum + right, 0) / rows.isRight.length).toFixed(4)} right`);
    trees = boost(rows, boosting, (tree) => { if (tree % 20 === 19) console.log(`  tree ${tree + 1}`); });
    console.log(`  log loss ${lossOf(rows, trees).toFixed(5)}`);
    writeFileSync(target, `${JSON.stringify(trees)}\n`);
  }
}

async function gatherRows(groups: ReadonlyMap<string, SourceDocument[]>, trees: BoostedTrees | undefined): Promise<Rows> {
  const columns: number[][] = featureNames.map(() => []);
  const isRight: number[] = [];
  const random = seededRandom(7);
  for (const { archive, heldout } of splitsOf(groups)) {
    const engine = await engineOver(archive, new Set());
    for (const document of heldout) {
      const text = typedText(document.text).slice(0, longestText);
      const session = new Session(engine, { without: new Set(), trees, isBare: true });
      simulate(text, (before) => session.answer(before), ({ at, answer }) => {
        if (random() > positionShare) return;
        for (const candidate of answer.candidates) {
          candidate.features.forEach((value, i) => columns[i]?.push(value));
          isRight.push(text.startsWith(candidate.text, at) ? 1 : 0);
        }
      });
    }
    console.log(`  ${heldout.length} texts over ${archive.length}: ${isRight.length} rows`);
  }
  return { columns: columns.map((column) => Float32Array.from(column)), isRight: Uint8Array.from(isRight) };
}

function lossOf({ columns, isRight }: Rows, trees: BoostedTrees): number {
  let loss = 0;
  for (let row = 0; row < isRight.length; row += 1) {
    const probability = judge(trees, columns.map((column) => column[row] as number));
    loss -= Math.log(isRight[row] === 1 ? probability : 1 - probability);
  }
  return loss / isRight.length;
}
