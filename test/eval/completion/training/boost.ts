import type { BoostedTrees } from '../../../../src/core/predict/continuation/boostedTrees';

/** Rows with what is to be foretold, column by column. */
export interface Rows {
  columns: Float32Array[];
  isRight: Uint8Array;
}

export interface Boosting {
  trees: number;
  leaves: number;
  rate: number;
  /** Fewest rows of a leaf, and what is added to its weight so that few rows say little. */
  fewest: number;
  ridge: number;
}

const bins = 64;

interface Leaf {
  rows: Uint32Array;
  /** Gradient and weight by feature and bin. */
  histogram: Float64Array;
  gradient: number;
  weight: number;
  node: number;
  split: Split | undefined;
}

interface Split {
  gain: number;
  feature: number;
  bin: number;
}

/** Fits trees by gradient boosting for the logistic loss, leaf by leaf, over columns cut into 64 bins (as LightGBM does: Ke et al. 2017). */
export function boost({ columns, isRight }: Rows, options: Boosting, onTree: (tree: number) => void): BoostedTrees {
  const count = isRight.length;
  const edges = columns.map(edgesOf);
  const binned = columns.map((column, feature) => column.reduce((into, value, row) => ((into[row] = binOf(edges[feature] as number[], value)), into), new Uint8Array(count)));
  const share = isRight.reduce((sum, right) => sum + right, 0) / count;
  const model: BoostedTrees = { base: Math.log(share / (1 - share)), roots: [], feature: [], bound: [], left: [] };
  const odds = new Float64Array(count).fill(model.base);
  const gradients = new Float64Array(count);
  const weights = new Float64Array(count);
  const everything = Uint32Array.from({ length: count }, (_, row) => row);
  for (let tree = 0; tree < options.trees; tree += 1) {
    for (let row = 0; row < count; row += 1) {
      const probability = 1 / (1 + Math.exp(-(odds[row] as number)));
      gradients[row] = (isRight[row] as number) - probability;
      weights[row] = probability * (1 - probability);
    }
    growTree(model, everything, { binned, edges, gradients, weights, odds }, options);
    onTree(tree);
  }
  return model;
}

interface Data {
  binned: Uint8Array[];
  edges: number[][];
  gradients: Float64Array;
  weights: Float64Array;
  odds: Float64Array;
}

function growTree(model: BoostedTrees, rows: Uint32Array, data: Data, options: Boosting): void {
  model.roots.push(addNode(model));
  const leaves = [makeLeaf(rows, histogramOf(rows, data), model.roots[model.roots.length - 1] as number, options)];
  while (leaves.length < options.leaves) {
    const leaf = leaves.reduce((a, z) => ((z.split?.gain ?? 0) > (a.split?.gain ?? 0) ? z : a));
    if (!leaf.split) break;
    const { feature, bin } = leaf.split;
    const column = data.binned[feature] as Uint8Array;
    const low = leaf.rows.filter((row) => (column[row] as number) <= bin);
    const high = leaf.rows.filter((row) => (column[row] as number) > bin);
    const fewHistogram = histogramOf(low.length < high.length ? low : high, data);
    const manyHistogram = leaf.histogram.map((value, i) => value - (fewHistogram[i] as number));
    const left = addNode(model);
    addNode(model);
    model.feature[leaf.node] = feature;
    model.bound[leaf.node] = (data.edges[feature] as number[])[bin] as number;
    model.left[leaf.node] = left;
    const [lowHistogram, highHistogram] = low.length < high.length ? [fewHistogram, manyHistogram] : [manyHistogram, fewHistogram];
    leaves.splice(leaves.indexOf(leaf), 1, makeLeaf(low, lowHistogram, left, options), makeLeaf(high, highHistogram, left + 1, options));
  }
  for (const { rows: inLeaf, gradient, weight, node } of leaves) {
    const value = (options.rate * gradient) / (weight + options.ridge);
    model.bound[node] = Number(value.toPrecision(4));
    for (const row of inLeaf) data.odds[row] = (data.odds[row] as number) + value;
  }
}

function addNode(model: BoostedTrees): number {
  model.feature.push(-1);
  model.bound.push(0);
  model.left.push(0);
  return model.feature.length - 1;
}

function histogramOf(rows: Uint32Array, { binned, gradients, weights }: Data): Float64Array {
  const histogram = new Float64Array(binned.length * bins * 3);
  binned.forEach((column, feature) => {
    const base = feature * bins * 3;
    for (const row of rows) {
      const at = base + (column[row] as number) * 3;
      histogram[at] = (histogram[at] as number) + (gradients[row] as number);
      histogram[at + 1] = (histogram[at + 1] as number) + (weights[row] as number);
      histogram[at + 2] = (histogram[at + 2] as number) + 1;
    }
  });
  return histogram;
}

function makeLeaf(rows: Uint32Array, histogram: Float64Array, node: number, { fewest, ridge }: Boosting): Leaf {
  let gradient = 0;
  let weight = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    gradient += histogram[bin * 3] as number;
    weight += histogram[bin * 3 + 1] as number;
  }
  const score = (g: number, w: number) => (g * g) / (w + ridge);
  let split: Split | undefined;
  for (let feature = 0; feature * bins * 3 < histogram.length; feature += 1) {
    let [g, w, n] = [0, 0, 0];
    for (let bin = 0; bin + 1 < bins; bin += 1) {
      const at = (feature * bins + bin) * 3;
      g += histogram[at] as number;
      w += histogram[at + 1] as number;
      n += histogram[at + 2] as number;
      if (n < fewest || rows.length - n < fewest) continue;
      const gain = score(g, w) + score(gradient - g, weight - w) - score(gradient, weight);
      if (gain > (split?.gain ?? 1e-6)) split = { gain, feature, bin };
    }
  }
  return { rows, histogram, gradient, weight, node, split };
}

/** Upper bounds of the bins: quantiles of a sample, rounded so that they print short. */
function edgesOf(column: Float32Array): number[] {
  const step = Math.max(1, Math.floor(column.length / 20_000));
  const sample = column.filter((_, row) => row % step === 0).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < bins; bin += 1) edges.add(Number((sample[Math.floor((bin * sample.length) / bins)] as number).toPrecision(5)));
  return [...edges].sort((a, z) => a - z);
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
