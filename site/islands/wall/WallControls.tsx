import type { ComponentChildren } from 'preact';
import type { Locale } from '#shared/i18n/locale.ts';
import { wallMessages } from '#shared/i18n/wall.ts';
import { fillScreen } from './fill-screen.ts';
import type { Turning } from './use-turning.ts';

interface Props {
  locale: Locale;
  turning: Turning;
  children?: ComponentChildren;
}

/** Faint until a pointer or the focus is on it: nobody reads buttons from five metres. */
export function WallControls({ locale, turning, children }: Props) {
  const t = wallMessages(locale);
  const { isPaused, step, pause } = turning;
  return (
    <fieldset class="wall-controls" aria-label={t.controls} title={t.keys}>
      {children}
      <button type="button" class="button button-small" onClick={() => step(-1)}>
        {t.previous}
      </button>
      <button
        type="button"
        class="button button-small"
        aria-pressed={isPaused}
        onClick={() => pause(!isPaused)}
      >
        {isPaused ? t.resume : t.pause}
      </button>
      <button type="button" class="button button-small" onClick={() => step(1)}>
        {t.next}
      </button>
      <button type="button" class="button button-small" onClick={() => void fillScreen()}>
        {t.fullScreen}
      </button>
    </fieldset>
  );
}
