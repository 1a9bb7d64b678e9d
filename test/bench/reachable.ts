/** The scripts and styles a page names, and those that they name, also the ones that are loaded later. */
export function reachable(
  html: string,
  read: (path: string) => Buffer | null,
): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const walk = (text: string) => {
    for (const [, name] of text.matchAll(/["'`](?:\.\/|\/_astro\/)([\w.-]+\.(?:js|css))["'`]/g)) {
      const path = `/_astro/${name}`;
      const content = found.has(path) ? null : read(path);
      if (content === null) continue;
      found.set(path, content);
      walk(content.toString());
    }
  };
  walk(html);
  return found;
}
