import { create } from './dom';

const queries: readonly (readonly [example: string, meaning: string])[] = [
  ['督查 落实', '两个词都讲到的段落排在前面'],
  ['“一抓到底”', '原样出现这几个字'],
  ['讲话人:张', '只看这个人讲的'],
  ['年份:2023-2024', '只看这几年的'],
  ['体裁:动员部署会讲话', '只看这种稿子'],
  ['部位:结尾', '只看这一部分'],
  ['来源:党代会', '标题或文件名里有这几个字'],
  ['ducha', '拼音也行'],
];

const keys: readonly (readonly [key: string, meaning: string])[] = [
  ['↑ ↓', '上一段、下一段'],
  ['回车', '插入；Shift+回车 接上序号'],
  ['空格', '看前后文'],
  ['C', '复制；Shift+C 注明出处'],
  ['P', '钉住'],
  ['M', '更多类似'],
  ['O', '打开出处'],
  ['/', '到查找框'],
  ['Esc', '回到讲稿'],
  ['Alt+. Alt+,', '在讲稿里换下一段、上一段'],
  ['Alt+回车', '在讲稿里插入这一段'],
];

/** How to search, and the keys. */
export function helpBlock(): HTMLElement {
  return create('div', {
    class: 'help',
    attributes: { id: 'help', role: 'note', 'aria-label': '查找方法和按键' },
    children: [create('h2', { text: '可以这样查' }), table(queries), create('h2', { text: '按键' }), table(keys)],
  });
}

function table(rows: readonly (readonly [string, string])[]): HTMLElement {
  return create('dl', { children: rows.flatMap(([term, meaning]) => [create('dt', { text: term }), create('dd', { text: meaning })]) });
}
