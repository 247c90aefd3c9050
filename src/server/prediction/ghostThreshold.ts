import type { Settings } from '../../protocol/settings';
import type { GhostMode } from '../../protocol/suggestions';

/** How likely grey text must be, 0 to 1: as the writer has set it, eagerly half of it; above 1 where none is shown. */
export function ghostThreshold({ ghostMode, ghostConfidence }: Pick<Settings, 'ghostMode' | 'ghostConfidence'>, mode: GhostMode = ghostMode): number {
  return mode === 'off' ? 2 : ghostConfidence / (mode === 'eager' ? 200 : 100);
}
