import type { Memento } from 'vscode';
import { readPanelState, type PanelState } from '../../protocol/panelState';

const storageKey = 'jianggao.panel';

/** Keeps, per workspace, what the side panel shows: tab, query, what is open. */
export class PanelMemory {
  private current: PanelState;

  constructor(private readonly memento: Memento) {
    this.current = readPanelState(memento.get(storageKey));
  }

  get state(): PanelState {
    return this.current;
  }

  keep(state: PanelState): void {
    this.current = state;
    void this.memento.update(storageKey, state);
  }
}
