import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * Something beside the page's own content: undefined until it is there, and where it cannot be had
 * it stays away, for the page is whole without it. Load again with the second part.
 */
export function useOptional<Value>(
  load: () => Promise<Value>,
  key: string,
): [Value | undefined, () => void] {
  const [value, setValue] = useState<Value | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);
  // The key says what is asked for; the function is made anew with each drawing.
  useEffect(() => {
    let isGone = false;
    load().then(
      (loaded) => !isGone && setValue(loaded),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [key, attempt]);
  return [value, useCallback(() => setAttempt((count) => count + 1), [])];
}
