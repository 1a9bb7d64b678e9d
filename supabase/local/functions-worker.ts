/// <reference lib="deno.worker" />
/**
 * Serves every `functions/<verb-noun>/index.ts` as the hosted runtime does: the function sees
 * the path from its own name on (`/import-records/<batch>/file`). One that fails to load answers
 * 503 with the reason in the log; the others run.
 */
import { say } from './messages.ts';

type EdgeFunction = { fetch(request: Request): Response | Promise<Response> };

const loaded = new Map<string, EdgeFunction | null>();

self.addEventListener('message', async (event: MessageEvent<{ port: number; folder: string }>) => {
  const { port, folder } = event.data;
  await Promise.all(namesIn(folder).map((name) => load(folder, name)));
  Deno.serve({ port, hostname: '127.0.0.1', onListen: () => {} }, answer);
});

// What a function forgot to wait for must not end the answers of the others.
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  console.error('Unhandled rejection:', event.reason);
});

function namesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)]
    .filter(({ name, isDirectory }) => isDirectory && /^[a-z]/.test(name))
    .map(({ name }) => name)
    .filter((name) => [...Deno.readDirSync(`${folder}/${name}`)].some(isEntry));
}

function isEntry({ name }: Deno.DirEntry): boolean {
  return name === 'index.ts';
}

async function load(folder: string, name: string): Promise<void> {
  try {
    const { href } = new URL(`file://${folder.replace(/^(?=[A-Za-z]:)/, '/')}/${name}/index.ts`);
    const module = (await import(href)) as { default?: Partial<EdgeFunction> };
    if (typeof module.default?.fetch !== 'function') {
      throw new Error('index.ts must have `export default { fetch }`');
    }
    loaded.set(name, module.default as EdgeFunction);
  } catch (error) {
    console.error(`${name} did not load:`, error);
    loaded.set(name, null);
  }
}

async function answer(request: Request): Promise<Response> {
  const name = new URL(request.url).pathname.split('/')[1] ?? '';
  if (name === '_health') return new Response('ok');
  const edgeFunction = loaded.get(name);
  if (edgeFunction === undefined) {
    return problem(request, 404, 'function_not_found', 'functionNotFound');
  }
  if (edgeFunction === null) {
    return problem(request, 503, 'function_unavailable', 'functionNotLoaded');
  }
  try {
    return await edgeFunction.fetch(request);
  } catch (error) {
    console.error(`${name} threw:`, error);
    return problem(request, 500, 'function_failed', 'functionFailed');
  }
}

function problem(
  request: Request,
  status: number,
  code: string,
  key: 'functionNotFound' | 'functionNotLoaded' | 'functionFailed',
): Response {
  const isEnglish = /^\s*en\b/i.test(request.headers.get('accept-language') ?? '');
  const message = say(isEnglish ? 'en' : 'zh', key);
  return Response.json({ code, message, details: null, hint: null }, { status });
}
