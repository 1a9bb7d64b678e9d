import { describe, expect, it } from 'vitest';
import { seal } from '#shared/sealing/seal.ts';
import { publicSealingKey, readSealingKeys } from '../../functions/_edge/sealing-keys.ts';
import { opener } from '../../functions/submit-responses/open-envelope.ts';
import { createSealingKey } from '../../supabase/local/sealing-key.ts';
import { answer } from './clinic.ts';
import { sealingTablet } from './sealing-tablet.ts';

const [old, fresh] = [createSealingKey(), createSealingKey()];
const reading = (text: string | undefined) => () => readSealingKeys(() => text);

describe('SEALING_KEYS', () => {
  it('offers the newest, and opens what was sealed to any of them', async () => {
    const keys = readSealingKeys(() => JSON.stringify([fresh, old]));
    expect(publicSealingKey(keys).keyId).toBe(fresh.kid);
    const open = opener(keys);
    for (const key of [old, fresh]) {
      const tablet = sealingTablet(crypto.randomUUID(), publicSealingKey([key]));
      const said = answer();
      const opened = await open(await tablet.finish(said));
      expect(opened).toMatchObject({ content: said, code: null, place: { isIntact: true } });
    }
  });

  it('no longer opens what was sealed to a key that was taken out', async () => {
    const open = opener(readSealingKeys(() => JSON.stringify([fresh])));
    const tablet = sealingTablet(crypto.randomUUID(), publicSealingKey([old]));
    expect(await open(await tablet.finish(answer()))).toMatchObject({
      code: 'sealing_key_unknown',
    });
  });

  it('opens nothing with the key of one name and the secret of another', async () => {
    const open = opener([{ ...fresh, kid: old.kid }]);
    const { publicKey } = publicSealingKey([old]);
    const said = answer();
    const tablet = sealingTablet(crypto.randomUUID(), { keyId: old.kid, publicKey });
    const sealed = await tablet.link(said.id, await seal(crypto.subtle, publicKey, said.id, said));
    expect(await open(sealed)).toMatchObject({ code: 'envelope_unreadable' });
  });

  it.each([
    undefined,
    '',
    'null',
    '[]',
    '{}',
    JSON.stringify([{ ...old, d: undefined }]),
    JSON.stringify([{ ...old, crv: 'P-384' }]),
    JSON.stringify([{ ...old, kid: 'a b' }]),
    JSON.stringify([old, { ...fresh, x: 7 }]),
  ])('refuses to start with %s, and never repeats it', (text) => {
    expect(reading(text)).toThrow('SEALING_KEYS');
    expect(reading(text)).not.toThrow(old.d);
  });

  it('refuses one name for two keys', () => {
    const twice = JSON.stringify([fresh, { ...old, kid: fresh.kid }]);
    expect(reading(twice)).toThrow('twice');
  });
});
