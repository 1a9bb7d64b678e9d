import { useEffect, useRef } from 'preact/hooks';

interface Props {
  label: string;
  draw: (canvas: HTMLCanvasElement) => Promise<() => void>;
}

/** A canvas that is drawn once it is scrolled into view, and again when the theme changes. */
export function DrawnCanvas({ label, draw }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let remove: (() => void) | null = null;
    let isGone = false;
    async function redraw(target: HTMLCanvasElement) {
      remove?.();
      remove = null;
      const drawn = await draw(target);
      if (isGone) drawn();
      else remove = drawn;
    }
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      sight.disconnect();
      void redraw(element);
    });
    sight.observe(element);
    // Colours come from the tokens, so another theme is another drawing.
    const theme = new MutationObserver(() => remove && void redraw(element));
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      isGone = true;
      sight.disconnect();
      theme.disconnect();
      remove?.();
    };
  }, [draw]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
