import type { Queries, Row } from '../../../supabase/local/database.ts';
import type { Person } from '../../people.ts';

/**
 * A transaction that is rolled back at the end. `query` and `exec` act as the owner of the schema,
 * `as` acts as a person, the way the gateway does it: a role and the claims of the token.
 */
export interface Stage extends Queries {
  as<T>(person: Person, act: (db: Queries) => Promise<T>): Promise<T>;
}

/** What the database said when it refused; the message is the code of the problem catalogue. */
export interface Refusal {
  code: string;
  message: string;
}

class RolledBack extends Error {}

/** Runs in a transaction, or in a savepoint of one, and takes everything back. */
export async function rollBack<T>(
  queries: Queries,
  scenario: (stage: Stage) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined;
  try {
    await queries.transaction(async (transaction) => {
      result = { value: await scenario(stageOn(transaction)) };
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  return (result as { value: T }).value;
}

/** A stage inside an open transaction: also for those that commit it. */
export function stageOn(transaction: Queries): Stage {
  return {
    ...transaction,
    as: (person, act) => actAs(transaction, person, act),
  };
}

/** A savepoint, so that a refusal leaves the transaction usable, as the asker and nobody else. */
export function actAs<T>(
  transaction: Queries,
  person: Person,
  act: (db: Queries) => Promise<T>,
): Promise<T> {
  return transaction.transaction(async (inside) => {
    await inside.query(
      `select set_config('request.jwt.claims', $1, true),
        set_config('request.jwt.claim.sub', $2, true),
        set_config('request.jwt.claim.role', $3, true), set_config('role', $3, true)`,
      [claimsOf(person), person.userId ?? '', person.requestRole],
    );
    const result = await act(inside);
    await inside.exec(`reset role; ${FORGET_CLAIMS}`);
    return result;
  });
}

/** Resolves to the refusal; fails when nothing was refused. */
export async function refusal(attempt: Promise<unknown>): Promise<Refusal> {
  const outcome = await attempt.then(
    (value) => ({ value }),
    (error: Refusal) => ({ error }),
  );
  if ('value' in outcome) {
    throw new Error(`Nothing was refused; the answer was ${JSON.stringify(outcome.value)}`);
  }
  return { code: outcome.error.code, message: outcome.error.message };
}

/** The first column of the first row. */
export async function one<T>(
  db: Queries,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<T> {
  const [row] = await db.query<Row>(sql, parameters);
  return Object.values(row ?? {})[0] as T;
}

function claimsOf({ requestRole, userId, email }: Person): string {
  return JSON.stringify({
    role: requestRole,
    ...(userId ? { sub: userId, email } : {}),
  });
}

const FORGET_CLAIMS = `select ${['claims', 'claim.sub', 'claim.role']
  .map((name) => `set_config('request.jwt.${name}', '', true)`)
  .join()}`;
