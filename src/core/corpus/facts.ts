/** What is known of a document beside its text. */
export const factNames = ['标题', '讲话人', '单位', '日期', '体裁', '场合', '受众'] as const;
export type FactName = (typeof factNames)[number];

/** Where a fact comes from, the most trusted first: the writer's own entry, front matter, document properties, first lines, file name. */
export const factOrigins = ['writer', 'frontMatter', 'properties', 'firstLines', 'fileName'] as const;
export type FactOrigin = (typeof factOrigins)[number];

/** A fact with its origin. `日期` is `2024`, `2024-03` or `2024-03-05`. */
export interface Fact {
  value: string;
  origin: FactOrigin;
}

export type Facts = Partial<Record<FactName, Fact>>;

/** The values alone, as the index keeps them. */
export function factValues(facts: Facts): Record<string, string> {
  return Object.fromEntries(known(facts).map(([name, { value }]) => [name, value]));
}

/** The origins alone, as the index keeps them beside the values. */
export function factOriginsOf(facts: Facts): Record<string, FactOrigin> {
  return Object.fromEntries(known(facts).map(([name, { origin }]) => [name, origin]));
}

function known(facts: Facts): [FactName, Fact][] {
  return factNames.flatMap((name): [FactName, Fact][] => (facts[name] ? [[name, facts[name]]] : []));
}
