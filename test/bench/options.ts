import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../support/speechServer';

export const benchParts = ['build', 'lookup', 'peers', 'ratio', 'editor'] as const;
export type BenchPart = (typeof benchParts)[number];

export interface BenchOptions {
  /** Megabytes of synthetic text, ascending. */
  sizes: number[];
  parts: readonly BenchPart[];
  /** Folder of real speeches. */
  corpus: string;
  /** Folder of drafts to write in. */
  drafts: string;
  /** Where to write the chart. */
  chart: string | undefined;
  /** Fail when the shape is not kept. */
  check: boolean;
  json: boolean;
}

export const usage = `npm run -s bench -- [选项]
  --sizes 1,10,100   合成素材的大小，MB
  --only ${benchParts.join(',')}
                     只测这些：整个产品、引擎内查找、与同类库比较（按大小，十万段时）、编辑器一侧（真实讲稿）
  --corpus DIR --drafts DIR   编辑器一侧所用的素材和稿子
  --chart FILE.svg   画出曲线
  --check            形状不符时以失败结束
  --json             另打印一行 JSON`;

const shared = path.resolve(projectRoot, '../shared/corpora');

/** @throws when an option is unknown or has a value that makes no sense. */
export function readOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1,10,100' },
      only: { type: 'string', default: benchParts.join(',') },
      corpus: { type: 'string', default: existsSync(shared) ? path.join(shared, 'index') : path.join(projectRoot, 'corpus/speeches') },
      drafts: { type: 'string', default: existsSync(shared) ? path.join(shared, 'dev') : path.join(projectRoot, 'corpus/speeches') },
      chart: { type: 'string' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !(size > 0))) throw new Error(`--sizes: ${values.sizes}`);
  const parts = values.only.split(',');
  const unknown = parts.find((part) => !(benchParts as readonly string[]).includes(part));
  if (unknown !== undefined) throw new Error(`--only: ${unknown}`);
  return {
    ...values,
    sizes: sizes.sort((a, z) => a - z),
    parts: parts as BenchPart[],
    corpus: path.resolve(values.corpus),
    drafts: path.resolve(values.drafts),
    chart: values.chart === undefined ? undefined : path.resolve(values.chart),
  };
}
