import { type MessageKey, type Parameters, sayBoth } from './messages.ts';

/**
 * Something a person can put right. Its message is the whole sentence in both languages, so it
 * is shown as it is, without a stack trace; any other error is a fault of the program.
 */
export class StackProblem extends Error {
  readonly key: MessageKey;

  private constructor(key: MessageKey, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StackProblem';
    this.key = key;
  }

  static of<Key extends MessageKey>(key: Key, ...parameters: Parameters<Key>): StackProblem {
    return new StackProblem(key, sayBoth(key, ...parameters));
  }
}

/** The shortest useful sentence about an unknown error, for a problem's `{reason}`. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return error.message || code || error.name;
}
