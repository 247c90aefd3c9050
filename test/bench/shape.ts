import type { Curves, Row } from './figures';

/** Requests may become this much slower from a 10 MB archive to a 100 MB one, by p95. */
const flat = 3;
/** Building may become this much slower a megabyte. */
const linear = 1.5;

export interface Judgement {
  row: Row;
  isKept: boolean;
}

/**
 * Whether costs have the shape that they should, between the last two sizes measured: requests stay flat, building stays linear. Such
 * promises hold on any machine.
 */
export function judgeShape(curves: Curves): Judgement[] {
  return Object.entries(curves.all()).flatMap(([name, points]): Judgement[] => {
    const [before, after] = points.slice(-2);
    if (!before || !after || name.startsWith('比较：')) return [];
    const isBuild = name === buildCurve;
    const growth = isBuild ? before.p50 / after.p50 : after.p95 / before.p95;
    const most = isBuild ? linear : flat;
    const what = isBuild ? '每 MB 的用时' : 'p95';
    const row: Row = [`形状：${name}，${before.megabytes} → ${after.megabytes} MB`, `${what} ${growth.toFixed(2)} 倍，不超过 ${most} 倍：${growth <= most ? '是' : '不是'}`];
    return [{ row, isKept: growth <= most }];
  });
}

/** Megabytes of text a second, start of the server included. */
export const buildCurve = '建索引 MB/s';
