/**
 * Take the whole screen, on a tablet and where the browser lets a tap do it. An installed app has it
 * already; a refusal leaves everything as it was.
 */
export function goFullscreen(): void {
  if (document.fullscreenElement || !matchMedia('(pointer: coarse)').matches) return;
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}
