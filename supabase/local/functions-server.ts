/// <reference lib="deno.ns" />
/**
 * Deno's side of the edge functions: `deno run functions-server.ts <port> <functions folder>`.
 * This thread only watches; the functions run in a worker, so that even an endless loop in one
 * of them cannot keep the process alive once its parent is gone (its end closes our input).
 */
const worker = new Worker(import.meta.resolve('./functions-worker.ts'), {
  type: 'module',
});
worker.onerror = (event) => {
  event.preventDefault();
  console.error(event.message);
  Deno.exit(1);
};
worker.postMessage({ port: Number(Deno.args[0]), folder: Deno.args[1] });

for await (const _ of Deno.stdin.readable) {
  // Nothing is ever sent; the end of it is the message.
}
Deno.exit(0);
