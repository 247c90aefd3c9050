import * as v from 'valibot';
import { panelStateSchema } from './panelState';
import { contextSchema, facetsSchema, filtersSchema, moveSchema, orderSchema, panelViewSchema, passageSchema, positionSchema, structurePanelSchema } from './panelViews';

/** Messages between the extension and the side panel's page. Both sides validate what arrives. */

const toPanel = v.variant('type', [
  /** The first message to a page: what it showed in its previous life. */
  v.object({ type: v.literal('restore'), state: panelStateSchema }),
  v.object({ type: v.literal('view'), view: panelViewSchema }),
  /** What the filters can be set to. */
  v.object({ type: v.literal('facets'), facets: facetsSchema }),
  /** The passages that the writer has pinned, the last first. Their ids are their own. */
  v.object({ type: v.literal('pins'), passages: v.array(passageSchema) }),
  /** What stands around a passage; null when its source has changed. */
  v.object({ type: v.literal('context'), id: v.string(), context: v.nullable(contextSchema) }),
  v.object({ type: v.literal('structure'), view: structurePanelSchema }),
  /** Where the cursor stands in the draft. */
  v.object({ type: v.literal('cursor'), position: positionSchema }),
  /** Put the keyboard into the search box; `query` replaces its text when given. */
  v.object({ type: v.literal('focusSearch'), query: v.exactOptional(v.string()) }),
  /** Put the keyboard on the first result. */
  v.object({ type: v.literal('focusResults') }),
  /** Make the next or previous result the current one, wherever the keyboard is. */
  v.object({ type: v.literal('step'), direction: v.picklist(['next', 'previous']) }),
  /** Ask for the current result to be inserted. */
  v.object({ type: v.literal('insertCurrent') }),
  /** Put the keyboard on the part of the draft that the cursor is in. */
  v.object({ type: v.literal('focusStructure') }),
]);

const searchQuery = v.pipe(v.string(), v.maxLength(2000));

/** `context` asks for what stands around it; `pin` takes the pin off one that is pinned. */
const actionSchema = v.picklist(['insert', 'insertAdapted', 'copy', 'copyWithSource', 'open', 'openExternally', 'pin', 'context', 'similar']);

const fromPanel = v.variant('type', [
  /** The page is up and waits for `restore`. */
  v.object({ type: v.literal('ready') }),
  /** To be remembered; says also which tab is shown. */
  v.object({ type: v.literal('keep'), state: panelStateSchema }),
  /** An empty query goes back to following the cursor. */
  v.object({ type: v.literal('search'), query: searchQuery, filters: filtersSchema, order: orderSchema }),
  /** Leave the similar passages or the earlier uses. */
  v.object({ type: v.literal('back') }),
  /** Asks for `facets`. */
  v.object({ type: v.literal('facets') }),
  /** Do something with a passage, pinned or not. */
  v.object({ type: v.literal('act'), action: actionSchema, id: v.string() }),
  /** Put the cursor there, and the keyboard into the draft. */
  v.object({ type: v.literal('goTo'), position: positionSchema }),
  /** Offer ways to write a move that the draft lacks. */
  v.object({ type: v.literal('insertMissing'), move: moveSchema }),
  v.object({ type: v.literal('restructure'), action: v.picklist(['moveUp', 'moveDown']), position: positionSchema }),
  v.object({ type: v.literal('focusEditor') }),
  v.object({ type: v.literal('addFolder') }),
  v.object({ type: v.literal('setAsSpeech') }),
  v.object({ type: v.literal('retry') }),
]);

export type { PanelView, StructurePanelView } from './panelViews';
export type PassageAction = v.InferOutput<typeof actionSchema>;
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
