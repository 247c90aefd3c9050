import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TimesSaid } from '../../core/predict/offers/timesSaid';
import { bodyStart } from '../../core/speech/duration';

interface Known {
  version: number;
  bodyStart: number;
  said: TimesSaid;
}

/** What is known of a draft as long as it is not changed. */
export class DraftMemo {
  private readonly known = new Map<string, Known>();

  of(document: TextDocument): Known {
    const { uri, version } = document;
    let known = this.known.get(uri);
    if (known?.version !== version) {
      const text = document.getText();
      known = { version, bodyStart: bodyStart(text), said: new TimesSaid(text) };
      this.known.set(uri, known);
    }
    return known;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }
}
