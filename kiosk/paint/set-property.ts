/** Set one property of a JSX element on its node: a listener, a field's value, or an attribute. */
export function setProperty(node: Element, name: string, value: unknown): void {
  if (name === 'children' || name === 'ref') return;
  if (name.startsWith('on')) {
    Object.assign(node, { [name.toLowerCase()]: value ?? null });
  } else if (name === 'value') {
    const field = node as HTMLInputElement;
    if (field.value !== value) field.value = String(value ?? '');
  } else if (/^(aria-|data-|spell)/.test(name) && value !== undefined && value !== null) {
    node.setAttribute(name, String(value));
  } else if (value === undefined || value === null || value === false) {
    node.removeAttribute(name);
  } else {
    node.setAttribute(name, value === true ? '' : String(value));
  }
}
