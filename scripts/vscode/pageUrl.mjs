// The address of a workbench page. A payload hands it what the desktop's command line would.

/**
 * @param {number} port
 * @param {import('../host.d.mts').PageOptions} options
 */
export function pageUrl(port, { folder, openFile, developmentPath, testsPath }) {
  const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${port}${urlPath(file)}`;
  /** @type {[string, string][]} */
  const payload = [['skipWelcome', 'true']];
  if (developmentPath) payload.push(['extensionDevelopmentPath', remote(developmentPath)]);
  if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  if (openFile) {
    const { path, line, column = 1 } = openFile;
    if (line !== undefined) payload.push(['gotoLineMode', 'true']);
    payload.push(['openFile', remote(path) + (line === undefined ? '' : `:${line}:${column}`)]);
  }
  return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(urlPath(folder))}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** `C:\a` → `/C:/a`; other paths stay. @param {string} file */
function urlPath(file) {
  const forward = file.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}
