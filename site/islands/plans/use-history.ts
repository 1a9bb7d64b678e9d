import { useCallback, useState } from 'preact/hooks';

export interface History<Value> {
  readonly value: Value;
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(next: Value): void;
  undo(): void;
  redo(): void;
}

interface Timeline<Value> {
  readonly past: readonly Value[];
  readonly value: Value;
  readonly future: readonly Value[];
}

/** A value with its way back. Each change is one step. */
export function useHistory<Value>(initial: Value): History<Value> {
  const [{ past, value, future }, setLine] = useState<Timeline<Value>>({
    past: [],
    value: initial,
    future: [],
  });
  const change = useCallback(
    (next: Value) =>
      setLine((line) => ({ past: [...line.past, line.value], value: next, future: [] })),
    [],
  );
  const undo = useCallback(() => setLine(back), []);
  const redo = useCallback(() => setLine(forth), []);
  const isChanged = past.length > 0;
  return { value, isChanged, canUndo: isChanged, canRedo: future.length > 0, change, undo, redo };
}

function back<Value>(line: Timeline<Value>): Timeline<Value> {
  const before = line.past.at(-1);
  if (before === undefined) return line;
  return { past: line.past.slice(0, -1), value: before, future: [line.value, ...line.future] };
}

function forth<Value>(line: Timeline<Value>): Timeline<Value> {
  const [next, ...future] = line.future;
  if (next === undefined) return line;
  return { past: [...line.past, line.value], value: next, future };
}
