import type { Locale } from '../_shared/i18n/locale.ts';
import { problem } from '../_shared/problems/problem.ts';
import { answerProblem, type Failing } from './answer-problem.ts';
import { corsHeaders } from './cors.ts';
import { type Log, logToConsole } from './log.ts';
import { matchPath } from './match-path.ts';
import { readLocale } from './read-locale.ts';

/** What a handler is asked. `failing` is for answers that stream and may fail half-way. */
export interface Asked<Actor, Body> {
  readonly request: Request;
  readonly actor: Actor;
  readonly body: Body;
  readonly params: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly requestId: string;
  readonly failing: Failing;
}

export interface EndpointOptions<Actor, Body> {
  /** The function's name, which is its folder's. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** The address after the name, such as `/:batchId/file`. */
  readonly path?: string;
  /** Who asks; throws a 401. Asked before the body is read. */
  readonly actor: (request: Request) => Promise<Actor>;
  /** What is asked: `jsonBody(schema)`, `streamBody(maxBytes)` or `noBody`. */
  readonly body: (request: Request, locale: Locale) => Promise<Body>;
  readonly log?: Log;
}

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly log: Log;
  answer(failing: Failing, params: Record<string, string>): Promise<Response>;
}

/** What a function exports. */
export interface Endpoint {
  readonly routes: readonly Route[];
  fetch(request: Request): Promise<Response>;
}

export async function noBody(): Promise<null> {
  return null;
}

/**
 * Everything around a handler: the handler returns a value (sent as JSON) or its own Response, or
 * throws a Problem.
 *
 * @example
 * export default endpoint(
 *   { name: 'pair-kiosk', method: 'POST', actor: anyone, body: jsonBody(PairingRequestSchema) },
 *   ({ body, request }) => pairKiosk(body.code, …),
 * );
 */
export function endpoint<Actor, Body>(
  { name, method, path = '/', actor, body, log = logToConsole }: EndpointOptions<Actor, Body>,
  handle: (asked: Asked<Actor, Body>) => Promise<unknown>,
): Endpoint {
  async function answer(failing: Failing, params: Record<string, string>): Promise<Response> {
    const { request, locale, requestId } = failing;
    const asking = await actor(request);
    const given = await body(request, locale);
    const asked = { request, actor: asking, body: given, params, locale, requestId, failing };
    const result = await handle(asked);
    return result instanceof Response ? result : Response.json(result);
  }
  return serve([{ name, method, path, log, answer }]);
}

/** Several addresses of one function. */
export function combineEndpoints(...endpoints: readonly Endpoint[]): Endpoint {
  return serve(endpoints.flatMap(({ routes }) => routes));
}

function serve(routes: readonly Route[]): Endpoint {
  return { routes, fetch: (request) => answerRequest(request, routes) };
}

async function answerRequest(request: Request, routes: readonly Route[]): Promise<Response> {
  const { pathname } = new URL(request.url);
  const here = routes.flatMap((route) => {
    const params = matchPath(pathname, route.name, route.path);
    return params === null ? [] : [{ route, params }];
  });
  const methods = here.map(({ route }) => route.method);
  const failing: Failing = {
    request,
    functionName: routes[0]?.name ?? '',
    requestId: crypto.randomUUID(),
    locale: readLocale(request.headers.get('accept-language')),
    log: routes[0]?.log ?? logToConsole,
  };
  const response = await answerRoute(failing, here, methods).catch((error: unknown) =>
    answerProblem(error, failing),
  );
  const headers = {
    ...corsHeaders(methods),
    'x-request-id': failing.requestId,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(response.status === 405 ? { allow: [...methods, 'OPTIONS'].join(', ') } : {}),
  };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

async function answerRoute(
  failing: Failing,
  here: readonly { route: Route; params: Record<string, string> }[],
  methods: readonly string[],
): Promise<Response> {
  const { method } = failing.request;
  if (here.length === 0) throw problem('path_unknown');
  if (method === 'OPTIONS') return new Response(null, { status: 204 });
  const found = here.find(({ route }) => route.method === method);
  if (found === undefined) throw problem('method_not_allowed', { allowed: methods });
  return found.route.answer(failing, found.params);
}
