import { render } from 'preact';
import { createTablet } from './device/tablet.ts';
import { runKiosk } from './flow/kiosk.ts';
import { CurrentScreen } from './screens/CurrentScreen.tsx';
import { readWords } from './words.ts';

/** Put the kiosk in its place on the page. */
const place = document.getElementById('kiosk');
if (place) {
  const tablet = createTablet();
  const home = place.dataset.locale === 'en' ? 'en' : 'zh';
  const words = readWords(document);
  // What is on the tablet is read in less time than it takes to paint: one first screen, not two.
  void tablet.start().then(() => {
    runKiosk({
      tablet,
      home,
      words,
      paint: (kiosk) => render(<CurrentScreen {...kiosk} />, place),
    });
  });
}
