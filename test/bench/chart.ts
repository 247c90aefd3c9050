import type { Curves, Point } from './figures';
import { buildCurve } from './shape';

/** A panel of the chart: curves over the size of the archive, both axes logarithmic. */
interface Panel {
  title: string;
  unit: string;
  series: { name: string; colour: string; points: readonly Point[]; hasSpread: boolean }[];
}

/** Readable on white and on black alike. */
const colours = { ours: '#d1495b', second: '#3a7ca5', third: '#b07d12', fourth: '#5b8e3e' };
const ink = '#808080';
const width = 860;
const height = 340;
const plot = { left: 62, top: 44, width: 330, height: 230 };
const gap = 430;

/** Draws look-up times, beside other libraries, and the speed of building, as SVG; panels without figures are left out. */
export function drawChart(curves: Curves): string {
  const series = (name: string, curve: string, colour: string, hasSpread = true) => ({ name, colour, points: curves.get(curve), hasSpread });
  const panels: Panel[] = [
    {
      title: '查一句要多久',
      unit: '毫秒',
      series: [
        series('讲稿助手', '比较：讲稿助手', colours.ours),
        series('FlexSearch', '比较：FlexSearch', colours.second),
        series('MiniSearch', '比较：MiniSearch', colours.third),
        series('Fuse.js', '比较：Fuse.js', colours.fourth),
      ],
    },
    {
      title: '引擎内各种查找要多久',
      unit: '毫秒',
      series: [
        series('短语', '查找：短语', colours.ours),
        series('一句', '查找：一句', colours.second),
        series('一段', '查找：一段', colours.third),
        series('补全', '补全', colours.fourth),
      ],
    },
    {
      title: '编辑器等多久',
      unit: '毫秒',
      series: [series('查找', '请求：查找', colours.ours), series('补全', '请求：补全', colours.second)],
    },
    { title: '首次整理素材', unit: 'MB/秒', series: [series('讲稿助手', buildCurve, colours.ours, false)] },
  ];
  const shown = panels.map((panel) => ({ ...panel, series: panel.series.filter(({ points }) => points.length > 0) })).filter(({ series: some }) => some.length > 0);
  const columns = Math.min(2, shown.length);
  const rows = Math.ceil(shown.length / 2);
  const drawn = shown.map((panel, i) => `<g transform="translate(${(i % 2) * gap} ${Math.floor(i / 2) * height})">${drawPanel(panel)}</g>`);
  const box = [columns === 1 ? gap : width, rows * height] as const;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box[0]} ${box[1]}" width="${box[0]}" height="${box[1]}" font-family="sans-serif" font-size="12" fill="${ink}">
<title>讲稿助手的用时随素材多少的变化</title>
${drawn.join('\n')}
</svg>
`;
}

function drawPanel({ title, unit, series }: Panel): string {
  const points = series.flatMap((one) => one.points);
  const x = scale(points.map(({ megabytes }) => megabytes), plot.left, plot.left + plot.width);
  const y = scale(points.flatMap(({ p50, p95 }) => [p50, p95]), plot.top + plot.height, plot.top);
  const bottom = plot.top + plot.height;
  const grid = [
    ...y.ticks.map((value) => `<path d="M${plot.left} ${n(y.at(value))}h${plot.width}" stroke="${ink}" stroke-opacity="0.25"/><text x="${plot.left - 8}" y="${n(y.at(value) + 4)}" text-anchor="end">${label(value)}</text>`),
    ...x.ticks.map((value) => `<text x="${n(x.at(value))}" y="${bottom + 20}" text-anchor="middle">${label(value)} MB</text>`),
  ];
  const curves = series.map(({ colour, points: some, hasSpread }) => {
    const path = (value: (point: Point) => number) => some.map((point, i) => `${i === 0 ? 'M' : 'L'}${n(x.at(point.megabytes))} ${n(y.at(value(point)))}`).join('');
    const dots = some.map((point) => `<circle cx="${n(x.at(point.megabytes))}" cy="${n(y.at(point.p50))}" r="3" fill="${colour}"/>`).join('');
    const above = hasSpread ? `<path d="${path(({ p95 }) => p95)}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="4 4"/>` : '';
    return `<path d="${path(({ p50 }) => p50)}" fill="none" stroke="${colour}" stroke-width="2"/>${above}${dots}`;
  });
  const names = series.map(({ name, colour }, i) => `<circle cx="${plot.left + 4 + i * 82}" cy="${bottom + 44}" r="4" fill="${colour}"/><text x="${plot.left + 13 + i * 82}" y="${bottom + 48}">${name}</text>`);
  const key = series.some(({ hasSpread }) => hasSpread) ? '，实线为中位数，虚线为第 95 百分位' : '';
  return [`<text x="${plot.left}" y="20" font-size="14" font-weight="bold">${title}</text><text x="${plot.left}" y="36">${unit}${key}</text>`, ...grid, ...curves, ...names].join('');
}

/** A logarithmic axis over whole powers of ten that hold all values. */
function scale(values: readonly number[], from: number, to: number): { at(value: number): number; ticks: number[] } {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  return { at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from), ticks };
}

function label(value: number): string {
  return String(Number(value.toPrecision(1)));
}

function n(value: number): string {
  return value.toFixed(1);
}
