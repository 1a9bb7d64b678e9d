import type { ComponentChildren } from 'preact';

export const headingId = 'question';

/** The screen's question. Takes the focus when its screen comes, so that it is what is read first. */
export function Heading({ children }: { children: ComponentChildren }) {
  return (
    <h1 ref={arrive} id={headingId} class="heading" tabIndex={-1}>
      {children}
    </h1>
  );
}

function arrive(heading: HTMLElement | null): void {
  scrollTo(0, 0);
  heading?.focus({ preventScroll: true });
}
