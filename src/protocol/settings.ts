import * as v from 'valibot';
import type { GhostMode } from './suggestions';

/** The settings under `jianggao.` in package.json, validated and frozen. Defaults here and there are held equal by a test. */
export interface Settings {
  /** Folders of the writer's own speeches: absolute, `~/…` or `${workspaceFolder}/…`. */
  readonly corpusFolders: readonly string[];
  /** Languages besides `jianggao` whose documents count as speeches. */
  readonly alwaysInclude: readonly ('markdown' | 'plaintext')[];
  readonly completionEnabled: boolean;
  /** Most items in a completion list, 1–50. */
  readonly completionMaxItems: number;
  /** How readily text is shown behind the cursor, and how sure it must be for that: percent, 10–95; half of it suffices when eager. */
  readonly ghostMode: GhostMode;
  readonly ghostConfidence: number;
  /** Whether suggestions taken and not taken are counted and change the order. */
  readonly learningEnabled: boolean;
  /** Most passages in the panel, 1–50. */
  readonly panelMaxPassages: number;
  /** Characters a minute, 60–600. */
  readonly readingPace: number;
  /** Whether drafts are checked at all. */
  readonly lintEnabled: boolean;
  /** Rule id → level, for checks that shall not have the level they come with. */
  readonly lintRules: Readonly<Record<string, 'off' | 'hint' | 'warn'>>;
  /** Characters from which on a sentence is called long, 40–1000. */
  readonly lintLongSentence: number;
  /** Folder of the writer's own templates, written like a corpus folder; empty for 模板/ in the workspace or our own storage. */
  readonly templatesFolder: string;
}

const whole = (low: number, high: number) => v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));

/** Setting name below `jianggao.` → field, schema, default and what it may be, in words. */
export const settingFields = {
  'corpus.folders': { field: 'corpusFolders', schema: v.array(v.string()), initial: [] as string[], allowed: '文件夹路径的列表' },
  'documents.alwaysInclude': {
    field: 'alwaysInclude',
    schema: v.array(v.picklist(['markdown', 'plaintext'])),
    initial: [] as ('markdown' | 'plaintext')[],
    allowed: 'markdown、plaintext 组成的列表',
  },
  'completion.enabled': { field: 'completionEnabled', schema: v.boolean(), initial: true, allowed: 'true 或 false' },
  'completion.maxItems': { field: 'completionMaxItems', schema: whole(1, 50), initial: 20, allowed: '1 到 50 的整数' },
  'ghostText.mode': { field: 'ghostMode', schema: v.picklist(['off', 'quiet', 'eager']), initial: 'quiet' as GhostMode, allowed: 'off、quiet 或 eager' },
  'ghostText.confidence': { field: 'ghostConfidence', schema: whole(10, 95), initial: 35, allowed: '10 到 95 的整数（百分比）' },
  'learning.enabled': { field: 'learningEnabled', schema: v.boolean(), initial: true, allowed: 'true 或 false' },
  'panel.maxPassages': { field: 'panelMaxPassages', schema: whole(1, 50), initial: 20, allowed: '1 到 50 的整数' },
  'reading.pace': { field: 'readingPace', schema: whole(60, 600), initial: 220, allowed: '60 到 600 的整数（字/分钟）' },
  'lint.enabled': { field: 'lintEnabled', schema: v.boolean(), initial: true, allowed: 'true 或 false' },
  'lint.rules': {
    field: 'lintRules',
    schema: v.record(v.string(), v.picklist(['off', 'hint', 'warn'])),
    initial: {} as Record<string, 'off' | 'hint' | 'warn'>,
    allowed: '检查项目到 off、hint 或 warn 的对照',
  },
  'lint.longSentence': { field: 'lintLongSentence', schema: whole(40, 1000), initial: 190, allowed: '40 到 1000 的整数' },
  'templates.folder': { field: 'templatesFolder', schema: v.string(), initial: '', allowed: '一个文件夹的路径' },
} as const;

export const defaultSettings: Settings = readSettings(() => undefined).value;

/**
 * Reads every setting through `get` (name without the `jianggao.` prefix). A value that is not allowed is replaced by
 * its default and described in `complaints`, a Chinese sentence each.
 */
export function readSettings(get: (name: string) => unknown): { value: Settings; complaints: string[] } {
  const complaints: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { field, schema, initial, allowed }] of Object.entries(settingFields)) {
    const raw = get(name);
    const parsed = raw === undefined || raw === null ? undefined : v.safeParse(schema, raw);
    if (parsed && !parsed.success) {
      complaints.push(`设置“jianggao.${name}”的值无效，已改用默认值。它应当是${allowed}，请在设置中修改。`);
    }
    values[field] = parsed?.success ? parsed.output : initial;
  }
  return { value: Object.freeze(values) as unknown as Settings, complaints };
}
