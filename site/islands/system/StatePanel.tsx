import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { failureMessages } from '#shared/i18n/failures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { FailureKind } from '../../data/data-failure.ts';

interface Props {
  title: string;
  text: string;
  /** The panel is all there is on the page, so its title is the page's. */
  isWholePage?: boolean;
  kind?: keyof typeof drawings;
  children?: ComponentChildren;
}

/** An interval without its value: nothing yet, kept back, behind a door, or torn. */
const drawings = {
  empty: 'M19 32h26M19 27v10M45 27v10',
  withheld: 'M19 32h6M30 32h4M39 32h6M19 27v10M45 27v10',
  refused: 'M24 30v-5a8 8 0 0 1 16 0v5M21 30h22v15H21zM32 36v4',
  error: 'M19 32h8l-3-5M45 32h-8l3 5M19 27v10M45 27v10',
} as const;

/** What stands where content would be: nothing yet, too few to show, not for you, or not now. */
export function StatePanel({ title, text, isWholePage, kind = 'empty', children }: Props) {
  const Title = isWholePage ? 'h1' : 'h2';
  return (
    <div class="state-panel">
      <svg class="state-mark" viewBox="0 0 64 64" aria-hidden="true">
        <circle cx="32" cy="32" r="27" />
        <path d={drawings[kind]} />
      </svg>
      <Title>{title}</Title>
      <p>{text}</p>
      {children && <p class="state-actions">{children}</p>}
    </div>
  );
}

interface FailureProps {
  locale: Locale;
  kind: FailureKind;
  isWholePage?: boolean;
  onRetry: () => void;
}

/** How long a page without a server waits before it asks again by itself. */
const retryMs = 8_000;

/** Says what failed. A server out of reach is asked again by itself, at once when the network is back. */
export function FailurePanel({ locale, kind, isWholePage = false, onRetry }: FailureProps) {
  const t = failureMessages(locale);
  useEffect(() => {
    if (kind !== 'unreachable') return;
    const timer = setTimeout(onRetry, retryMs);
    addEventListener('online', onRetry);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', onRetry);
    };
  }, [kind, onRetry]);
  return (
    <div role="alert">
      <StatePanel kind="error" title={t.title} text={t[kind]} isWholePage={isWholePage}>
        <button type="button" class="button" onClick={onRetry}>
          {t.retry}
        </button>
      </StatePanel>
    </div>
  );
}
