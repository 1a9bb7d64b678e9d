import type { Locale } from '#shared/i18n/locale.ts';

const key = 'meiping-home';
let written: string | null | undefined;

/**
 * Leave a word for the next start (`boot.ts`): in which language this tablet waits for customers, or
 * that it does not yet, so that the first paint is already the right screen.
 */
export function rememberHome(screen: string, home: Locale): void {
  const isWaiting = screen === 'attract';
  if (!isWaiting && screen !== 'pairing' && screen !== 'note') return;
  const word = isWaiting ? home : null;
  if (word === written) return;
  written = word;
  try {
    if (word === null) localStorage.removeItem(key);
    else localStorage.setItem(key, word);
  } catch {
    // The next start shows its first screen a moment later; nothing else depends on it.
  }
}
