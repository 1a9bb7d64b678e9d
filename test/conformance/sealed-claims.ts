import type { Response as Answer } from '#shared/schemas/response.ts';
import type { SealedResponse } from '#shared/schemas/sealed-response.ts';
import { chainHash, genesisHash } from '#shared/sealing/chain-hash.ts';
import { seal } from '#shared/sealing/seal.ts';
import type { Subtle } from '#shared/sealing/subtle.ts';
import { type Claim, expectSame, Skipped } from './claim.ts';
import { type Server, submit, syncNow, walkIn } from './server.ts';

const subtle = crypto.subtle as unknown as Subtle;

/** Responses that nobody reads on the way, not even the tablet that sends them. */
export const sealedClaims: readonly Claim<Server>[] = [
  {
    id: 'sealed-stored',
    says: 'a sealed response is opened and kept with 201, and known with 202 when it comes again',
    async check(server) {
      const sealed = await close(server, await walkIn(server));
      expectSame(await statuses(server, sealed), ['201'], 'first');
      expectSame(await statuses(server, sealed), ['202'], 'again');
    },
  },
  {
    id: 'sealed-and-plain',
    says: 'a response that came in the open is known when it comes sealed',
    async check(server) {
      const response = await walkIn(server);
      await submit(server, [response]);
      expectSame(await statuses(server, await close(server, response)), ['202'], 'verdicts');
    },
  },
  {
    id: 'sealed-altered',
    says: 'an envelope that was changed on the way is refused with 422 envelope_unreadable',
    async check(server) {
      const sealed = await close(server, await walkIn(server));
      const { envelope } = sealed;
      const flipped = envelope.at(200) === 'A' ? 'B' : 'A';
      const altered = envelope.slice(0, 200) + flipped + envelope.slice(201);
      const verdicts = await statuses(server, { ...sealed, envelope: altered });
      expectSame(verdicts, ['422 envelope_unreadable'], 'verdicts');
    },
  },
  {
    id: 'sealed-other-id',
    says: 'an envelope under another id than its own is refused with 422 envelope_unreadable',
    async check(server) {
      const [one, two] = [await walkIn(server), await walkIn(server)];
      const sealed = await close(server, one);
      const verdicts = await statuses(server, { ...sealed, id: two.id });
      expectSame(verdicts, ['422 envelope_unreadable'], 'verdicts');
    },
  },
  {
    id: 'sealed-unknown-key',
    says: 'an envelope for a key that the server does not have is refused with 422',
    async check(server) {
      const sealed = await close(server, await walkIn(server));
      const verdicts = await statuses(server, { ...sealed, keyId: 'nobody' });
      expectSame(verdicts, ['422 sealing_key_unknown'], 'verdicts');
    },
  },
];

async function statuses(server: Server, sealed: SealedResponse): Promise<string[]> {
  const verdicts = await submit(server, [sealed]);
  expectSame(
    verdicts.map(({ id }) => id),
    [sealed.id],
    'ids',
  );
  return verdicts.map(({ status, code }) => (code ? `${status} ${code}` : String(status)));
}

/** Sequences of one run; the chain of the tablet is that of this process. */
let sequence = 0;
let previousHash = genesisHash;

async function close(server: Server, response: Answer): Promise<SealedResponse> {
  const { sealingKey } = await syncNow(server);
  if (!sealingKey) throw new Skipped('the server offers no key to seal to');
  const kioskId = server.kioskId ?? '';
  if (kioskId === '') throw new Skipped('needs --pairing-code');
  sequence += 1;
  const envelope = await seal(subtle, sealingKey.publicKey, response.id, response);
  const link = {
    id: response.id,
    kioskId,
    sequence,
    previousHash,
    keyId: sealingKey.keyId,
    envelope,
  };
  const hash = await chainHash(subtle, link);
  previousHash = hash;
  return { ...link, hash };
}
