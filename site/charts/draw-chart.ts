import {
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';

// Only the parts in use: the rest of Chart.js stays out of the bundle.
Chart.register(
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** Draw a chart and return what removes it. Imported lazily, because Chart.js weighs more than the page. */
export function drawChart<Data extends (number | null)[]>(
  canvas: HTMLCanvasElement,
  configuration: ChartConfiguration<'line', Data, string>,
): () => void {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 13;
  const chart = new Chart(canvas, configuration);
  return () => chart.destroy();
}
