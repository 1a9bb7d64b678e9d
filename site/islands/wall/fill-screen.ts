/** Some browsers have no full screen, and all may refuse it. */
export async function fillScreen(): Promise<void> {
  await (document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  )?.catch(() => undefined);
}
