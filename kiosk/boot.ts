/**
 * What runs between power-on and the first tap, written into the page itself. The first screen is
 * already there as HTML; this takes taps on it at once, remembers them while the rest of the
 * program is on its way, and hands them over when it says `kiosk-live`. The rest is asked for after
 * the first paint, so that nothing stands in front of it.
 *
 * It imports nothing: a shared package would be a request more before the first tap.
 */
const root = document.documentElement;
const page = root.dataset.page;
const held: HTMLElement[] = [];

function hold({ target }: Event): void {
  const touched = target instanceof Element && target.closest<HTMLElement>('button,.attract');
  if (!touched) return;
  held.push(touched);
  touched.classList.add('held');
}

addEventListener('click', hold);
addEventListener(
  'kiosk-live',
  () => {
    removeEventListener('click', hold);
    for (const touched of held) {
      touched.classList.remove('held');
      touched.click();
    }
  },
  { once: true },
);

/** The language in which this page ended up last time (`first-screen.ts`); none before pairing. */
let home: string | null = null;
try {
  home = localStorage.getItem(`meiping-home-${page}`);
} catch {
  // No storage, no promise: the program itself will say so.
}
if (home === null) root.classList.add('unknown');
else if (home !== page) location.replace(home === 'en' ? '/en/kiosk/' : '/kiosk/');

function load(): void {
  const rest = document.querySelector<HTMLLinkElement>('link[rel=modulepreload]');
  // A program that did not arrive is asked for again: nobody stands behind a tablet to reload it.
  if (rest)
    import(/* @vite-ignore */ rest.href).catch(() => setTimeout(() => location.reload(), 9e3));
}
if (document.hidden) load();
else requestAnimationFrame(() => setTimeout(load));
