import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { parseToPanel } from '../protocol/panelMessages';
import { post } from './host';
import { Panel } from './panelPage';
import './styles/panel.css';

/** The page of the side panel. Its first message tells what it showed in its previous life. */
let panel: Panel | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = parseToPanel(data);
  if (!message) return;
  if (message.type !== 'restore') return panel?.receive(message);
  panel = new Panel(message.state, post);
  document.body.replaceChildren(...panel.elements);
});

post({ type: 'ready' });
