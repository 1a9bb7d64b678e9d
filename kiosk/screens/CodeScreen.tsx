import { CodeSlots } from '../components/CodeSlots.tsx';
import { Heading } from '../components/Heading.tsx';
import { Keypad } from '../components/Keypad.tsx';
import { OnButton } from '../components/OnButton.tsx';
import { Screen } from '../components/Screen.tsx';
import type { Kiosk } from '../flow/kiosk.ts';
import { fill } from '../words.ts';

/** The visit's code, or none. Digits of a real keyboard count as well. */
export function CodeScreen(kiosk: Kiosk) {
  const { session, words, dispatch } = kiosk;
  const { code, codeProblem, isCheckingCode } = session;
  const type = (digit: string) => dispatch({ type: 'digit-typed', digit });
  const erase = () => dispatch({ type: 'digit-erased' });
  const status = isCheckingCode
    ? words.codeChecking
    : fill(words.codeTyped, { count: code.length });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') erase();
    else type(event.key);
  }
  return (
    <Screen
      name="code"
      kiosk={kiosk}
      action={<OnButton label={words.noCode} onClick={() => dispatch({ type: 'walked-in' })} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what it contains */}
      <div class="code" onKeyDown={onKeyDown}>
        <div class="code-words">
          <Heading>{words.codeTitle}</Heading>
          <CodeSlots code={code} status={status} />
          <div class="code-note" role="alert">
            {codeProblem ? <p class="problem">{words[codeProblem]}</p> : null}
          </div>
          {codeProblem ? null : (
            <p class="hint">{isCheckingCode ? words.codeChecking : words.codeHint}</p>
          )}
        </div>
        <Keypad eraseLabel={words.erase} onDigit={type} onErase={erase} />
      </div>
    </Screen>
  );
}
