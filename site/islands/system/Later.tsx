import type { ComponentChildren } from 'preact';
import { useLate } from '../use-late.ts';

interface Props {
  children: ComponentChildren;
  /** Stands there until then, in the final size. */
  meanwhile?: ComponentChildren;
}

const now = () => true;

/**
 * What stands further down, drawn after what is above it has been painted and each by itself, so that
 * a slow machine answers a touch in between.
 */
export function Later({ children, meanwhile }: Props) {
  return <>{useLate(now) ? children : meanwhile}</>;
}
