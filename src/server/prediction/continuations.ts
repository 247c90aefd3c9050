import type { Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ghostOrder } from '../../core/predict/continuation/ghostOrder';
import { supportOf } from '../../core/predict/continuation/support';
import type { Continuation } from '../../core/predict/continuation';
import type { Foreteller } from './foreteller';

/** What may follow at a place of a draft, at most `limit`: first what is at least this likely, by the keys it saves, then the others. */
export function continuationsAt({ foreteller }: { foreteller: Foreteller }, document: TextDocument, position: Position, least: number, limit: number): Continuation[] {
  return ghostOrder(foreteller.candidatesAt(document, document.offsetAt(position)), least).slice(0, limit).map(supportOf);
}
