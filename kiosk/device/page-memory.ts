import type { PageMemory } from './clock.ts';

const name = 'meiping-time';

/**
 * The session storage of this tab, where the page is being reloaded. A browser that starts again
 * may bring the session storage back from before the tablet was switched off: then it is no proof.
 */
export const pageMemory: PageMemory = {
  read() {
    const [entry] = performance.getEntriesByType('navigation');
    const isReload = (entry as PerformanceNavigationTiming | undefined)?.type === 'reload';
    return isReload ? sessionStorage.getItem(name) : null;
  },
  write: (text) => sessionStorage.setItem(name, text),
};
