import type { Segmenter } from '../core/text/segmenter';
import type { Settings } from '../protocol/settings';
import type { Archive } from './corpus/archive';

/** What the features look at; the composition root keeps it current. */
export interface ServerState {
  settings: Settings;
  readonly archive: Archive;
  /** Cuts queries and drafts. */
  readonly segmenter: Segmenter;
}
