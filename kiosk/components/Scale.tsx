import type { ComponentChildren } from 'preact';
import { headingId } from './Heading.tsx';
import { moveFocus } from './move-focus.ts';

interface Props {
  readonly name: 'face' | 'nps';
  readonly options: readonly { readonly face: ComponentChildren; readonly label?: string }[];
  /** Told which option it was, from 0. */
  onSelect(place: number): void;
}

/** One answer out of a few in a row. Holds none and shows none: the session owns it, and moves on. */
export function Scale({ name, options, onSelect }: Props) {
  return (
    <div
      class={`scale ${name}-scale`}
      role="radiogroup"
      aria-labelledby={headingId}
      onKeyDown={moveFocus}
    >
      {options.map(({ face, label }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: an input would choose on every arrow key
        <button
          key={index}
          type="button"
          role="radio"
          aria-checked="false"
          aria-label={label}
          class={`card ${name}`}
          tabIndex={index ? -1 : 0}
          onClick={() => onSelect(index)}
        >
          {face}
        </button>
      ))}
    </div>
  );
}
