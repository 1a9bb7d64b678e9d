import type { TabletState } from '../../data/tablet.ts';

const shapes: Readonly<Record<TabletState, string>> = {
  live: 'M5 8.2l2.1 2.1L11 6.2',
  silent: 'M8 4.6v4M8 11.2v.2',
  resting: 'M5.5 8h5',
  unpaired: '',
  revoked: 'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
};

/** The state as a word and a shape: a tick, a warning, a dash, an empty ring, a cross. */
export function TabletMark({ state, text }: { state: TabletState; text: string }) {
  return (
    <span class={`tablet-mark tablet-mark-${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {state === 'silent' ? <path d="M8 1.8l6.6 12H1.4z" /> : <circle cx="8" cy="8" r="6.5" />}
        <path class="tablet-sign" d={shapes[state]} />
      </svg>
      {text}
    </span>
  );
}
