import * as v from 'valibot';
import type { MoveKind } from '../core/speech/moves';
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

/** The tab 范例. */
export const panelViewSchema = v.variant('kind', [
  v.object({ kind: v.literal('starting') }),
  v.object({ kind: v.literal('indexing'), done: v.number(), total: v.number() }),
  /** `candidate`: name of the open file that could be made a speech, or empty. */
  v.object({ kind: v.literal('noDraft'), candidate: v.string() }),
  v.object({ kind: v.literal('empty'), reason: v.picklist(['noQuery', 'noMatch', 'noCorpus']), query: v.string() }),
  v.object({
    kind: v.literal('results'),
    origin: v.picklist(['selection', 'heading', 'paragraph', 'search']),
    query: v.string(),
    passages: v.array(passageSchema),
    took: v.number(),
  }),
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
export const positionSchemaMatches: Same<v.InferOutput<typeof positionSchema>, Position> = true;
