import { l10n, QuickPickItemKind, ThemeIcon, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { LearnedPhraseView, LearnedView } from '../../protocol/learning';

/** A row of what was learned: a suggestion that is counted, or one that is banned. */
export interface LearnedItem extends QuickPickItem {
  text: string;
  isBanned: boolean;
}

/** The button that takes a row away: forgets a count, lifts a ban. */
export const eraseButton = (): QuickInputButton => ({ iconPath: new ThemeIcon('trash'), tooltip: l10n.t('删除这一条') });
export const allowButton = (): QuickInputButton => ({ iconPath: new ThemeIcon('discard'), tooltip: l10n.t('恢复推荐') });

/** All that was learned as rows, bans first, since they are what one comes to take back. */
export function learnedItems({ phrases, banned }: LearnedView): (LearnedItem | QuickPickItem)[] {
  return [
    ...(banned.length > 0 ? [separator(l10n.t('不再推荐'))] : []),
    ...banned.map(({ text, day }): LearnedItem => ({ label: text, description: l10n.t('{0} 起不再推荐', day), text, isBanned: true, buttons: [allowButton()] })),
    ...(phrases.length > 0 ? [separator(l10n.t('采用情况'))] : []),
    ...phrases.map((phrase): LearnedItem => ({ label: phrase.text, description: countsOf(phrase), text: phrase.text, isBanned: false, buttons: [eraseButton()] })),
  ];
}

function separator(label: string): QuickPickItem {
  return { label, kind: QuickPickItemKind.Separator };
}

function countsOf({ accepted, rejected, day, factor }: LearnedPhraseView): string {
  const parts = [
    ...(accepted > 0 ? [l10n.t('采用 {0} 次', accepted)] : []),
    ...(rejected > 0 ? [l10n.t('没有采用 {0} 次', rejected)] : []),
    l10n.t('最近 {0}', day),
    // Differences that change no order are not worth words.
    ...(factor >= 1.1 ? [l10n.t('排得靠前')] : factor <= 0.9 ? [l10n.t('排得靠后')] : []),
  ];
  return parts.join(' · ');
}
