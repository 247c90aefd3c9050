import type { TextDocument } from 'vscode-languageserver-textdocument';
import { mayBePassedOver, verdictOn, type FirstOffer } from '../../core/predict/learning/passedOver';

/**
 * Watches what becomes of items that stood first in a list. One at a time in a draft, and the first until it is decided: so a clause yields one weak
 * rejection at most, however many lists came while it was typed.
 */
export class FirstOffers {
  private readonly open = new Map<string, FirstOffer>();

  constructor(private readonly onPassedOver: (offer: FirstOffer) => void) {}

  /** A list was answered whose first item is this. */
  offered(uri: string, offer: FirstOffer): void {
    if (!this.open.has(uri) && mayBePassedOver(offer)) this.open.set(uri, offer);
  }

  /** The draft has changed. */
  changed(document: TextDocument): void {
    const offer = this.open.get(document.uri);
    if (!offer) return;
    const { line } = offer;
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/\r?\n$/u, '');
    const verdict = verdictOn(offer, text);
    if (verdict === 'open') return;
    this.open.delete(document.uri);
    if (verdict === 'passedOver') this.onPassedOver(offer);
  }

  forget(uri: string): void {
    this.open.delete(uri);
  }
}
