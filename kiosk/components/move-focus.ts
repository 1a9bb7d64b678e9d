const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/**
 * One stop of the Tab key for a whole scale; arrows, Home and End move inside it. Moving does not
 * choose: here a choice is final and goes on by itself, so only Space, Enter or a tap makes it.
 * Where the focus stands is the page's own state and dies with the screen.
 */
export function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')];
  const place = radios.findIndex((radio) => radio.tabIndex === 0);
  const { key } = event;
  const by = steps[key];
  const ends = key === 'Home' ? 0 : key === 'End' ? radios.length - 1 : null;
  const to = by ? (place + by + radios.length) % radios.length : ends;
  if (to === null) return;
  event.preventDefault();
  for (const [index, radio] of radios.entries()) radio.tabIndex = index === to ? 0 : -1;
  radios[to]?.focus();
}
