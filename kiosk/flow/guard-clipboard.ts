/**
 * On a tablet nothing is copied: the clipboard outlives the customer, and no page may clear it
 * unasked.
 */
export function guardClipboard(): void {
  const refuse = (event: Event) => event.preventDefault();
  for (const way of ['copy', 'cut', 'dragstart']) addEventListener(way, refuse);
}
