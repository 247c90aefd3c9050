import * as v from 'valibot';
import type { MoveKind } from '../core/speech/moves';
import type { PassageContext, SearchFacets, SearchFilters } from './search';
import type { PassageView, Position, QueryKind, StructurePartView, StructureView } from './requests';

/** What the side panel's page shows: schemas, so that both sides can validate what arrives. */

const moves = ['salutation', 'opening', 'review', 'transition', 'body', 'safeguard', 'closing', 'ending'] as const satisfies readonly MoveKind[];
export const moveSchema = v.picklist(moves);
export const originSchema = v.picklist(['starter', 'archive', 'workspace']);

export const passageSchema = v.object({
  id: v.string(),
  text: v.string(),
  highlights: v.array(v.tuple([v.number(), v.number()])),
  title: v.string(),
  headingPath: v.array(v.string()),
  origin: originSchema,
  path: v.string(),
  uri: v.string(),
  line: v.number(),
  endLine: v.number(),
  encoding: v.string(),
  score: v.number(),
  speaker: v.string(),
  date: v.string(),
  genre: v.string(),
  move: moveSchema,
  uses: v.object({ count: v.number(), latest: v.string() }),
  versions: v.number(),
});

const passages = v.array(passageSchema);

/** What the writer has set in the form of filters. */
export const filtersSchema = v.object({
  speaker: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  fromYear: v.exactOptional(v.number()),
  toYear: v.exactOptional(v.number()),
  genre: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  move: v.exactOptional(moveSchema),
  source: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  origin: v.exactOptional(originSchema),
});

export const orderSchema = v.picklist(['relevance', 'date']);

export const facetsSchema = v.object({ speakers: v.array(v.string()), genres: v.array(v.string()), years: v.array(v.number()) });

export const contextSchema = v.object({ before: v.array(v.string()), text: v.string(), after: v.array(v.string()), headingPath: v.array(v.string()) });

/** The tab 范例. */
export const panelViewSchema = v.variant('kind', [
  v.object({ kind: v.literal('starting') }),
  v.object({ kind: v.literal('indexing'), done: v.number(), total: v.number() }),
  /** `candidate`: name of the open file that could be made a speech, or empty. */
  v.object({ kind: v.literal('noDraft'), candidate: v.string() }),
  v.object({
    kind: v.literal('empty'),
    reason: v.picklist(['noQuery', 'noMatch', 'noCorpus', 'noneSimilar', 'neverUsed']),
    query: v.string(),
    complaints: v.array(v.string()),
    /** Whether filters of the form took part. */
    isFiltered: v.boolean(),
  }),
  v.object({
    kind: v.literal('results'),
    origin: v.picklist(['selection', 'heading', 'paragraph', 'search']),
    query: v.string(),
    passages,
    total: v.number(),
    isTotalBounded: v.boolean(),
    complaints: v.array(v.string()),
    took: v.number(),
  }),
  /** Passages about the same thing as one of them, of which `query` is the beginning. */
  v.object({ kind: v.literal('similar'), query: v.string(), passages, took: v.number() }),
  /** 讲过没有. */
  v.object({ kind: v.literal('earlier'), query: v.string(), exact: passages, near: passages, exactCount: v.number(), nearCount: v.number(), took: v.number() }),
  v.object({ kind: v.literal('error'), message: v.string() }),
]);

export const positionSchema = v.object({ line: v.number(), character: v.number() });

const partSchema: v.GenericSchema<StructurePartView> = v.object({
  label: v.string(),
  kind: v.picklist(['move', 'heading', 'point', 'missing']),
  move: v.exactOptional(moveSchema),
  position: positionSchema,
  characters: v.number(),
  usual: v.exactOptional(v.number()),
  children: v.array(v.lazy(() => partSchema)),
});

const structureSchema: v.GenericSchema<StructureView> = v.object({
  genre: v.string(),
  peers: v.number(),
  characters: v.number(),
  usual: v.exactOptional(v.number()),
  pace: v.number(),
  parts: v.array(partSchema),
});

/** The tab 结构. */
export const structurePanelSchema = v.variant('kind', [
  v.object({ kind: v.literal('starting') }),
  v.object({ kind: v.literal('noDraft'), candidate: v.string() }),
  v.object({ kind: v.literal('parts'), view: structureSchema }),
  v.object({ kind: v.literal('error'), message: v.string() }),
]);

export type PanelView = v.InferOutput<typeof panelViewSchema>;
export type StructurePanelView = v.InferOutput<typeof structurePanelSchema>;

// The schemas above and the protocol's types must stay the same thing.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const passageSchemaMatches: Same<v.InferOutput<typeof passageSchema>, PassageView> = true;
export const originSchemaMatches: Same<Extract<PanelView, { kind: 'results' }>['origin'], QueryKind> = true;
export const moveSchemaMatches: Same<(typeof moves)[number], MoveKind> = true;
export const filtersSchemaMatches: Same<v.InferOutput<typeof filtersSchema>, SearchFilters> = true;
export const facetsSchemaMatches: Same<v.InferOutput<typeof facetsSchema>, SearchFacets> = true;
export const contextSchemaMatches: Same<v.InferOutput<typeof contextSchema>, PassageContext> = true;
export const positionSchemaMatches: Same<v.InferOutput<typeof positionSchema>, Position> = true;
