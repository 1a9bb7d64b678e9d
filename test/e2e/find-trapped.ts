/**
 * Runs in the page: controls that cannot be reached and words that cannot be read, each in a few
 * words. A control is reachable when, scrolled to, its middle is its own and all of it is in sight;
 * what is inert is meant for nobody.
 */
export function findTrapped(): string[] {
  const trapped: string[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    trapped.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  const name = (element: Element) =>
    `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 20)}”`;
  /** Where its words stand, without those that are there for screen readers alone. */
  const linesOf = (element: Element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const lines: DOMRect[] = [];
    while (words.nextNode()) {
      if (words.currentNode.parentElement?.closest('.visually-hidden')) continue;
      range.selectNodeContents(words.currentNode);
      lines.push(...range.getClientRects());
    }
    return lines;
  };
  const scope = document.querySelector('dialog[open]') ?? document;
  const controls = scope.querySelectorAll<HTMLElement>('button, input, textarea, [role=radio]');
  for (const control of controls) {
    if (!control.checkVisibility() || control.closest('[aria-hidden=true], [inert]')) continue;
    control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
    // A field that is clipped to a dot is worked by the label around it.
    if (width <= 1 || height <= 1) continue;
    if (left + scrollX < -1 || right + scrollX > clientWidth + 1)
      trapped.push(`${name(control)} is beyond the edge`);
    if (height <= innerHeight && (top < -1 || bottom > innerHeight + 1)) {
      trapped.push(`${name(control)} cannot be scrolled into sight`);
    }
    const x = (left + right) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const hit = document.elementFromPoint(x, y);
    if (hit !== null && !control.contains(hit)) {
      trapped.push(`${name(control)} is covered by ${name(hit)}`);
    }
  }
  for (const text of scope.querySelectorAll<HTMLElement>(
    'h1, h2, p, label, button, dt, dd, figcaption',
  )) {
    if (!text.checkVisibility() || text.closest('[aria-hidden=true], [inert], .visually-hidden'))
      continue;
    const { overflowX, overflowY } = getComputedStyle(text);
    const isCutX = overflowX !== 'visible' && text.scrollWidth > text.clientWidth + 1;
    const isCutY = overflowY === 'hidden' && text.scrollHeight > text.clientHeight + 1;
    if (isCutX || isCutY) trapped.push(`${name(text)} is cut off`);
    const lines = linesOf(text);
    if (lines.some(({ left, right }) => left < -1 || right > clientWidth + 1)) {
      trapped.push(`the words of ${name(text)} run over the edge`);
    }
    const box = text.getBoundingClientRect();
    const spills = lines.some(
      ({ right, bottom }) => right > box.right + 2 || bottom > box.bottom + 2,
    );
    if (text.localName === 'button' && spills) trapped.push(`${name(text)} spills its words`);
  }
  return trapped;
}
