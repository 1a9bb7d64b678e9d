import { call, problemCode } from '../api/call.ts';
import { fetchConfig } from '../api/fetch-config.ts';

/** `checkOther`: somebody else answered, as the sign-in page of a hotel network does. */
export type Reach = 'checkReached' | 'checkRefused' | 'checkOther' | 'checkSilent';

export interface NetworkCheck {
  readonly name: 'checkConfig' | 'checkSync' | 'checkSubmit';
  readonly reach: Reach;
  readonly ms: number;
}

/** The three ways this tablet needs, one after the other, each with its outcome. */
export async function checkNetwork(
  functionsUrl: string | null,
  deviceToken: string,
): Promise<NetworkCheck[]> {
  const authorization = `Bearer ${deviceToken}`;
  const ask = (functionName: string, body: unknown, proof: string) => async () => {
    const answer = await call(functionsUrl ?? '', { functionName, body, authorization });
    if (answer.httpStatus === 0) return 'checkSilent';
    if (answer.body?.[proof] !== undefined) return 'checkReached';
    return problemCode(answer) ? 'checkRefused' : 'checkOther';
  };
  return [
    await time('checkConfig', readConfig),
    await time('checkSync', ask('sync-kiosk', { poll: true, took: null }, 'serverTime')),
    await time('checkSubmit', ask('submit-responses', { responses: [] }, 'verdicts')),
  ];
}

function readConfig(): Promise<Reach> {
  return fetchConfig().then(
    (url) => (url ? 'checkReached' : 'checkOther'),
    () => 'checkSilent',
  );
}

async function time(
  name: NetworkCheck['name'],
  check: () => Promise<Reach>,
): Promise<NetworkCheck> {
  const from = performance.now();
  const reach = await check();
  return { name, reach, ms: Math.round(performance.now() - from) };
}
