import { Heading } from '../components/Heading.tsx';
import { Keypad } from '../components/Keypad.tsx';
import { fill, type Words } from '../words.ts';

export type PinProblem = 'staffWrong' | 'staffChecking';

interface Props {
  readonly words: Words;
  readonly pin: string;
  readonly problem: PinProblem | null;
  readonly waitSeconds: number;
  onChange(pin: string): void;
  onEnter(): void;
}

const longest = 12;

/** The PIN as dots, and its length read out. Digits and Enter of a real keyboard count as well. */
export function PinPad({ words, pin, problem, waitSeconds, onChange, onEnter }: Props) {
  const type = (key: string) => {
    if (/^\d$/.test(key) && pin.length < longest && waitSeconds === 0) onChange(pin + key);
  };
  const erase = () => onChange(pin.slice(0, -1));
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    if (key === 'Backspace') erase();
    // On a button Enter means that button.
    else if (key === 'Enter' && !(target instanceof HTMLButtonElement)) onEnter();
    else type(key);
  };
  const wait = fill(words.staffWait, { seconds: waitSeconds });
  return (
    <form
      class="code"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      <div class="code-words">
        <Heading>{words.staffPin}</Heading>
        <p class="pin" role="img" aria-label={fill(words.staffTyped, { count: pin.length })}>
          {'●'.repeat(pin.length)}
        </p>
        <p class="problem" role="alert">
          {waitSeconds > 0 ? wait : problem && words[problem]}
        </p>
        <button type="submit" class="button" aria-disabled={pin === '' || waitSeconds > 0}>
          {words.staffEnter}
        </button>
      </div>
      <Keypad eraseLabel={words.erase} onDigit={type} onErase={erase} />
    </form>
  );
}
