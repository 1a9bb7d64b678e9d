import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { localDate } from '#shared/calendar/local-date.ts';
import { formatDate, formatDay, formatTime } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { wallMessages } from '#shared/i18n/wall.ts';
import type { Wall } from '#shared/schemas/wall.ts';
import { branchName } from '../../data/branch.ts';
import { isOpenAt } from '../../data/wall/is-open-at.ts';
import { wallModel } from '../../data/wall/wall-model.ts';
import { fillScreen } from './fill-screen.ts';
import { shownPanels, type WallPanel } from './panels.ts';
import { useClock } from './use-clock.ts';
import { useTurning } from './use-turning.ts';
import { WallControls } from './WallControls.tsx';

interface Props {
  locale: Locale;
  wall: Wall;
  askedAt: number;
  isStale: boolean;
  /** A screen in an office goes dark when the branch is closed; a preview does not. */
  sleeps: boolean;
  /** What of the address could not be honoured. */
  notice?: string | null;
  /** More to set, for somebody who is signed in. */
  children?: ComponentChildren;
}

/** The whole screen: where, when, how fresh, and the panel whose turn it is. */
export function WallScreen(props: Props) {
  const { locale, wall, askedAt, isStale, sleeps, notice, children } = props;
  const t = wallMessages(locale);
  const now = useClock();
  const model = useMemo(() => wallModel(wall), [wall]);
  const panels = shownPanels(wall) as readonly [WallPanel, ...WallPanel[]];
  const turning = useTurning(panels);
  const { branch } = wall;
  useWallKeys(turning);
  if (sleeps && !isOpenAt(branch, new Date(now))) {
    return (
      <main class="wall wall-asleep">
        <p class="wall-figure numeric">{formatTime(now, branch.timeZone)}</p>
        <p class="wall-line">{t.asleep}</p>
      </main>
    );
  }
  const { Panel, name } = turning.panel;
  return (
    <main class="wall">
      <header class="wall-head">
        <p class="wall-branch">{branchName(branch, locale)}</p>
        {isStale && (
          <p class="wall-stale" role="status">
            {staleText(locale, askedAt, now, branch.timeZone)}
          </p>
        )}
        {notice && <p class="wall-notice">{notice}</p>}
        <p class="wall-clock numeric">
          <span class="wall-faint">
            {formatDate(locale, localDate(new Date(now), branch.timeZone))}
          </span>{' '}
          {formatTime(now, branch.timeZone)}
        </p>
      </header>
      <div class="wall-stage" key={`${name} ${turning.turn.round}`} data-panel={name}>
        <Panel {...{ locale, wall, model }} round={turning.turn.round} />
      </div>
      <footer class="wall-foot">
        <ol class="wall-dots" aria-hidden="true">
          {panels.map((each) => (
            <li key={each.name} class={each.name === name ? 'wall-dot wall-dot-now' : 'wall-dot'} />
          ))}
        </ol>
        <WallControls locale={locale} turning={turning}>
          {children}
        </WallControls>
      </footer>
    </main>
  );
}

/** How old what is shown is: the time, and the day once it is another one. */
function staleText(locale: Locale, askedAt: number, now: number, timeZone: string): string {
  const t = wallMessages(locale);
  const time = formatTime(askedAt, timeZone);
  const day = localDate(new Date(askedAt), timeZone);
  return day === localDate(new Date(now), timeZone)
    ? t.asOf({ time })
    : t.asOfDay({ day: formatDay(locale, day), time });
}

/** Space pauses, arrows turn, F fills the screen; not while somebody types or a button has the focus. */
function useWallKeys({ step, pause, isPaused }: ReturnType<typeof useTurning>): void {
  // With the picture, not after it: a key pressed as soon as there is something to see counts.
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isElsewhere = event.target instanceof Element && event.target !== document.body;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowRight' && !isField(event.target)) step(1);
      else if (event.key === 'ArrowLeft' && !isField(event.target)) step(-1);
      else if (event.key === ' ' && !isElsewhere) pause(!isPaused);
      else if (event.key.toLowerCase() === 'f' && !isField(event.target)) void fillScreen();
      else return;
      event.preventDefault();
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [step, pause, isPaused]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, select, textarea');
}
