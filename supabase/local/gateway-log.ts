import { AsyncLocalStorage } from 'node:async_hooks';
import { createLogFile, type Log } from './log-file.ts';

const answering = new AsyncLocalStorage<Log>();
const { error: original } = console;

/**
 * The gateway prints every refused query to the console, a stack trace and the parameters
 * included, and those are what people wrote. While it answers, this keeps one line of it, the
 * reason and the query without its values, in a file. Everyone else's console is left alone.
 */
export function createGatewayLog(file: string): <T>(answer: () => Promise<T>) => Promise<T> {
  console.error = (...values: unknown[]) => {
    const write = answering.getStore();
    if (write) write(lineOf(values));
    else original(...values);
  };
  const write = createLogFile(file);
  return (answer) => answering.run(write, answer);
}

function lineOf(values: readonly unknown[]): string {
  const error = values.find((value) => value instanceof Error);
  if (!error) return values.map(String).join(' ');
  const { code = '', query = '' } = error as { code?: string; query?: string };
  return [code, error.message, query].filter(Boolean).join(' · ').replaceAll(/\s+/g, ' ');
}
