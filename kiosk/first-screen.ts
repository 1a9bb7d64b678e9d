import type { Locale } from '#shared/i18n/locale.ts';

let written: string | null | undefined;

/**
 * Leave a word for the next start (`boot.ts`): that this tablet waits for customers, and in which
 * language, so that the first paint is already the right screen. One word for each page: where the
 * two differ the other page hears of it, too, or they would send the tablet to and fro.
 */
export function rememberHome(page: Locale, screen: string, home: Locale): void {
  const isWaiting = screen === 'attract';
  if (!isWaiting && screen !== 'pairing' && screen !== 'note') return;
  const word = isWaiting ? home : null;
  if (word === written) return;
  written = word;
  const pages = word === page ? [page] : (['zh', 'en'] as const);
  try {
    for (const each of pages) {
      if (word === null) localStorage.removeItem(`meiping-home-${each}`);
      else localStorage.setItem(`meiping-home-${each}`, word);
    }
  } catch {
    // The next start shows its first screen a moment later; nothing else depends on it.
  }
}
