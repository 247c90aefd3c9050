interface Options {
  class?: string;
  text?: string;
  attributes?: Readonly<Record<string, string>>;
  children?: readonly Node[];
}

/** A new element. Text is set as text, never as HTML. */
export function create<K extends keyof HTMLElementTagNameMap>(tag: K, options: Options = {}): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (options.class !== undefined) element.className = options.class;
  if (options.text !== undefined) element.textContent = options.text;
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  if (options.children) element.append(...options.children);
  return element;
}

/** A codicon, hidden from screen readers. */
export function icon(name: string): HTMLElement {
  return create('span', { class: `codicon codicon-${name}`, attributes: { 'aria-hidden': 'true' } });
}
