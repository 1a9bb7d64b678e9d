import { signedIn } from '../_edge/actor.ts';
import { type ApiClient, apiClient, hasApiKey } from '../_edge/api-key.ts';
import { createServiceClient, createUserClient } from '../_edge/database.ts';
import { combineEndpoints, endpoint, noBody } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { inBackground } from '../_edge/in-background.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { streamBody } from '../_edge/read-limited.ts';
import { ImportRequestSchema } from '../_shared/schemas/import.ts';
import { ApiBatchSchema, FactJobSchema } from '../_shared/schemas/import-api.ts';
import { importWithKey, undoWithKey } from './api-import.ts';
import { batchIdOf } from './batch-id.ts';
import { deriveDueFacts } from './derive-facts.ts';
import { factStore } from './fact-store.ts';
import { commitImport, openImport, receiveFile, undoImport } from './handler.ts';
import { importBatches } from './import-batches.ts';
import { reprocess } from './reprocess.ts';
import { streamLines } from './stream-lines.ts';

const environment = readEnvironment((name) => Deno.env.get(name));
const name = 'import-records';
const person = signedIn(environment);
/** A person at the page, or another system with its key. */
const anyCaller = async (request: Request) =>
  hasApiKey(request) ? { client: await apiClient(request) } : { person: await person(request) };
const service = createServiceClient(environment);
const batchesOf = (asker: { token: string }) =>
  importBatches(createUserClient(environment, asker), service);
const derive = () => deriveDueFacts(factStore(service), () => new Date());

const maxFileBytes = 200_000_000;
const maxBatchBytes = 4_000_000;

/** A key's answer does not wait for the figures: whoever sends a row a minute has no use for that. */
function deriveLater(): void {
  inBackground(name, async () => {
    for await (const _ of derive());
  });
}

async function takeBatch(
  body: Parameters<typeof importWithKey>[0],
  client: ApiClient,
  locale: 'zh' | 'en',
) {
  const answer = await importWithKey(body, client.keyHash, { service, today: new Date(), locale });
  if (answer.state === 'committed') deriveLater();
  return answer;
}

async function takeBack(batchId: string, client: ApiClient) {
  const answer = await undoWithKey(batchId, client.keyHash, service);
  deriveLater();
  return answer;
}

const readRequest = jsonBody(ImportRequestSchema);
const readBatch = jsonBody(ApiBatchSchema, maxBatchBytes);

export default combineEndpoints(
  endpoint(
    {
      name,
      method: 'POST',
      actor: anyCaller,
      body: async (request, locale) =>
        hasApiKey(request)
          ? { batch: await readBatch(request, locale) }
          : { request: await readRequest(request, locale) },
    },
    async ({ body, actor, locale }) => {
      if (actor.client && body.batch) return takeBatch(body.batch, actor.client, locale);
      if (actor.person && body.request) return openImport(body.request, batchesOf(actor.person));
      throw new TypeError('Caller and body are read by the same header.');
    },
  ),
  endpoint(
    { name, method: 'POST', path: '/reprocess', actor: person, body: jsonBody(FactJobSchema) },
    async ({ body, actor, failing }) => {
      const database = createUserClient(environment, actor);
      return streamLines(await reprocess(body, { database, service, derive }), failing);
    },
  ),
  endpoint(
    { name, method: 'GET', path: '/:batchId', actor: person, body: noBody },
    ({ params, actor }) => batchesOf(actor).read(batchIdOf(params)),
  ),
  endpoint(
    { name, method: 'PUT', path: '/:batchId/file', actor: person, body: streamBody(maxFileBytes) },
    async ({ params, body, actor, failing }) =>
      streamLines(
        await receiveFile(batchIdOf(params), body, batchesOf(actor), new Date()),
        failing,
      ),
  ),
  endpoint(
    { name, method: 'POST', path: '/:batchId/commit', actor: person, body: noBody },
    async ({ params, actor, failing }) =>
      streamLines(commitImport(batchIdOf(params), batchesOf(actor), derive), failing),
  ),
  endpoint(
    { name, method: 'POST', path: '/:batchId/undo', actor: anyCaller, body: noBody },
    async ({ params, actor, failing }) =>
      actor.client
        ? takeBack(batchIdOf(params), actor.client)
        : streamLines(undoImport(batchIdOf(params), batchesOf(actor.person), derive), failing),
  ),
);
