import { useEffect, useState } from 'preact/hooks';

/** What takes long to compute, after what is on the screen by then has been painted; null until so. */
export function useLate<Value>(compute: () => Value): Value | null {
  const [late, setLate] = useState<{ of: () => Value; value: Value } | null>(null);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setLate({ of: compute, value: compute() }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [compute]);
  return late?.of === compute ? late.value : null;
}
