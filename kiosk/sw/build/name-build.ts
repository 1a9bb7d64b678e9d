import { editFile } from './edit-file.ts';

/** Tell a page the name of its build. The name is a hash of the pages, too, taken while it is empty. */
export function nameBuild(folder: string, page: string, build: string): Promise<void> {
  return editFile(folder, page, (html) =>
    html.replace(/data-build="[^"]*"/, `data-build="${build}"`),
  );
}
