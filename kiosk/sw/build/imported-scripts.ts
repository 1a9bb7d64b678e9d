const staticImport = /(?:^|[;}\s])(?:import|export)\b[^'"`;()]*?["'`]\.\/([\w.-]+\.js)["'`]/g;

/** Every script that a script needs before it can run, by their paths below `/_astro/`. */
export async function importedScripts(
  program: string,
  read: (path: string) => Promise<string>,
): Promise<string[]> {
  const found = new Set<string>();
  const walk = async (path: string): Promise<void> => {
    for (const [, name] of (await read(path)).matchAll(staticImport)) {
      const imported = `/_astro/${name}`;
      if (found.has(imported)) continue;
      found.add(imported);
      await walk(imported);
    }
  };
  await walk(program);
  return [...found];
}
