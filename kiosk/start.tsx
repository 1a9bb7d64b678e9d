import { createTablet } from './device/tablet.ts';
import { rememberHome } from './first-screen.ts';
import { runKiosk } from './flow/kiosk.ts';
import { rehearse } from './flow/rehearse.tsx';
import { reportQueue } from './outbox/report-queue.ts';
import { render } from './paint/render.ts';
import { CurrentScreen } from './screens/CurrentScreen.tsx';
import { loadStyles } from './styles/load-styles.ts';
import { reportSoundness } from './version/report-soundness.ts';
import { watchUpdates } from './version/watch-updates.ts';
import { loadWords } from './words.ts';

const restful = ['attract', 'note', 'pairing', 'sleep'];

/** Everything behind the first screen, put in the place of its HTML; `boot.ts` loads it. */
async function start(place: HTMLElement): Promise<void> {
  const root = document.documentElement;
  const page = root.dataset.page === 'en' ? 'en' : 'zh';
  // A page that stays open for weeks needs no list of what it has fetched.
  performance.setResourceTimingBufferSize?.(0);
  const tablet = createTablet();
  // What is on the tablet is read in less time than it takes to paint: one first screen, not two.
  const [words] = await Promise.all([loadWords(), loadStyles(document), tablet.start()]);
  const heedRest = watchUpdates();
  runKiosk({
    tablet,
    home: page,
    words,
    paint(kiosk) {
      render(<CurrentScreen {...kiosk} />, place);
      const shown = place.firstElementChild as HTMLElement | null;
      const screen = shown?.dataset.screen ?? '';
      heedRest(restful.includes(screen));
      // Looked up each time: kept, it would keep what was played on it.
      const stage = document.getElementById('stage');
      if (screen !== 'attract') stage?.remove();
      else if (stage?.firstChild === null) rehearse(kiosk, stage);
      rememberHome(page, screen, kiosk.session.home);
    },
  });
  root.classList.remove('unknown');
  dispatchEvent(new Event('kiosk-live'));
  await reportSoundness(async () => {
    if (tablet.view.isBroken) throw new Error();
    await reportQueue(Date.now());
  });
}

const place = document.getElementById('kiosk');
if (place) void start(place);
