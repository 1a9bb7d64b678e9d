import { canonicalJson } from '../scoring/canonical-json.ts';
import type { AppraisedPerson } from './appraise-people.ts';
import type { HashText } from './hash-text.ts';
import type { DecidedInputs } from './own-inputs.ts';
import type { Part, PartHashes } from './seal-parts.ts';
import type { SealedLine } from './sealed-period.ts';

export interface LineRules {
  readonly engineVersion: string;
  readonly parts: readonly Part[];
  readonly partHashes: PartHashes;
}

/** Hash one person's line: the plan versions, KPIs, priors and targets that concern the person, the inputs, the result. */
export async function sealLine(
  person: AppraisedPerson,
  decided: DecidedInputs,
  { engineVersion, parts, partHashes }: LineRules,
  hash: HashText,
): Promise<SealedLine> {
  const { employeeId, totalBp, appraisal } = person;
  const own = canonicalJson(decided);
  const [inputsHash, resultHash] = await Promise.all([hash(own), hash(canonicalJson(appraisal))]);
  const rules = Object.fromEntries(
    parts.flatMap(({ key, concerns }) =>
      concerns(decided.facts) ? [[key, partHashes[key] ?? '']] : [],
    ),
  );
  const contentHash = await hash(
    canonicalJson({ engineVersion, employeeId, rules, inputsHash, resultHash, totalBp }),
  );
  return { employeeId, own, inputsHash, resultHash, totalBp, contentHash };
}
