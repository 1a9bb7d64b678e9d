/**
 * Run in every page before its own scripts. The clock of the device goes wrong by what stands in
 * the local storage, and whoever waits for an answer loses patience `haste` times sooner.
 */
export function weakenPage(haste: number): void {
  const RealDate = Date;
  const skew = () => {
    try {
      return Number(localStorage.getItem('chaos-skew') ?? 0);
    } catch {
      return 0;
    }
  };
  class SkewedDate extends RealDate {
    constructor(...parts: [] | [number | string]) {
      const [part = RealDate.now() + skew()] = parts;
      super(part);
    }
    static override now(): number {
      return RealDate.now() + skew();
    }
  }
  window.Date = SkewedDate as DateConstructor;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (ms) => timeout(Math.max(300, ms / haste));
}
