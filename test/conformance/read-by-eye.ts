/** Run in the page: the words of each element that an eye reads, where it is not part of another one. */
export function readByEye(all: readonly Element[]): string[] {
  // What only a screen reader hears is clipped to a dot.
  const isSeen = (one: Element): boolean =>
    one.checkVisibility() && one.getBoundingClientRect().width > 2;
  const wordsOf = (element: Element): string => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let words = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (isSeen(node.parentElement ?? element)) words += node.textContent;
    }
    return words;
  };
  return all
    .filter((one) => isSeen(one) && !one.closest('[aria-hidden=true]'))
    .filter((one) => !all.some((other) => other !== one && other.contains(one)))
    .map(wordsOf);
}
