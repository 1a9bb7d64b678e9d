import { render } from '../paint/render.ts';
import { reportSoundness } from '../version/report-soundness.ts';
import { watchUpdates } from '../version/watch-updates.ts';
import { linkToken } from './link-token.ts';
import { createPhone } from './phone.ts';
import { runPhone } from './run-phone.ts';
import { PhoneScreen } from './screens/PhoneScreen.tsx';

/** Put the phone's questions in their place on the page. */
const place = document.getElementById('phone');
if (place) {
  const home = place.dataset.locale === 'en' ? 'en' : 'zh';
  const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}');
  const phone = createPhone(linkToken(location.hash), home);
  runPhone({ phone, home, words, paint: (kiosk) => render(<PhoneScreen {...kiosk} />, place) });
  void phone.start();
  // The page opens again without a network. Its version never changes under a customer's hands.
  watchUpdates()(false);
  void reportSoundness(async () => undefined);
  // Another link opened in the same tab changes nothing but the part after the hash.
  addEventListener('hashchange', () => location.reload());
}
