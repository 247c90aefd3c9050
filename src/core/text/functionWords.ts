/** Words that carry grammar, not content: a phrase offered to a writer neither begins nor ends with one. */
const functionWords = new Set(
  ('的 了 和 与 及 在 是 对 为 以 等 而 之 就 都 也 还 又 把 被 将 从 到 向 由 于 给 让 使 着 过 地 得 这 那 其 此 该 各 每 个 们 ' +
    '我 你 他 她 它 我们 你们 他们 它们 大家 一个 一些 这个 那个 这些 那些 这种 那种 这样 那样 并 并且 或 或者 但 但是 可 ' +
    '上 下 中 内 外 里 前 后 时 间 所 者 很 更 最 要 会 能 可以 没有 不 有 来 去 说 年 月 日 号').split(' '),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
