import { l10n, window, type QuickInput, type QuickPickItem } from 'vscode';
import type { FactName } from '../../core/corpus/facts';

/** A fact to be changed. */
export interface Question {
  name: FactName;
  value: string;
  /** Of what it is a fact. */
  title: string;
  /** What the archive has for it. */
  known: readonly string[];
}

/** Why a value cannot be set, or null when it is. An empty one goes back to what was found. */
type SetValue = (value: string) => Promise<string | null>;

/** Asks for the value of a fact and hands it to `set` until that accepts it. Resolves when it is set or the writer has gone back. */
export function askValue(question: Question, set: SetValue): Promise<void> {
  return question.known.length > 0 ? choose(question, set) : write(question, set);
}

function write({ name, value, title }: Question, set: SetValue): Promise<void> {
  const input = window.createInputBox();
  input.title = l10n.t('{0}：{1}', name, title);
  input.prompt = promptOf(name);
  input.value = value;
  input.valueSelection = [0, value.length];
  input.onDidChangeValue(() => (input.validationMessage = undefined));
  return closing(input, (accept) => {
    input.onDidAccept(() =>
      accept(async () => {
        const failure = await set(input.value.trim());
        if (failure !== null) input.validationMessage = failure;
        return failure === null;
      }),
    );
  });
}

/** What is typed comes first, then what the archive has that fits it. */
function choose({ name, value, title, known }: Question, set: SetValue): Promise<void> {
  const pick = window.createQuickPick<QuickPickItem & { value: string }>();
  const offer = (): void => {
    const typed = pick.value.trim();
    const first = typed === '' ? { value: '', label: l10n.t('恢复认出来的'), alwaysShow: true } : { value: typed, label: typed, alwaysShow: true };
    const fitting = known.filter((each) => each !== typed && (typed === value || each.includes(typed)));
    pick.items = [first, ...fitting.map((each) => ({ value: each, label: each, alwaysShow: true }))];
  };
  pick.title = l10n.t('{0}：{1}', name, title);
  pick.placeholder = promptOf(name);
  pick.value = value;
  pick.onDidChangeValue(offer);
  offer();
  return closing(pick, (accept) => {
    pick.onDidAccept(() =>
      accept(async () => {
        const failure = await set(pick.activeItems[0]?.value ?? pick.value.trim());
        if (failure !== null) void window.showWarningMessage(failure);
        return failure === null;
      }),
    );
  });
}

/** Shows an input until `accept` is given something that comes true, or the writer leaves it. */
function closing(input: QuickInput, listen: (accept: (attempt: () => Promise<boolean>) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    listen((attempt) => {
      input.busy = true;
      attempt()
        .then((isDone) => isDone && input.hide())
        .catch((error: unknown) => {
          reject(error as Error);
          input.hide();
        })
        .finally(() => (input.busy = false));
    });
    input.onDidHide(() => {
      resolve();
      input.dispose();
    });
    input.show();
  });
}

function promptOf(name: FactName): string {
  if (name === '日期') return l10n.t('写成 2024、2024-03 或 2024-03-05；清空恢复认出来的，写“无”表示没有');
  if (name === '体裁' || name === '讲话人') return l10n.t('选一个，或直接输入；清空恢复认出来的，写“无”表示没有');
  return l10n.t('清空恢复认出来的，写“无”表示没有');
}
