import type { Page } from 'playwright';

/** What a page holds, by the place it holds it in. */
export type Traces = Readonly<Record<string, string>>;

/**
 * Everything that can be read out of a page from inside: its document with shadow roots and what
 * stands in its fields, its title, its history, its storages, every row of its databases.
 */
export function readTraces(page: Page): Promise<Traces> {
  return page.evaluate(collectTraces);
}

/** The places of `traces` in which `secret` stands. */
export function placesOf(traces: Traces, secret: string): string[] {
  return Object.keys(traces).filter((place) => traces[place]?.includes(secret));
}

/** Runs in the page. */
export async function collectTraces(): Promise<Record<string, string>> {
  const traces: Record<string, string> = {};
  const note = (place: string, text: unknown): void => {
    traces[place] =
      (traces[place] ?? '') + (typeof text === 'string' ? text : JSON.stringify(text));
  };
  const readTree = (root: Document | ShadowRoot, place: string): void => {
    note(place, root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
    for (const element of root.querySelectorAll('*')) {
      if ('value' in element) note('fields', String(element.value));
      if (element.shadowRoot) readTree(element.shadowRoot, 'shadow roots');
    }
  };
  readTree(document, 'document');
  note('title', document.title);
  note('address', location.href);
  note('window name', window.name);
  note('history', history.state);
  note('selection', String(getSelection()));
  // A page of nobody's, such as the one before the first, has no storage.
  if (location.origin === 'null') return traces;
  note('cookies', document.cookie);
  note('local storage', localStorage);
  note('session storage', sessionStorage);
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      note('caches', request.url + ((await (await cache.match(request))?.text()) ?? ''));
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
      note('databases', [await ask(rows.getAllKeys()), await ask(rows.getAll())]);
    }
    database.close();
  }
  return traces;
}
