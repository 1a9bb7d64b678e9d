import type { ComponentChildren } from 'preact';

/** What JSX becomes: a tag or a component, with what it was given. */
export interface Described {
  readonly type: string | ((props: object) => ComponentChildren);
  readonly props: Readonly<Record<string, unknown>>;
  readonly key: unknown;
}

/**
 * In the place of Preact's own runtime where a tablet paints (`build/own-runtime.ts`): components
 * are written and typed for Preact, and painted by `render.ts`.
 */
export function jsx(type: Described['type'], props: Described['props'], key?: unknown): Described {
  return { type, props, key };
}
export { jsx as jsxs };

export function Fragment({ children }: { children?: ComponentChildren }): ComponentChildren {
  return children;
}
