import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** The finding, not the name of the chart. */
  title: string;
  hint: string;
  /** Spoken description of the picture. */
  description: string;
  legend: readonly string[];
  showTableText: string;
  showChartText: string;
  table: ComponentChildren;
  /** Draw into the canvas and return what removes it. Changes when the data changes. */
  draw: (canvas: HTMLCanvasElement) => Promise<() => void>;
}

/** A chart with its table behind a toggle. Nothing is loaded before it is scrolled into view. */
export function ChartFrame(props: Props) {
  const { title, hint, description, legend, showTableText, showChartText, table, draw } = props;
  const [isTable, setIsTable] = useState(false);
  const canvas = useDrawnCanvas(draw, isTable);
  return (
    <section class="card chart-frame">
      <div class="card-head">
        <div>
          <h2>{title}</h2>
          <p class="card-hint numeric">{hint}</p>
        </div>
        <button
          type="button"
          class="button button-small no-print"
          aria-pressed={isTable}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? showChartText : showTableText}
        </button>
      </div>
      {isTable ? (
        <div class="chart-table">{table}</div>
      ) : (
        <>
          <div class="chart-canvas">
            <canvas ref={canvas} role="img" aria-label={`${title}. ${description}`} />
          </div>
          <p class="chart-legend">
            {legend.map((each) => (
              <span key={each}>{each}</span>
            ))}
          </p>
        </>
      )}
    </section>
  );
}

function useDrawnCanvas(draw: Props['draw'], isHidden: boolean) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (isHidden || !element) return;
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
  }, [draw, isHidden]);
  return canvas;
}
