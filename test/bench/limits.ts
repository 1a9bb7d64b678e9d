/** A figure of results.json, by its path, and what was promised of it. */
interface Limit {
  readonly figure: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** What the benches are for. A limit that is missed stays here, and is told at each run. */
export const limits: readonly Limit[] = [
  { figure: 'stack.firstStart.median', atMost: 120 },
  { figure: 'stack.restart.median', atMost: 5 },
  { figure: 'seed.seconds.median', atMost: 30 },
  { figure: 'slice.delay.max', atMost: 3 },
  { figure: 'submit.rollupDifferences', atMost: 0 },
  { figure: 'submit.oneConnection.submitOne.ratio.median', atLeast: 0.6 },
  { figure: 'submit.eightConnections.submitOne.ratio.median', atLeast: 0.6 },
  { figure: 'submit.oneConnection.submitTen.ratio.median', atLeast: 0.6 },
  { figure: 'submit.eightConnections.submitTen.ratio.median', atLeast: 0.6 },
  // what a call hands in for each bare row
  { figure: 'submit.oneConnection.submitOne.answersRatio.median', atLeast: 3 },
  { figure: 'submit.eightConnections.submitOne.answersRatio.median', atLeast: 3 },
  { figure: 'submit.oneConnection.submitTen.answersRatio.median', atLeast: 3 },
  { figure: 'submit.eightConnections.submitTen.answersRatio.median', atLeast: 3 },
  { figure: 'comparison.speedup.employeeGrain.median', atLeast: 1_000 },
  { figure: 'comparison.speedup.branchGrain.median', atLeast: 20_000 },
  { figure: 'comparison.growth.2x.employeeGrain.median', atMost: 1.2 },
  { figure: 'comparison.growth.2x.branchGrain.median', atMost: 1.2 },
  { figure: 'comparison.growth.2x.compareBranches.median', atMost: 1.2 },
  { figure: 'comparison.growth.4x.employeeGrain.median', atMost: 1.2 },
  { figure: 'comparison.growth.4x.branchGrain.median', atMost: 1.2 },
  { figure: 'comparison.growth.4x.compareBranches.median', atMost: 1.2 },
  // at most 1.05 times as long above 1 ms and 0.05 ms longer below
  { figure: 'policies.results.employeeGrain.overhead.median', atMost: 0.05 },
  { figure: 'policies.results.branchGrain.overhead.median', atMost: 0.05 },
  { figure: 'policies.results.measurements.overhead.median', atMost: 0.05 },
  { figure: 'policies.results.overview.overhead.median', atMost: 0.05 },
  { figure: 'policies.results.facts.overhead.median', atMost: 0.05 },
  // the control: policies asked row by row must show, where a row costs little else
  { figure: 'policies.results.employeeGrain.perRowPolicy.ratio.median', atLeast: 5 },
  { figure: 'policies.results.branchGrain.perRowPolicy.ratio.median', atLeast: 5 },
  { figure: 'policies.results.overview.perRowPolicy.ratio.median', atLeast: 5 },
  { figure: 'policies.results.facts.perRowPolicy.ratio.median', atLeast: 5 },
  { figure: 'import.peakMb', atMost: 256 },
  { figure: 'kiosk.sizes.scriptBytes', atMost: 20 * 1024 },
  { figure: 'kiosk.sizes.firstTapBytes', atMost: 10_000 },
  { figure: 'kiosk.taps.tapToPaint.ratioToStaticPage.p50', atMost: 1.25 },
  { figure: 'kiosk.taps.tapToPaint.ratioToStaticPage.p95', atMost: 1.25 },
  { figure: 'kiosk.taps.longTasksOfLoadAndSurvey.tablet.median', atMost: 200 },
  { figure: 'kiosk.taps.longTasksOfLoadAndSurvey.tabletAtFullSpeed.max', atMost: 200 },
  { figure: 'kiosk.load.interactive.tablet.ratio.median', atMost: 1.3 },
  { figure: 'kiosk.customers.strictWriteMs.p95', atMost: 20 },
  { figure: 'kiosk.customers.heapRatio500To5.all', atMost: 1.1 },
];

/** A figure that is not there is NaN, and holds nothing. */
export function readFigure(results: unknown, figure: string): number {
  let value = results;
  for (const name of figure.split('.')) value = (value as Record<string, unknown>)?.[name];
  return typeof value === 'number' ? value : Number.NaN;
}

/** Each limit of these benches in a line, and how many are missed. */
export function judge(results: unknown, benches: readonly string[]) {
  const judged = limits
    .filter(({ figure }) => benches.includes(figure.split('.')[0] ?? ''))
    .map(({ figure, atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }) => {
      const value = readFigure(results, figure);
      const isHeld = value >= atLeast && value <= atMost;
      const limit = Number.isFinite(atMost) ? `at most ${atMost}` : `at least ${atLeast}`;
      return { isHeld, line: `${isHeld ? 'holds ' : 'MISSED'} ${figure}: ${value}, ${limit}` };
    });
  return {
    lines: judged.map(({ line }) => line),
    missed: judged.filter(({ isHeld }) => !isHeld).length,
  };
}
