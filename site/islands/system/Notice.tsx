import type { ComponentChildren } from 'preact';

interface Props {
  tone?: 'plain' | 'notice' | 'error';
  children: ComponentChildren;
}

/** A sentence the reader should know before trusting the numbers, or an error. */
export function Notice({ tone = 'notice', children }: Props) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'note'}>
      <svg class="notice-mark" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8.25" />
        <path d="M10 5.5v5.5M10 14v.5" />
      </svg>
      <div>{children}</div>
    </div>
  );
}
