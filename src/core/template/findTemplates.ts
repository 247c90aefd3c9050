import Fuse from 'fuse.js';
import { narrowed, readQuery } from './templateFilters';
import { inSpeechOrder, type Template } from './template';

/** Looks templates up by name, pinyin initials, description (all fuzzily) or content; the best first. */
export type TemplateFinder = (query: string) => Template[];

/** Relevance above which (0 is perfect, 1 is nothing in common) a template is left out. */
const threshold = 0.34;

/**
 * Prepares a finder over `templates`. An empty query gives all of them in the order of a speech. A query that begins a
 * name or prefix comes before one that stands inside it, that before one that stands in the content, and a fuzzy match
 * comes last. (A fuzzy search of the content would take long and match almost everything.) `@` words in the query narrow
 * down by part, genre or origin.
 */
export function templateFinder(templates: readonly Template[]): TemplateFinder {
  const ordered = inSpeechOrder(templates);
  const fuse = new Fuse(ordered, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'prefixes', weight: 3 },
      { name: 'group', weight: 1 },
      { name: 'description', weight: 1 },
    ],
    threshold,
    ignoreLocation: true,
    includeScore: true,
  });
  return (query) => {
    const { words, filters } = readQuery(query);
    const wanted = words.toLowerCase();
    const among = narrowed(ordered, filters);
    if (wanted === '') return among;
    const scores = new Map(fuse.search(wanted).map(({ item, score = 1 }) => [item, score]));
    return among
      .map((template) => ({ template, tier: tier(template, wanted), score: scores.get(template) ?? 1 }))
      .filter(({ template, tier }) => tier < fuzzyTier || scores.has(template))
      .sort((a, b) => a.tier - b.tier || a.score - b.score)
      .map(({ template }) => template);
  };
}

const fuzzyTier = 4;

function tier({ name, prefixes, body, description }: Template, wanted: string): number {
  const handles = [name, ...prefixes].map((handle) => handle.toLowerCase());
  if (handles.includes(wanted)) return 0;
  if (handles.some((handle) => handle.startsWith(wanted))) return 1;
  if (handles.some((handle) => handle.includes(wanted))) return 2;
  return description.includes(wanted) || body.includes(wanted) ? 3 : fuzzyTier;
}
