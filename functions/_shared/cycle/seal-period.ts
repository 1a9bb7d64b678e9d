import { canonicalJson } from '../scoring/canonical-json.ts';
import { appraisePeople } from './appraise-people.ts';
import { engineVersion } from './engine-version.ts';
import type { HashText } from './hash-text.ts';
import { rankingText } from './ranking-text.ts';
import { rootHash } from './root-hash.ts';
import { sealLine } from './seal-line.ts';
import { hashParts, sealParts } from './seal-parts.ts';
import type { SealedPeriod } from './sealed-period.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

export interface Sealing {
  readonly seal: SealedPeriod;
  /** People whose published result is not what the snapshot gives; nothing may be sealed then. */
  readonly strangers: readonly string[];
}

/** Make the seal of a period from its snapshot. What is sealed is what people have read, to the byte. */
export async function sealPeriod(snapshot: Snapshot, hash: HashText): Promise<Sealing> {
  const { shared, people } = readSnapshot(snapshot);
  const appraised = appraisePeople(shared, people);
  const decided = new Map(people.map((each) => [each.facts.employeeId, each]));
  const published = new Map(snapshot.lines.map((line) => [line.employeeId, line.content]));
  const parts = sealParts(shared);
  const rules = { engineVersion, parts, partHashes: await hashParts(parts, hash) };
  const lines = [];
  const strangers = [];
  for (const person of appraised) {
    const own = decided.get(person.employeeId);
    if (!own) continue;
    lines.push(await sealLine(person, own, rules, hash));
    const isSame =
      canonicalJson(published.get(person.employeeId) ?? null) === canonicalJson(person.appraisal);
    if (!isSame) strangers.push(person.employeeId);
  }
  const ranking = rankingText(appraised);
  const rankingHash = await hash(ranking);
  const head = { engineVersion, shared: snapshot.shared, rankingHash, lines };
  return {
    strangers,
    seal: {
      ...head,
      partHashes: rules.partHashes,
      ranking,
      contentHash: await rootHash(head, hash),
    },
  };
}
