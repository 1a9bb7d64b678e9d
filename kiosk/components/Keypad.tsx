import { Drawing } from './Drawing.tsx';

interface Props {
  readonly eraseLabel: string;
  onDigit(digit: string): void;
  onErase(): void;
}

/** Digits as on a telephone. Our own, because the system's keyboard would cover half the screen. */
export function Keypad({ eraseLabel, onDigit, onErase }: Props) {
  return (
    <div class="keypad">
      {[...'1234567890'].map((digit) => (
        <button key={digit} type="button" class="card key" onClick={() => onDigit(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" class="key key-erase" aria-label={eraseLabel} onClick={onErase}>
        <Drawing name="erase" />
      </button>
    </div>
  );
}
