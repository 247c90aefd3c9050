import * as v from 'valibot';
import { filtersSchema, orderSchema, passageSchema } from './panelViews';
import type { PassageView } from './requests';

/** What the side panel remembers of itself: VS Code throws a hidden page away, and a window is loaded anew. */
export const panelStateSchema = v.object({
  tab: v.picklist(['precedents', 'structure']),
  query: v.pipe(v.string(), v.maxLength(2000)),
  filters: filtersSchema,
  order: orderSchema,
  grouping: v.picklist(['none', 'speech', 'year']),
  /** Whether the form of filters is open. */
  isFormOpen: v.boolean(),
  /** Ids of the passages shown in full. */
  expanded: v.array(v.string()),
  /** Id of the passage that has, or had last, the keyboard. */
  current: v.string(),
  /** How far the passages are scrolled, in CSS pixels. */
  scroll: v.number(),
  /** Keys of the parts of the draft whose own parts are hidden. */
  collapsed: v.array(v.string()),
});

export type PanelState = v.InferOutput<typeof panelStateSchema>;
export type PanelTab = PanelState['tab'];

export type Grouping = PanelState['grouping'];

export const initialPanelState: PanelState = {
  tab: 'precedents',
  query: '',
  filters: {},
  order: 'relevance',
  grouping: 'none',
  isFormOpen: false,
  expanded: [],
  current: '',
  scroll: 0,
  collapsed: [],
};

/** What was remembered, or a fresh state when it is nothing of ours. */
export function readPanelState(remembered: unknown): PanelState {
  const parsed = v.safeParse(panelStateSchema, remembered);
  return parsed.success ? parsed.output : initialPanelState;
}

const pinsSchema = v.array(passageSchema);

/** The pinned passages that were remembered; none when it is nothing of ours. */
export function readPins(remembered: unknown): PassageView[] {
  const parsed = v.safeParse(pinsSchema, remembered);
  return parsed.success ? parsed.output : [];
}
