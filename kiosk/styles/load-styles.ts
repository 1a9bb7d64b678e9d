/** Put the announced style sheet into force. It comes with the program and not before the first paint. */
export function loadStyles(page: Document): Promise<void> {
  const sheet = page.querySelector<HTMLLinkElement>('link[rel=preload][as=style]');
  if (sheet === null) return Promise.resolve();
  return new Promise((resolve) => {
    sheet.onload = sheet.onerror = () => resolve();
    sheet.rel = 'stylesheet';
  });
}
