/**
 * The site may live on another origin than the functions. Any origin may call: what is asked is
 * decided by a token that no browser sends by itself, so there is nothing for a foreign page to ride on.
 */
export function corsHeaders(methods: readonly string[]): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': [...methods, 'OPTIONS'].join(', '),
    'access-control-allow-headers':
      'authorization, apikey, content-type, x-client-info, accept-language',
    'access-control-expose-headers': 'x-request-id, retry-after, allow',
    'access-control-max-age': '86400',
  };
}
