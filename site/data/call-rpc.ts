import { getClient } from './client.ts';
import { DataFailure, kindOfStatus } from './data-failure.ts';
import { Refusal } from './refusal.ts';

/**
 * Do something through the database's own function and give back its value. The type of the value
 * is the caller's promise.
 *
 * @throws {Refusal} where the database named a problem of the catalogue
 * @throws {DataFailure} where it did not come so far
 */
export async function callRpc<Value>(
  name: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Value> {
  const client = await getClient();
  const { data, error, status } = await client.rpc(name, parameters);
  if (!error) return data as Value;
  // A refusal's message is the code of its problem; any other error's is a sentence.
  if (error.code === 'PT400' && /^[a-z_]+$/.test(error.message)) {
    throw new Refusal(error.message, error.details ?? '');
  }
  throw new DataFailure(kindOfStatus(status, error.code));
}
