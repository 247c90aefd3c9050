import type { Workbench } from './workbench';

/** Name of a built-in colour theme → the class that the workbench carries with it. */
const themeClasses = {
  'Light Modern': 'vs',
  'Dark Modern': 'vs-dark',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
} as const;

export type ThemeName = keyof typeof themeClasses;

/** Switches the colour theme by the workspace's settings and waits until it is applied. */
export async function switchTheme(workbench: Workbench, theme: ThemeName): Promise<void> {
  workbench.setSettings({ 'workbench.colorTheme': theme });
  await workbench.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
}
