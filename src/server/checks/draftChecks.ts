import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lintDraft, type LintResult } from '../../core/lint/lintDraft';
import type { Settings } from '../../protocol/settings';
import type { ServerState } from '../serverState';
import { isSpeech } from '../speechDocuments';

interface Checked {
  version: number;
  settings: Settings;
  results: LintResult[];
}

/** What the checks found in the open drafts, looked for once per version of a draft. */
export class DraftChecks {
  private readonly checked = new Map<string, Checked>();

  constructor(private readonly state: ServerState) {}

  /** The findings in the draft as it is now; none when it is no speech or checking is off. */
  resultsOf(document: TextDocument): LintResult[] {
    const { settings } = this.state;
    const { uri, version } = document;
    const known = this.checked.get(uri);
    if (known?.version === version && known.settings === settings) return known.results;
    const results = isSpeech(document, settings) && settings.lintEnabled ? lintDraft(document.getText(), lintSettings(settings)) : [];
    this.checked.set(uri, { version, settings, results });
    return results;
  }

  forget(uri: string): void {
    this.checked.delete(uri);
  }
}

function lintSettings({ lintRules, lintLongSentence }: Settings) {
  return { levels: lintRules, longSentence: lintLongSentence };
}
