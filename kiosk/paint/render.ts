import type { ComponentChildren } from 'preact';
import type { Described } from './jsx-runtime.ts';
import { setProperty } from './set-property.ts';

/** A tag, or a text where the tag is empty, that should be on the page. */
interface Wanted {
  /** Tag, key, and the components around it: under another one it is another element. */
  readonly id: string;
  readonly tag: string;
  readonly props: Described['props'];
}

interface Painted extends Wanted {
  readonly node: Element | Text;
  readonly children: readonly Painted[];
}

const numbers = new Map<unknown, number>();
const before = new WeakMap<Element, readonly Painted[]>();
let arrivals: (() => void)[] = [];

/**
 * Put a picture on the page, changing only what differs from the one before. Elements that stand
 * there already, as the first screen does, are taken over. All that the kiosk's components need of
 * a renderer, in a fifth of the script: function components, keys, refs that hear of an arrival.
 * There is no state in here, nothing is delayed, and a screen that is left leaves no node behind.
 */
export function render(picture: ComponentChildren, place: Element): void {
  before.set(place, paint(place, picture, before.get(place)));
  const arrived = arrivals;
  arrivals = [];
  for (const arrive of arrived) arrive();
}

function paint(
  parent: Element,
  children: unknown,
  painted: readonly Painted[] = [],
): readonly Painted[] {
  const wanted = expand(children);
  const left = [...painted];
  const stay = wanted.map(({ id }) => {
    const place = left.findIndex((one) => one.id === id);
    return left.splice(place, place < 0 ? 0 : 1)[0];
  });
  // First, while nothing else has changed: where the focus goes with an element, the page is laid out.
  for (const { node } of left) node.remove();
  const found = painted.length > 0 ? [] : [...parent.childNodes];
  const after = wanted.map((one, place) => update(parent, one, stay[place], found));
  for (const node of found) node.remove();
  let next = parent.firstChild;
  for (const { node } of after) {
    if (node === next) next = node.nextSibling;
    else parent.insertBefore(node, next);
  }
  return after;
}

function update(
  parent: Element,
  wanted: Wanted,
  painted: Painted | undefined,
  found: ChildNode[],
): Painted {
  const { tag, props } = wanted;
  const node = painted?.node ?? takeOver(tag, found) ?? create(parent, tag);
  if (node instanceof Text) {
    if (node.data !== props.text) node.data = String(props.text);
    return { ...wanted, node, children: [] };
  }
  const old = painted?.props ?? {};
  for (const name of Object.keys({ ...old, ...props })) {
    if (old[name] !== props[name] || name === 'value') setProperty(node, name, props[name]);
  }
  const { ref } = props;
  if (!painted && typeof ref === 'function') arrivals.push(() => ref(node));
  return { ...wanted, node, children: paint(node, props.children, painted?.children) };
}

function takeOver(tag: string, found: ChildNode[]): Element | Text | undefined {
  const place = found.findIndex(({ nodeName }) => nodeName.toLowerCase() === (tag || '#text'));
  return found.splice(place, place < 0 ? 0 : 1)[0] as Element | Text | undefined;
}

function create(parent: Element, tag: string): Element | Text {
  if (tag === '') return document.createTextNode('');
  const namespace = tag === 'svg' ? 'http://www.w3.org/2000/svg' : parent.namespaceURI;
  return document.createElementNS(namespace, tag);
}

/** Components give way to what they return, lists to their items, and nothing to nothing. */
function expand(child: unknown, owner = ''): Wanted[] {
  if (Array.isArray(child)) return child.flatMap((each) => expand(each, owner));
  if (typeof child !== 'object' || child === null) {
    const isShown = typeof child === 'number' || (typeof child === 'string' && child !== '');
    return isShown ? [{ id: '', tag: '', props: { text: String(child) } }] : [];
  }
  const { type, props, key } = child as Described;
  const id = `${owner}/${typeof type === 'string' ? type : numberOf(type)}:${key ?? ''}`;
  return typeof type === 'string' ? [{ id, tag: type, props }] : expand(type(props), id);
}

function numberOf(component: unknown): number {
  const number = numbers.get(component) ?? numbers.size;
  numbers.set(component, number);
  return number;
}
