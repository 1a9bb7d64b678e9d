import { useEffect, useRef } from 'preact/hooks';

/** A details element that closes on Escape and on a click elsewhere, as a menu is expected to. */
export function useClosingDetails() {
  const element = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = element.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        menu.open = false;
        menu.querySelector('summary')?.focus();
      } else if (!(event.target instanceof Node && menu.contains(event.target))) {
        menu.open = false;
      }
    };
    addEventListener('keydown', close);
    addEventListener('pointerdown', close);
    return () => {
      removeEventListener('keydown', close);
      removeEventListener('pointerdown', close);
    };
  }, []);
  return element;
}
