import { randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { readJson, writeJson } from './data-folder.ts';
import { StackProblem } from './stack-problem.ts';

export interface Secrets {
  /** Signs the sessions of people. */
  jwtSecret: string;
  /** For browsers; public by design. */
  publishableKey: string;
  /** For the edge functions; passes row-level security. */
  secretKey: string;
}

/** The secrets of this installation: made at the first start, kept in a file only its owner reads. */
export function ensureSecrets(file: string): Secrets {
  const kept = readSecrets(file);
  if (kept) {
    chmodSync(file, 0o600);
    return kept;
  }
  const secrets: Secrets = {
    jwtSecret: token(48),
    publishableKey: `sb_publishable_${token(24)}`,
    secretKey: `sb_secret_${token(24)}`,
  };
  writeJson(file, secrets);
  return secrets;
}

/** A damaged file is not replaced silently: that would sign everyone out and void every device. */
function readSecrets(file: string): Secrets | null {
  let kept: Partial<Secrets> | null;
  try {
    kept = readJson<Partial<Secrets>>(file);
  } catch {
    throw StackProblem.of('secretsUnreadable', { file });
  }
  if (kept === null) return null;
  const { jwtSecret, publishableKey, secretKey } = kept;
  if (!jwtSecret || !publishableKey || !secretKey) {
    throw StackProblem.of('secretsUnreadable', { file });
  }
  return { jwtSecret, publishableKey, secretKey };
}

function token(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
