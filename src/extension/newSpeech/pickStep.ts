import { QuickInputButtons, window, type QuickPickItem } from 'vscode';
import { acceptedItem } from '../acceptedItem';
import { keepOrder } from '../keepOrder';

export interface Choice<T> {
  label: string;
  description?: string;
  value: T;
}

export interface Step<T> {
  title: string;
  placeholder: string;
  /** From 1. */
  step: number;
  totalSteps: number;
  choices: readonly Choice<T>[];
  /** The value that is marked at first. */
  current: T | undefined;
  /** What typed words mean; undefined when they mean nothing. Without it only the choices can be had. */
  read?: (typed: string) => Choice<T> | undefined;
}

interface StepItem<T> extends QuickPickItem {
  choice: Choice<T>;
}

/** One question of a series: a value, `back` for the one before, or `cancel`. */
export function pickStep<T>({ title, placeholder, step, totalSteps, choices, current, read }: Step<T>): Promise<{ value: T } | 'back' | 'cancel'> {
  const pick = window.createQuickPick<StepItem<T>>();
  Object.assign(pick, keepOrder);
  Object.assign(pick, { title, placeholder, step, totalSteps, ignoreFocusOut: true });
  if (step > 1) pick.buttons = [QuickInputButtons.Back];
  const items = choices.map(toItem);
  pick.items = items;
  const marked = items.find(({ choice }) => choice.value === current);
  // An empty list would mean that no row is marked and Enter does nothing.
  if (marked) pick.activeItems = [marked];
  pick.onDidChangeValue((typed) => {
    const own = read?.(typed.trim());
    const found = items.filter(({ label }) => label.includes(typed.trim()));
    pick.items = own && !found.some(({ label }) => label === own.label) ? [toItem(own), ...found] : found;
  });
  return new Promise((resolve) => {
    pick.onDidTriggerButton(() => done('back'));
    pick.onDidAccept(() => {
      const item = acceptedItem(pick);
      if (item) done({ value: item.choice.value });
    });
    pick.onDidHide(() => done('cancel'));
    const done = (answer: { value: T } | 'back' | 'cancel'): void => {
      resolve(answer);
      pick.dispose();
    };
    pick.show();
  });
}

function toItem<T>(choice: Choice<T>): StepItem<T> {
  const { label, description } = choice;
  return { label, alwaysShow: true, choice, ...(description === undefined ? {} : { description }) };
}
