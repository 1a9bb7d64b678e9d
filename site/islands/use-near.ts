import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Without being come near to; somebody may search the page or have it read out. */
const patienceMs = 6_000;

/**
 * Whether what stands there has come near the screen, or goes to paper, or the page has been quiet for
 * long enough; once so, it stays so.
 */
export function useNear(place: RefObject<Element>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear || !place.current) return;
    const come = () => setIsNear(true);
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && come(),
      { rootMargin: '25%' },
    );
    observer.observe(place.current);
    const timer = setTimeout(come, patienceMs);
    addEventListener('beforeprint', come);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      removeEventListener('beforeprint', come);
    };
  }, [isNear, place]);
  return isNear;
}
