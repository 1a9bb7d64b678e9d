import { useEffect, useState } from 'preact/hooks';

/** Enough to fill any screen; the rest follows in the next frames, before anybody can scroll there. */
const firstCount = 40;
const stepCount = 120;

/**
 * The head of a long list at once, the rest a frame at a time. In the end every row is in the page,
 * so that find-in-page, printing and screen readers see all of it, which windowing would deny them.
 */
export function useGrowingList<Item>(items: readonly Item[]): readonly Item[] {
  const [count, setCount] = useState(firstCount);
  useEffect(() => {
    if (count >= items.length) return;
    const frame = requestAnimationFrame(() => setCount(count + stepCount));
    return () => cancelAnimationFrame(frame);
  }, [count, items.length]);
  return count >= items.length ? items : items.slice(0, count);
}
