import type { LinesAnswer, PreviewAnswer, WhatIfAnswer } from '#shared/scoring/scoring-answer.ts';
import type { Wire } from '#shared/scoring/wire.ts';
import { demoSignIns } from '../../supabase/seed/accounts.ts';
import { type SeededStack, startSeededStack } from '../e2e/seeded-stack.ts';
import { type Called, call } from './call.ts';

export type Preview = Wire<PreviewAnswer>;
export type Lines = Wire<LinesAnswer>;
export type Imagined = Wire<WhatIfAnswer>;

/** The demo chain on the real stack, with its people signed in. */
export interface ScoringDesk {
  readonly stack: SeededStack;
  readonly tokens: Readonly<Record<'zhao' | 'wang' | 'mei' | 'gu' | 'chen' | 'xu', string>>;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  one<Value>(sql: string, parameters?: readonly unknown[]): Promise<Value>;
  ask<Body>(token: string, body: unknown, language?: string): Promise<Called<Body>>;
  edit<Body>(token: string, body: unknown, language?: string): Promise<Called<Body>>;
  /** The answer as it came, byte for byte. */
  bytes(token: string, body: unknown): Promise<string>;
  end(): Promise<void>;
}

export async function openScoringDesk(): Promise<ScoringDesk> {
  const stack = await startSeededStack({ site: false });
  const query = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await stack.database.query(sql, parameters)) as Row[];
  const signIn = async (user: string) => {
    const { email, password } = demoSignIns.find((one) => one.email.startsWith(`${user}@`))!;
    const answer = await fetch(`${stack.url}/auth/v1/token?grant_type=password`, {
      method: 'POST',
      headers: { apikey: stack.secrets.publishableKey, 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  const tokens = {
    zhao: await signIn('zhao'),
    wang: await signIn('wang'),
    mei: await signIn('mei'),
    gu: await signIn('gu'),
    chen: await signIn('chen'),
    xu: await signIn('xu'),
  };
  return {
    stack,
    tokens,
    query,
    one: async <Value>(sql: string, parameters: readonly unknown[] = []) =>
      Object.values((await query<Record<string, Value>>(sql, parameters))[0] ?? {})[0] as Value,
    ask: (token, body, language) => call(stack, 'score-period', { token, body, language }),
    edit: (token, body, language) => call(stack, 'edit-plans', { token, body, language }),
    async bytes(token, body) {
      const answer = await fetch(`${stack.url}/functions/v1/score-period`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return answer.text();
    },
    end: stack.end,
  };
}
