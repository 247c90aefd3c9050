import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../../src/core/lint/rule';

/** What `npm run -s eval -- lint --json` printed last; kept, since the texts it measures on are no part of the project. */
interface Measured {
  characters: number;
  documents: number;
  rules: { rule: string; found: number; per10000: number; documents: number }[];
}

const levelNames = { warn: '警告（波浪线）', hint: '提示（三个小点）', off: '不检查' } as const;

/** docs/checks.md, made from the rules themselves. */
export function describeChecks(rules: readonly Rule[]): string {
  const measured = JSON.parse(readFileSync(path.join(__dirname, '../eval/publishedText.json'), 'utf8')) as Measured;
  const wan = (measured.characters / 10_000).toFixed(0);
  const rows = rules.map(({ id, name, level }) => {
    const row = measured.rules.find(({ rule }) => rule === id);
    return `| ${name} | \`${id}\` | ${levelNames[level]} | ${row ? row.per10000.toFixed(3) : '—'} | ${row?.documents ?? '—'} |`;
  });
  return `${introduction}
在 ${measured.documents} 篇、${wan} 万字已经发表的讲话和报告上逐项测过。下表的“每万字”是全部提示按每万字计的次数，不区分对错：其中有些确实是原文的录入错误（半角标点、“自已”“时侯”之类），真正的误报比这更少。默认打开的检查都不超过每两万字一次（0.5）。

| 检查 | 设置里的名称 | 默认级别 | 每万字 | 涉及篇数 |
|---|---|---|---|---|
${rows.join('\n')}

${rules.map(section).join('\n')}`;
}

function section({ id, name, level, explanation, examples }: Rule): string {
  const shown = examples.map(({ bad, good }) => `有问题：\n\n${block(bad)}\n\n改正后：\n\n${block(good)}\n`);
  return `## ${name}\n\n\`${id}\`，默认：${levelNames[level]}。${explanation}\n\n${shown.join('\n')}`;
}

const longest = 120;

/** Long examples are cut in the middle of their longest line. */
function block(text: string): string {
  const lines = text.trimEnd().split('\n').map((line) => (line.length <= longest ? line : `${line.slice(0, 60)}……${line.slice(-20)}`));
  return lines.map((line) => `    ${line}`).join('\n');
}

const introduction = `# 检查

讲稿助手会标出稿子里总编会用红笔圈出来的地方：编号、小标题、标点、错别字、没填的空。宁可漏过，不乱报。这份说明由检查本身生成（\`npm run checks:docs\`），测试保证两者一致。

- 停笔片刻后检查，不影响打字。波浪线是“警告”，词头下的三个小点是“提示”；把光标放上去按 \`Ctrl+.\`，可以改正、改正全文同类问题，或者忽略。
- **此处忽略**：在段落前加一行 \`<!-- 讲稿助手：忽略 常见错别字 -->\`，对下一段有效。几项之间用顿号隔开，\`全部\` 表示所有检查。
- **本文件忽略**：任何地方写一行 \`<!-- 讲稿助手：本文件忽略 句子过长 -->\`。这些注释不算字数，也不算朗读时间。
- **改级别**：设置 \`jianggao.lint.rules\`，每项可设 \`off\`、\`hint\`、\`warn\`；\`jianggao.lint.enabled\` 一次关掉全部。

`;
