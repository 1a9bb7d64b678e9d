import { Drawing } from './Drawing.tsx';

/** A quiet way on: past a question, or without a code. */
export function OnButton({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <button type="button" class="way" onClick={onClick}>
      {label}
      <Drawing name="on" />
    </button>
  );
}
