import { useEffect, useState } from 'preact/hooks';

/** The time, to a few seconds: what a clock on a wall needs. */
export function useClock(everyMs = 5_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
