import { randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import type { PrivateJwk } from '../../functions/_shared/sealing/subtle.ts';
import { readJson, writeJson } from './data-folder.ts';
import { createSealingKey } from './sealing-key.ts';
import { StackProblem } from './stack-problem.ts';

export interface Secrets {
  /** Signs the sessions of people. */
  jwtSecret: string;
  /** For browsers; public by design. */
  publishableKey: string;
  /** For the edge functions; passes row-level security. */
  secretKey: string;
  /** Tablets seal their answers to the first; the others still open what was sealed to them. */
  sealingKeys: PrivateJwk[];
}

/** The secrets of this installation: made at the first start, kept in a file only its owner reads. */
export function ensureSecrets(file: string): Secrets {
  const kept = readSecrets(file);
  if (kept?.sealingKeys) {
    chmodSync(file, 0o600);
    return { ...kept, sealingKeys: kept.sealingKeys };
  }
  const secrets: Secrets = {
    jwtSecret: token(48),
    publishableKey: `sb_publishable_${token(24)}`,
    secretKey: `sb_secret_${token(24)}`,
    // An installation of before there were any keeps all else.
    ...kept,
    sealingKeys: [createSealingKey()],
  };
  writeJson(file, secrets);
  return secrets;
}

/** A damaged file is not replaced silently: that would sign everyone out and void every device. */
function readSecrets(file: string): (Omit<Secrets, 'sealingKeys'> & Partial<Secrets>) | null {
  let kept: Partial<Secrets> | null;
  try {
    kept = readJson<Partial<Secrets>>(file);
  } catch {
    throw StackProblem.of('secretsUnreadable', { file });
  }
  if (kept === null) return null;
  const { jwtSecret, publishableKey, secretKey, sealingKeys } = kept;
  const isWhole = sealingKeys === undefined || (Array.isArray(sealingKeys) && sealingKeys[0]?.kid);
  if (!jwtSecret || !publishableKey || !secretKey || !isWhole) {
    throw StackProblem.of('secretsUnreadable', { file });
  }
  return { jwtSecret, publishableKey, secretKey, ...(sealingKeys ? { sealingKeys } : {}) };
}

function token(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
