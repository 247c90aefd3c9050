import { pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver/node';
import type { Problem } from '../../core/corpus/problem';
import type { LiveSegment } from '../../core/index/liveSegment';
import { mergeFindings } from '../../core/template/mining/mergeFindings';
import { minedTemplate } from '../../core/template/mining/minedTemplate';
import { suggestSlots } from '../../core/template/suggestSlots';
import type { Template } from '../../core/template/template';
import { tokensOf } from '../../core/text/terms';
import type { SaveTemplateParams, SaveTemplateResult, SlotSuggestionsParams, TemplatesResult } from '../../protocol/requests';
import type { ServerState } from '../serverState';
import { readTemplates } from '../templates/readTemplates';
import { saveTemplate } from '../templates/saveTemplate';
import { templateFolder } from '../templates/templateFolder';

/** Most mined templates that are shown. */
const mostMined = 400;

export interface TemplatesSetup {
  storageFolder: string;
  /** Paths of the open workspace folders. */
  workspaceFolders(): string[];
  /** Something is wrong with a template file; each is to be told once. */
  onProblem(problem: Problem): void;
}

/** Templates mined from the corpus and written by the writer: `jianggao/templates`, `jianggao/suggestSlots`, `jianggao/saveTemplate`. */
export function registerTemplates(connection: Connection, state: ServerState, setup: TemplatesSetup): void {
  const mined = minedTemplates(state);
  const folder = async () => {
    const { value, problems } = await templateFolder(state.settings.templatesFolder, setup.workspaceFolders(), setup.storageFolder);
    problems.forEach((found) => setup.onProblem(found));
    return value;
  };
  connection.onRequest('jianggao/templates', async (): Promise<TemplatesResult> => {
    const own = await folder();
    const { value, problems } = await readTemplates(own);
    problems.forEach((found) => setup.onProblem(found));
    return { templates: [...value, ...mined()], folder: own };
  });
  connection.onRequest('jianggao/suggestSlots', ({ text }: SlotSuggestionsParams): string => {
    const { segmenter } = state;
    return suggestSlots(text, (clause) => tokensOf(clause, (run) => segmenter.cut(run)));
  });
  connection.onRequest('jianggao/saveTemplate', async ({ name, text }: SaveTemplateParams): Promise<SaveTemplateResult> => {
    const saved = await saveTemplate(await folder(), name, text);
    return 'problem' in saved ? saved : { uri: pathToFileURL(saved.file).href };
  });
}

/** Gives the mined templates, made anew only when the corpus has changed. */
function minedTemplates({ archive }: ServerState): () => Template[] {
  let of: LiveSegment[] = [];
  let made: Template[] = [];
  return () => {
    const { segments } = archive;
    if (segments.length !== of.length || segments.some((segment, i) => segment !== of[i])) {
      of = segments;
      made = mergeFindings(segments).slice(0, mostMined).map(minedTemplate);
    }
    return made;
  };
}
