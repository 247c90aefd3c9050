import { l10n, MarkdownString, StatusBarAlignment, window, type Disposable, type LogOutputChannel } from 'vscode';
import type { DraftStats, DraftStatsParams } from '../../protocol/requests';
import type { Command } from '../contributions';
import { Debouncer } from '../debouncer';
import { Disposables } from '../disposables';
import { LatestRequest } from '../latestRequest';
import { ServerUnavailable, type ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { corpusWords, detailLines, draftWords, openSlotWords } from './statusWords';

const countDelay = 300;

/** Corpus and draft at a glance: `12 篇 · 340 段  1,234 字 · 约 5.6 分钟`. A click opens the panel. */
export class StatusBar implements Disposable {
  private readonly owned = new Disposables();
  private readonly item = this.owned.add(window.createStatusBarItem('jianggao.status', StatusBarAlignment.Right, 90));
  private readonly latest = this.owned.add(new LatestRequest());
  private readonly countSoon = this.owned.add(new Debouncer(countDelay, () => void this.count()));
  private stats: { of: DraftStats; selected: boolean } | undefined;

  constructor(
    private readonly server: ServerConnection,
    private readonly speech: ActiveSpeech,
    private readonly panelVisible: () => boolean,
    private readonly log: LogOutputChannel,
  ) {
    const open: Command = 'jianggao.openPanel';
    this.item.name = l10n.t('讲稿助手');
    this.item.command = open;
    this.owned.add(
      speech.onChange(() => {
        this.render();
        this.countSoon.call();
      }),
    );
    this.owned.add(server.onState(() => this.update()));
    this.owned.add(server.onStatus(() => this.update()));
    this.update();
  }

  /** Call when the panel was shown or hidden. */
  update(): void {
    this.render();
    if (!this.stats) this.countSoon.call();
  }

  dispose(): void {
    this.owned.dispose();
  }

  private async count(): Promise<void> {
    const editor = this.speech.active;
    if (!editor || this.server.state !== 'running') return;
    const { document, selection } = editor;
    const selected = !selection.isEmpty;
    const { start, end } = selection;
    const range = { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
    const params: DraftStatsParams = { uri: document.uri.toString(), ...(selected ? { range } : {}) };
    try {
      const of = await this.latest.run((token) => this.server.request('jianggao/draftStats', params, token));
      if (of) this.stats = { of, selected };
    } catch (error) {
      this.stats = undefined;
      if (!(error instanceof ServerUnavailable)) this.log.error(`Counting characters failed: ${(error as Error).name}`);
    }
    this.render();
  }

  private render(): void {
    const writing = this.speech.active !== undefined;
    if (!writing) this.stats = undefined;
    if (this.server.state === 'idle' || (!writing && !this.panelVisible())) {
      this.item.hide();
      return;
    }
    const { icon, words } = this.corpusPart();
    const draft = this.stats ? draftWords(this.stats.of, this.stats.selected) : '';
    const open = this.stats ? openSlotWords(this.stats.of) : '';
    this.item.text = [`$(${icon}) ${words}`, draft, open].filter((part) => part !== '').join('　');
    this.item.accessibilityInformation = { label: [l10n.t('讲稿助手'), words, draft, open].filter((part) => part !== '').join('，') };
    this.item.tooltip = this.tooltip();
    this.item.show();
  }

  private corpusPart(): { icon: string; words: string } {
    const { state, status } = this.server;
    if (state === 'failed') return { icon: 'warning', words: l10n.t('查找服务停止了') };
    if (!status || status.state === 'starting') return { icon: 'sync~spin', words: l10n.t('正在启动') };
    return { icon: status.state === 'indexing' ? 'sync~spin' : 'book', words: corpusWords(status) };
  }

  private tooltip(): MarkdownString {
    const tooltip = new MarkdownString();
    for (const line of this.server.status ? detailLines(this.server.status) : []) tooltip.appendText(line).appendMarkdown('  \n');
    if (this.stats && this.stats.of.openSlots > 0) tooltip.appendText(l10n.t('还有 {0} 处待填，按 Alt+N 逐处填写', this.stats.of.openSlots)).appendMarkdown('  \n');
    return tooltip.appendMarkdown('\n').appendText(l10n.t('单击打开范例面板'));
  }
}
