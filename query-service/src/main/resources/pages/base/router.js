/** Addresses of the pages, and moving between them without loading anew. */

const ROUTES = [
  [/^\/$/, 'stories', []],
  [/^\/stories\/([^/]+)$/, 'story', ['id']],
  [/^\/stories\/([^/]+)\/([a-z]+)$/, 'story', ['id', 'view']],
  [/^\/propositions\/([^/]+)$/, 'proposition', ['id']],
  [/^\/documents\/([^/]+)$/, 'document', ['id']],
  [/^\/people\/([^/]+)$/, 'person', ['id']],
  [/^\/search$/, 'search', []],
  [/^\/check$/, 'check', []],
  [/^\/add$/, 'add', []],
];

/** Which page an address means: its name and what the address says; null where it means none. */
export function route(path) {
  for (const [pattern, page, names] of ROUTES) {
    const match = pattern.exec(path);
    if (match) {
      return { page, values: Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1])])) };
    }
  }
  return null;
}

/** Calls back whenever the address changes by a link of ours or by the browser's buttons. */
export function follow(changed) {
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (!route(link.pathname)) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    go(link.href);
  });
  addEventListener('popstate', () => changed({ back: true }));
  addEventListener('crosscheck:go', () => changed({ back: false }));
}

/** Goes to an address. */
export function go(url, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', url);
  dispatchEvent(new Event('crosscheck:go'));
}
