/** Run in the page: what tells one control from another by anything but its place and its words. */
export function looks(all: readonly Element[]): string[] {
  const traits = [
    'color',
    'background-color',
    'background-image',
    'border-top-color',
    'border-top-width',
    'box-shadow',
    'opacity',
    'filter',
    'font-weight',
    'font-size',
  ];
  const look = (element: Element): string => {
    const style = getComputedStyle(element);
    return traits.map((name) => style.getPropertyValue(name)).join('|');
  };
  return all.map((one) => [one, ...one.querySelectorAll('*')].map(look).join('\n'));
}
