import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useNear } from '../use-near.ts';

interface Props {
  children: ComponentChildren;
  /** Stands there until then, in the final size. */
  meanwhile: ComponentChildren;
}

/**
 * What stands further down, drawn when it comes near the screen, so that a slow machine has only what
 * is seen to draw before it answers a touch.
 */
export function Later({ children, meanwhile }: Props) {
  const place = useRef<HTMLDivElement>(null);
  if (useNear(place)) return <>{children}</>;
  return <div ref={place}>{meanwhile}</div>;
}
