import { signedIn } from '../_edge/actor.ts';
import { createUserClient } from '../_edge/database.ts';
import { combineEndpoints, endpoint, noBody } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { streamBody } from '../_edge/read-limited.ts';
import { ImportRequestSchema } from '../_shared/schemas/import.ts';
import { batchIdOf } from './batch-id.ts';
import { commitImport, openImport, receiveFile, undoImport } from './handler.ts';
import { importBatches } from './import-batches.ts';
import { streamLines } from './stream-lines.ts';

const environment = readEnvironment((name) => Deno.env.get(name));
const name = 'import-records';
const actor = signedIn(environment);
const batchesOf = (person: { token: string }) =>
  importBatches(createUserClient(environment, person));

const maxFileBytes = 200_000_000;

export default combineEndpoints(
  endpoint(
    { name, method: 'POST', actor, body: jsonBody(ImportRequestSchema) },
    ({ body, actor: person }) => openImport(body, batchesOf(person)),
  ),
  endpoint(
    { name, method: 'GET', path: '/:batchId', actor, body: noBody },
    ({ params, actor: person }) => batchesOf(person).read(batchIdOf(params)),
  ),
  endpoint(
    { name, method: 'PUT', path: '/:batchId/file', actor, body: streamBody(maxFileBytes) },
    async ({ params, body, actor: person, failing }) =>
      streamLines(
        await receiveFile(batchIdOf(params), body, batchesOf(person), new Date()),
        failing,
      ),
  ),
  endpoint(
    { name, method: 'POST', path: '/:batchId/commit', actor, body: noBody },
    async ({ params, actor: person, failing }) =>
      streamLines(commitImport(batchIdOf(params), batchesOf(person)), failing),
  ),
  endpoint(
    { name, method: 'POST', path: '/:batchId/undo', actor, body: noBody },
    async ({ params, actor: person, failing }) =>
      streamLines(undoImport(batchIdOf(params), batchesOf(person)), failing),
  ),
);
