import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** From this width on there is room for a sidebar; `shell.css` says the same. */
const wide = '(min-width: 1160px)';
const key = 'meiping.sidebar';

interface Compact {
  readonly isCompact: boolean;
  readonly isFolded: boolean;
  toggle(): void;
}

/** Whether the navigation is tabs: always on a narrow screen, on a wide one when it was folded. */
export function useCompact(): Compact {
  const [isWide, setIsWide] = useState(true);
  const [isFolded, setIsFolded] = useState(false);
  useLayoutEffect(() => {
    const query = matchMedia(wide);
    const read = () => setIsWide(query.matches);
    read();
    setIsFolded(document.documentElement.dataset.sidebar === 'folded');
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, []);
  const toggle = useCallback(() => {
    const next = document.documentElement.dataset.sidebar !== 'folded';
    document.documentElement.dataset.sidebar = next ? 'folded' : 'open';
    localStorage.setItem(key, next ? 'folded' : 'open');
    setIsFolded(next);
  }, []);
  return { isCompact: !isWide || isFolded, isFolded, toggle };
}
