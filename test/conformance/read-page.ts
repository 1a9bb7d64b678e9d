import type { Page } from 'playwright';

/**
 * All text that the page holds: the document with its form values and shadow roots, the history's
 * state, the storages, the caches, and every row of every database.
 */
export function readPage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = [document.title, location.href, JSON.stringify(history.state)];
    const readTree = (root: Document | ShadowRoot): void => {
      found.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
      for (const element of root.querySelectorAll('*')) {
        if ('value' in element) found.push(String(element.value));
        if (element.shadowRoot) readTree(element.shadowRoot);
      }
    };
    readTree(document);
    // A page of nobody's, such as the one before the first, has no storage.
    if (location.origin === 'null') return found.join('\n');
    found.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage));
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        found.push(JSON.stringify([await ask(rows.getAllKeys()), await ask(rows.getAll())]));
      }
      database.close();
    }
    return found.join('\n');
  });
}
