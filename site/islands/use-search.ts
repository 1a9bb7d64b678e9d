import { useCallback, useEffect, useState } from 'preact/hooks';
import { changeSearch } from '../data/view-state.ts';

type Changes = Readonly<Record<string, string | null>>;

/**
 * The search part of the address as state: what is chosen on a page can be shared as a link, and
 * the back button undoes a choice. Typing replaces the entry instead of adding one a letter.
 */
export function useSearch(): [string, (changes: Changes, mode?: 'push' | 'replace') => void] {
  const [search, setSearch] = useState(() => (typeof location === 'object' ? location.search : ''));
  useEffect(() => {
    const read = () => setSearch(location.search);
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const change = useCallback((changes: Changes, mode: 'push' | 'replace' = 'push') => {
    const next = changeSearch(location.search, changes);
    const address = location.pathname + next;
    if (mode === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    setSearch(next);
  }, []);
  return [search, change];
}
