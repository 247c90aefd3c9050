import { l10n, SnippetString, window, workspace } from 'vscode';
import { speechSkeleton } from '../../core/template/speechSkeleton';
import type { SpeechPlan } from '../../core/template/speechPlan';
import { languageId } from '../contributions';
import { pickStep } from './pickStep';
import { wizardSteps } from './wizardSteps';

/** 新建讲稿: asks what the speech is, and opens a new document with its skeleton and a tab stop at everything to be said. */
export async function newSpeech(): Promise<void> {
  const plan = await askPlan();
  if (!plan) return;
  const document = await workspace.openTextDocument({ language: languageId, content: '' });
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new SnippetString(speechSkeleton(plan)));
}

/** Question by question, with a way back; undefined when the writer gave up, which leaves nothing behind. */
async function askPlan(): Promise<SpeechPlan | undefined> {
  let plan: Partial<SpeechPlan> = {};
  for (let place = 0; place < wizardSteps.length; ) {
    const ask = wizardSteps[place] as (typeof wizardSteps)[number];
    const answer = await ask(plan, { title: l10n.t('新建讲稿'), step: place + 1, totalSteps: wizardSteps.length }, pickStep);
    if (answer === 'cancel') return undefined;
    if (answer !== 'back') plan = { ...plan, ...answer };
    place += answer === 'back' ? -1 : 1;
  }
  return plan as SpeechPlan;
}
