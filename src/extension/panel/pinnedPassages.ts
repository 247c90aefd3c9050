import { createHash } from 'node:crypto';
import { EventEmitter, type Disposable, type Memento } from 'vscode';
import { readPins } from '../../protocol/panelState';
import type { PassageView } from '../../protocol/requests';

const storageKey = 'jianggao.pins';
const idPrefix = 'pin:';

/** The passages that the writer has pinned in this workspace, the last first: kept as text and source, so that they outlive the index. */
export class PinnedPassages implements Disposable {
  private readonly changed = new EventEmitter<readonly PassageView[]>();
  private pins: PassageView[];

  readonly onChange = this.changed.event;

  constructor(private readonly memento: Memento) {
    this.pins = readPins(memento.get(storageKey));
  }

  get all(): readonly PassageView[] {
    return this.pins;
  }

  /** A pinned passage by the id that it has as such. */
  find(id: string): PassageView | undefined {
    return this.pins.find((pin) => pin.id === id);
  }

  /** Pins a passage; takes the pin off one that is pinned. */
  async toggle(passage: PassageView): Promise<void> {
    const id = pinId(passage);
    const others = this.pins.filter((pin) => pin.id !== id);
    this.pins = others.length < this.pins.length ? others : [{ ...passage, id, highlights: [], score: 0 }, ...others];
    this.changed.fire(this.pins);
    await this.memento.update(storageKey, this.pins);
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** Whether an id is that of a pinned passage, not one of the index. */
export function isPinId(id: string): boolean {
  return id.startsWith(idPrefix);
}

function pinId({ uri, text }: PassageView): string {
  return idPrefix + createHash('sha256').update(`${uri}\n${text}`).digest('hex').slice(0, 24);
}
