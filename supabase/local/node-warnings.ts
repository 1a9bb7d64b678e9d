/**
 * The gateway replaces process.emitWarning by one that calls `.includes` on the warning, which
 * Node also emits as an Error object: the warning would become a crash. Imported before the
 * gateway, this keeps the original; `restoreWarnings` puts it back afterwards.
 */
const { emitWarning } = process;

export function restoreWarnings(): void {
  process.emitWarning = emitWarning;
}
