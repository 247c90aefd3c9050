import type { CommandHandlers } from '../contributions';
import type { ServerConnection } from '../server/serverConnection';
import type { ActiveSpeech } from '../speech/activeSpeech';
import { eraseLearned } from './eraseLearned';
import { exportLearned } from './exportLearned';
import { neverSuggest } from './neverSuggest';
import { reportOutcome } from './reportOutcome';
import { showLearned } from './showLearned';
import { suggestionArgument } from './suggestionArgument';
import { suggestionSource } from './suggestionSource';

type LearningCommand =
  | 'jianggao.suggestionAccepted'
  | 'jianggao.suggestionSource'
  | 'jianggao.neverSuggest'
  | 'jianggao.showLearned'
  | 'jianggao.eraseLearned'
  | 'jianggao.exportLearned';

/** What becomes of suggestions, and what was learned from it. */
export function learningCommands(server: ServerConnection, speech: ActiveSpeech): Pick<CommandHandlers, LearningCommand> {
  const erase = () => eraseLearned(server);
  const save = () => exportLearned(server);
  return {
    'jianggao.suggestionAccepted': async (given) => {
      const taken = suggestionArgument(given);
      if (!taken) return;
      const { text, kind, via } = taken;
      await reportOutcome(server, { text, kind, via, outcome: 'accepted' });
    },
    'jianggao.suggestionSource': (given) => suggestionSource(server, speech, given),
    'jianggao.neverSuggest': (given) => neverSuggest(server, given),
    'jianggao.showLearned': () => showLearned(server, { eraseAll: erase, exportAll: save }),
    'jianggao.eraseLearned': erase,
    'jianggao.exportLearned': save,
  };
}
