/** What a log line says besides its time. Never a token, never a body. */
export interface LogEntry {
  readonly level: 'warning' | 'error';
  readonly message: string;
  readonly requestId?: string;
  readonly function?: string;
  readonly method?: string;
  readonly path?: string;
  readonly error?: ErrorFacts;
}

export interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}

export type Log = (entry: LogEntry) => void;

/** One JSON object a line, so that a log search can filter by its fields. */
export const logToConsole: Log = (entry) => {
  console.error(JSON.stringify({ at: new Date().toISOString(), ...entry }));
};

/** The facts of whatever was thrown. */
export function errorFacts(thrown: unknown): ErrorFacts {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: String(thrown) };
  const { name, message, stack } = thrown;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  return { name, message, code, stack };
}
