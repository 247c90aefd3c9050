import * as v from 'valibot';
import type { MoveKind } from '../core/speech/moves';
import type { PassageView, QueryKind } from './requests';

/** Messages between the extension and the side panel's page. Both sides validate what arrives. */

const passage = v.object({
  id: v.string(),
  text: v.string(),
  highlights: v.array(v.tuple([v.number(), v.number()])),
  title: v.string(),
  headingPath: v.array(v.string()),
  origin: v.picklist(['starter', 'archive', 'workspace']),
  path: v.string(),
  uri: v.string(),
  line: v.number(),
  endLine: v.number(),
  encoding: v.string(),
  score: v.number(),
  speaker: v.string(),
  date: v.string(),
  genre: v.string(),
  move: v.custom<MoveKind>((value) => typeof value === 'string'),
  uses: v.object({ count: v.number(), latest: v.string() }),
  versions: v.number(),
});

const view = v.variant('kind', [
  v.object({ kind: v.literal('starting') }),
  v.object({ kind: v.literal('indexing'), done: v.number(), total: v.number() }),
  /** `candidate`: name of the open file that could be made a speech, or empty. */
  v.object({ kind: v.literal('noDraft'), candidate: v.string() }),
  v.object({ kind: v.literal('empty'), reason: v.picklist(['noQuery', 'noMatch', 'noCorpus']), query: v.string() }),
  v.object({
    kind: v.literal('results'),
    origin: v.picklist(['selection', 'heading', 'paragraph', 'search']),
    query: v.string(),
    passages: v.array(passage),
    took: v.number(),
  }),
  v.object({ kind: v.literal('error'), message: v.string() }),
]);

const toPanel = v.variant('type', [
  v.object({ type: v.literal('view'), view }),
  /** Put the keyboard into the search box; `query` replaces its text when given. */
  v.object({ type: v.literal('focusSearch'), query: v.optional(v.string()) }),
  /** Put the keyboard on the first result. */
  v.object({ type: v.literal('focusResults') }),
]);

const searchQuery = v.pipe(v.string(), v.maxLength(2000));

const fromPanel = v.variant('type', [
  /** The page is up, with `query` in its search box. */
  v.object({ type: v.literal('ready'), query: searchQuery }),
  /** An empty query goes back to following the cursor. */
  v.object({ type: v.literal('search'), query: searchQuery }),
  v.object({ type: v.literal('insert'), id: v.string() }),
  v.object({ type: v.literal('copy'), id: v.string() }),
  v.object({ type: v.literal('open'), id: v.string() }),
  v.object({ type: v.literal('focusEditor') }),
  v.object({ type: v.literal('addFolder') }),
  v.object({ type: v.literal('setAsSpeech') }),
  v.object({ type: v.literal('retry') }),
]);

export type PanelView = v.InferOutput<typeof view>;
export type ToPanel = v.InferOutput<typeof toPanel>;
export type FromPanel = v.InferOutput<typeof fromPanel>;

/** The message, or undefined when it is not one of ours. */
export function parseToPanel(message: unknown): ToPanel | undefined {
  const parsed = v.safeParse(toPanel, message);
  return parsed.success ? parsed.output : undefined;
}

/** The message, or undefined when it is not one of ours. */
export function parseFromPanel(message: unknown): FromPanel | undefined {
  const parsed = v.safeParse(fromPanel, message);
  return parsed.success ? parsed.output : undefined;
}

// The schema above and the protocol's types must stay the same thing.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const passageSchemaMatches: Same<v.InferOutput<typeof passage>, PassageView> = true;
export const originSchemaMatches: Same<Extract<PanelView, { kind: 'results' }>['origin'], QueryKind> = true;
