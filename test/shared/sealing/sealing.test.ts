import { createCipheriv, createDecipheriv, createECDH, createHash, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '#shared/sealing/base64url.ts';
import { chainHash, genesisHash } from '#shared/sealing/chain-hash.ts';
import { seal } from '#shared/sealing/seal.ts';
import type { PrivateJwk } from '#shared/sealing/subtle.ts';
import { publicKeyOf, unseal } from '#shared/sealing/unseal.ts';
import { fromUtf8, toUtf8 } from '#shared/sealing/utf8.ts';

const { subtle } = crypto;
const id = '019ab000-0000-7000-8000-000000000001';
const content = { id, nps: 0, comment: '疼，但是值得 🌸 “引号”\n换行' };

/** A key pair from a fixed scalar, made by Node's own OpenSSL and not by WebCrypto. */
function serverKey(scalar: string): { jwk: PrivateJwk; publicKey: string } {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(scalar.padStart(64, '0'), 'hex');
  const point = ecdh.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => toBase64url(part));
  const d = Buffer.from(scalar.padStart(64, '0'), 'hex').toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '', d, kid: 'k1' };
  return { jwk, publicKey: point.toString('base64url') };
}

const server = serverKey('c0ffee');

/** The contract once more, in OpenSSL: what an independent hand makes of the same words. */
function opensslKey(ephemeral: Buffer, serverPoint: Buffer, secret: Buffer): Buffer {
  const info = Buffer.concat([Buffer.from('meiping response v1'), ephemeral, serverPoint]);
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), info, 32));
}

function opensslSeal(text: string, ephemeralScalar: string): string {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(ephemeralScalar.padStart(64, '0'), 'hex');
  const serverPoint = Buffer.from(server.publicKey, 'base64url');
  const key = opensslKey(ecdh.getPublicKey(), serverPoint, ecdh.computeSecret(serverPoint));
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12)).setAAD(Buffer.from(id));
  const sealed = [cipher.update(text), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([ecdh.getPublicKey(), ...sealed]).toString('base64url');
}

function opensslOpen(envelope: string): string {
  const bytes = Buffer.from(envelope, 'base64url');
  const [ephemeral, sealed, tag] = [
    bytes.subarray(0, 65),
    bytes.subarray(65, -16),
    bytes.subarray(-16),
  ];
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey('c0ffee'.padStart(64, '0'), 'hex');
  const key = opensslKey(ephemeral, ecdh.getPublicKey(), ecdh.computeSecret(ephemeral));
  const cipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12));
  cipher.setAAD(Buffer.from(id)).setAuthTag(tag);
  return cipher.update(sealed, undefined, 'utf8') + cipher.final('utf8');
}

describe('a sealed response', () => {
  it('opens to what it was', async () => {
    const envelope = await seal(subtle, server.publicKey, id, content);
    expect(await unseal(subtle, server.jwk, id, envelope)).toEqual(content);
  });

  it('is opened by an independent implementation of the contract', async () => {
    const envelope = await seal(subtle, server.publicKey, id, content);
    expect(JSON.parse(opensslOpen(envelope))).toEqual(content);
  });

  it('opens where an independent implementation made it: a vector that never changes', async () => {
    const envelope = opensslSeal('{"nps":7}', 'beef');
    expect(envelope).toBe(
      'BPdjHMNLVsJLF1iuaGeyOBHBKcA1-mfMKkDGF77bPEtR22vfKeSIxisY6Tjl-0Lu1l-nTqTz1T69Nc-bOFN00EIMF_jOnm8HvfG6leXmXdJh-sPDOhdzlm4a',
    );
    expect(await unseal(subtle, server.jwk, id, envelope)).toEqual({ nps: 7 });
  });

  it('does not open when any one byte of it was changed', async () => {
    const envelope = fromBase64url(await seal(subtle, server.publicKey, id, content));
    for (const place of [0, 1, 40, 64, 65, 200, envelope.length - 17, envelope.length - 1]) {
      const changed = envelope.slice();
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(await unseal(subtle, server.jwk, id, toBase64url(changed)), `${place}`).toBe(
        undefined,
      );
    }
  });

  it('does not open under another id, with another key, or cut short', async () => {
    const envelope = await seal(subtle, server.publicKey, id, content);
    expect(await unseal(subtle, server.jwk, id.replace(/1$/, '2'), envelope)).toBe(undefined);
    expect(await unseal(subtle, serverKey('decade').jwk, id, envelope)).toBe(undefined);
    expect(await unseal(subtle, server.jwk, id, envelope.slice(0, 100))).toBe(undefined);
    expect(await unseal(subtle, server.jwk, id, '')).toBe(undefined);
  });

  it('does not open where what is inside is no JSON', async () => {
    expect(await unseal(subtle, server.jwk, id, opensslSeal('{"nps":', 'beef'))).toBe(undefined);
  });

  it('never uses a key twice', async () => {
    const envelopes = await Promise.all(
      Array.from({ length: 20 }, () => seal(subtle, server.publicKey, id, content)),
    );
    expect(new Set(envelopes.map((envelope) => envelope.slice(0, 86))).size).toBe(20);
  });

  it('is as long after a 0 as after a 10, and with a short comment as without', async () => {
    const lengthOf = async (one: object) => (await seal(subtle, server.publicKey, id, one)).length;
    const bare = await lengthOf({ nps: 0, comment: null });
    expect(await lengthOf({ nps: 10, comment: null })).toBe(bare);
    expect(await lengthOf({ nps: 10, comment: '很好'.repeat(40) })).toBe(bare);
    expect(await lengthOf({ nps: 10, comment: '很好'.repeat(500) })).toBeGreaterThan(bare);
  });

  it('names the public key that belongs to a private one', () => {
    expect(toBase64url(publicKeyOf(server.jwk))).toBe(server.publicKey);
  });
});

describe('the chain', () => {
  const link = {
    previousHash: genesisHash,
    kioskId: '00000000-0000-4000-8000-000000000001',
    sequence: 1,
    id,
    keyId: 'k1',
    envelope: 'AAAA',
  };

  it('hashes the record’s lines over the hash before it', async () => {
    const lines = `${'0'.repeat(64)}\n${link.kioskId}\n1\n${id}\nk1\nAAAA`;
    expect(await chainHash(subtle, link)).toBe(createHash('sha256').update(lines).digest('hex'));
  });

  it.each([
    ['previousHash', '1'.repeat(64)],
    ['kioskId', '00000000-0000-4000-8000-000000000002'],
    ['sequence', 2],
    ['id', id.replace(/1$/, '2')],
    ['keyId', 'k2'],
    ['envelope', 'AAAB'],
  ] as const)('notices another %s', async (field, value) => {
    expect(await chainHash(subtle, { ...link, [field]: value })).not.toBe(
      await chainHash(subtle, link),
    );
  });
});

describe('bytes and texts', () => {
  it('write base64url as everybody does, and read it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect([...fromBase64url(text)]).toEqual([...bytes]);
      }),
    );
  });

  it('write UTF-8 as everybody does, and read it back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
        (text) => {
          expect(Buffer.from(toUtf8(text)).toString()).toBe(text);
          expect(fromUtf8(toUtf8(text))).toBe(text);
        },
      ),
    );
  });
});
