import { l10n, StatusBarAlignment, window, workspace, type Disposable } from 'vscode';
import type { Command } from '../contributions';
import { Disposables } from '../disposables';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { currentSettings } from '../speech/speechDocuments';
import { modeName } from './ghostMode';

/** How readily text is shown behind the cursor, while a speech is written: `灰字：少而准`. A click changes it. */
export class GhostStatus implements Disposable {
  private readonly owned = new Disposables();
  private readonly item = this.owned.add(window.createStatusBarItem('jianggao.ghostText', StatusBarAlignment.Right, 89));

  constructor(private readonly speech: ActiveSpeech) {
    const choose: Command = 'jianggao.ghostMode';
    this.item.name = l10n.t('灰字提示');
    this.item.command = choose;
    this.item.tooltip = l10n.t('光标后面的灰字：Tab 全部采用，Ctrl+→ 采用一个词，Ctrl+Shift+→ 采用到标点，Alt+] 换一个，Esc 收起。单击切换。');
    this.owned.add(speech.onChange(() => this.render()));
    this.owned.add(workspace.onDidChangeConfiguration(() => this.render()));
    this.render();
  }

  dispose(): void {
    this.owned.dispose();
  }

  private render(): void {
    if (!this.speech.active) {
      this.item.hide();
      return;
    }
    const mode = modeName(currentSettings().ghostMode);
    this.item.text = l10n.t('灰字：{0}', mode);
    this.item.accessibilityInformation = { label: l10n.t('灰字提示：{0}，单击切换', mode), role: 'button' };
    this.item.show();
  }
}
