/** Run in a page: take all the room that the browser leaves the tablet, to the last kilobytes. */
export async function fillStorage(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('ballast');
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('ballast', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  let taken = 0;
  for (let size = 4_194_304; size >= 1_024; ) {
    const isIn = await new Promise<boolean>((resolve) => {
      const writing = database.transaction('ballast', 'readwrite');
      const stones = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)));
      writing.objectStore('ballast').add(new Blob(Array(size / stones.length).fill(stones)));
      writing.oncomplete = () => resolve(true);
      writing.onabort = () => resolve(false);
    });
    if (isIn) taken += size;
    else size /= 4;
  }
  database.close();
  return taken;
}

/** Run in a page: give it back. */
export function emptyStorage(): Promise<void> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase('ballast');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => resolve();
  });
}
