// Opens an address in the default browser, where there is a screen.
import { spawn } from 'node:child_process';
import { findCommand } from './findCommand.mjs';

/**
 * @param {string} url
 * @returns {boolean} whether a browser was asked to open it
 */
export function openBrowser(url) {
  if (process.platform === 'darwin') return launch('open', [url]);
  if (process.platform === 'win32') return launch('rundll32', ['url.dll,FileProtocolHandler', url]);
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = findCommand('xdg-open');
  return hasScreen && opener ? launch(opener, [url]) : false;
}

/** @param {string} command @param {string[]} args */
function launch(command, args) {
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => console.log('浏览器没有打开，请手动打开上面的地址。'));
  child.unref();
  return true;
}
