import { Heading } from '../components/Heading.tsx';
import { Screen } from '../components/Screen.tsx';
import { takeCodeInAddress } from '../device/code-in-address.ts';
import type { Kiosk } from '../flow/kiosk.ts';
import { fill } from '../words.ts';

/** For the manager, once: the code that makes this device a tablet of the branch. */
export function PairingScreen(kiosk: Kiosk) {
  const { tablet, session, words } = kiosk;
  const { isRefused, waiting, isPairing, pairingProblem } = tablet.view;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    if (!isPairing) void tablet.pair(String(form.get('code')), session.locale);
  }
  return (
    <Screen name="pairing" kiosk={kiosk}>
      <Heading>{words.pairTitle}</Heading>
      <p class="hint">{isRefused ? words.refused : words.pairHint}</p>
      {waiting ? <p class="hint">{fill(words.waiting, { count: waiting })}</p> : null}
      <form ref={pairByAddress} class="pairing" noValidate onSubmit={submit}>
        <label>
          {words.pairLabel}
          <input
            name="code"
            maxLength={12}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-invalid={pairingProblem !== null}
            aria-describedby="pairing-problem"
          />
        </label>
        <p id="pairing-problem" class="problem" role="alert">
          {pairingProblem && words[pairingProblem]}
        </p>
        <button type="submit" class="button" aria-disabled={isPairing}>
          {isPairing ? words.pairing : words.pair}
        </button>
      </form>
    </Screen>
  );
}

/** The code was scanned: nobody has to type it. */
function pairByAddress(form: HTMLFormElement | null): void {
  const code = form && takeCodeInAddress();
  if (!code) return;
  (form.elements.namedItem('code') as HTMLInputElement).value = code;
  form.requestSubmit();
}
