import type { Plugin } from 'chart.js';
import type { TrendPoint } from '../data/overview-model.ts';

/** A thin line from end to end of each interval: a month between two gaps has no band, but an interval. */
export function intervalWhiskers(points: readonly TrendPoint[], color: string): Plugin<'line'> {
  return {
    id: 'intervalWhiskers',
    beforeDatasetsDraw({ ctx, scales: { x, y } }) {
      if (!x || !y) return;
      ctx.save();
      ctx.strokeStyle = color;
      ctx.lineWidth = 1.5;
      points.forEach(({ nps }, index) => {
        if (nps.kind !== 'known') return;
        const across = x.getPixelForValue(index);
        ctx.beginPath();
        ctx.moveTo(across, y.getPixelForValue(nps.lower));
        ctx.lineTo(across, y.getPixelForValue(nps.upper));
        ctx.stroke();
      });
      ctx.restore();
    },
  };
}
