import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { parseToPanel, type PanelView } from '../protocol/panelMessages';
import { create } from './dom';
import { post, restoreState, saveState } from './host';
import './panel.css';
import { ResultList } from './resultList';
import { SearchBox } from './searchBox';
import { stateBlock } from './stateBlock';
import { summary } from './words';

/** The page of the side panel 范例: a search box above the passages. */
const saved = restoreState();
/** Where to scroll once the first results of this page are there. */
let scrollTo: number | undefined = saved.scroll;
let focusResultsWhenShown = false;

const searchBox = new SearchBox(
  {
    search: (query) => {
      post({ type: 'search', query });
      save();
    },
    leaveDown: () => list.focus(),
    leave: () => post({ type: 'focusEditor' }),
  },
  saved.query,
);
const list = new ResultList(
  {
    act: (action, id) => post({ type: action, id }),
    leaveUp: () => searchBox.focus(undefined),
    leave: () => post({ type: 'focusEditor' }),
    changed: save,
  },
  saved.expanded,
  saved.current,
);
const status = create('div', { class: 'summary', attributes: { role: 'status', 'aria-live': 'polite' } });
const content = create('main', { class: 'content' });
document.body.append(create('header', { children: [searchBox.element, status] }), content);

function show(view: PanelView): void {
  if (view.kind === 'results') {
    status.textContent = summary(view);
    if (!content.contains(list.element)) content.replaceChildren(list.element);
    list.show(view.passages);
    content.scrollTop = scrollTo ?? 0;
    scrollTo = undefined;
    if (focusResultsWhenShown) focusResultsWhenShown = !list.focus();
  } else {
    const block = stateBlock(view, post);
    content.replaceChildren(block);
    status.textContent = '';
    status.setAttribute('aria-label', block.textContent);
  }
}

function save(): void {
  saveState({ query: searchBox.query, expanded: [...list.expanded], current: list.current, scroll: content.scrollTop });
}

let saving = 0;
content.addEventListener('scroll', () => {
  window.clearTimeout(saving);
  saving = window.setTimeout(save, 200);
});

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = parseToPanel(data);
  switch (message?.type) {
    case 'view':
      return show(message.view);
    case 'focusSearch':
      return searchBox.focus(message.query);
    case 'focusResults':
      focusResultsWhenShown = !list.focus();
      if (focusResultsWhenShown) searchBox.focus(undefined);
      return;
    case undefined:
      return;
  }
});

post({ type: 'ready', query: searchBox.query });
