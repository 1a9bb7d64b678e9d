import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { appraisePeople } from '#shared/cycle/appraise-people.ts';
import type { DecidedInputs } from '#shared/cycle/own-inputs.ts';
import { replaySeal, type StoredSeal } from '#shared/cycle/replay-seal.ts';
import { sealPeriod } from '#shared/cycle/seal-period.ts';
import type { SharedInputs } from '#shared/cycle/shared-inputs.ts';
import { readSnapshot } from '#shared/cycle/snapshot.ts';
import { canonicalJson } from '#shared/scoring/canonical-json.ts';
import { clinicOf, hash, snapshotOf, storedSealOf } from './clinic.ts';

describe('a sealed period', () => {
  let seal: StoredSeal;
  beforeAll(async () => {
    seal = await storedSealOf(snapshotOf(clinicOf(40)));
  });

  it('is replayed to the byte', async () => {
    const report = await replaySeal(seal, hash);
    expect(report).toMatchObject({ isIntact: true, lineCount: 40, lines: [], changedParts: [] });
    expect(report.replayedHash).toBe(seal.contentHash);
  });

  it('names exactly the line whose stored total was changed, whichever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(39), async (at) => {
        const report = await replaySeal(withLine(seal, at, addOne), hash);
        expect(report.lines.map(({ employeeId }) => employeeId)).toEqual([
          seal.lines[at]!.employeeId,
        ]);
        expect(report.lines[0]!.findings).toContain('inputs');
        expect(report.isIntact).toBe(false);
      }),
      { numRuns: 8, seed: 4 },
    );
  });

  it('names the line of a forger who makes the hash of the inputs fit', async () => {
    const forged = withLine(seal, 3, addOne);
    const line = forged.lines[3]!;
    const fitting = { ...line, inputsHash: await hash(line.own) };
    const report = await replaySeal(replaced(forged, 3, fitting), hash);
    expect(report.lines).toHaveLength(1);
    expect(report.lines[0]!.findings).toContain('hash');
    expect(report.lines[0]!.findings).not.toContain('inputs');
  });

  it('names the rule that was changed and the people whom it concerns, and nobody else', async () => {
    const shared = JSON.parse(seal.shared) as SharedInputs;
    const plans = shared.plans.map((plan) =>
      plan.role === 'nurse' ? { ...plan, items: plan.items.map(oneLess) } : plan,
    );
    const changed = { ...seal, shared: canonicalJson({ ...shared, plans }) };
    const report = await replaySeal(changed, hash);
    expect(report.changedParts).toEqual(['plan:nurse']);
    expect(report.lines.map(({ employeeId }) => employeeId)).toEqual(peopleOf(seal, 'nurse'));
    expect(report.lines.every(({ findings }) => findings.includes('rules'))).toBe(true);
  });

  it('names whoever is shown another result than the sealed one', async () => {
    const line = seal.lines[7]!;
    const shown = { ...(line.content as object), totalBp: 12_000 };
    const report = await replaySeal(replaced(seal, 7, { ...line, content: shown }), hash);
    expect(report.lines).toMatchObject([{ employeeId: line.employeeId, findings: ['content'] }]);
  });

  it('finds a forged hash of the whole, though every line holds', async () => {
    const report = await replaySeal({ ...seal, contentHash: '0'.repeat(64) }, hash);
    expect(report).toMatchObject({ isIntact: false, lines: [] });
  });

  it('finds a forged rank, though every line holds', async () => {
    const ranking = seal.ranking.replace('"tiedWith":', '"tiedWith":1');
    const forged = { ...seal, ranking, rankingHash: await hash(ranking) };
    expect(await replaySeal(forged, hash)).toMatchObject({ isRankingSame: false, isIntact: false });
  });

  it('finds a line that was taken out', async () => {
    const report = await replaySeal({ ...seal, lines: seal.lines.slice(1) }, hash);
    expect(report.isIntact).toBe(false);
  });
});

it('replays ten thousand sealed results to the byte', async () => {
  let lines = 0;
  for (let month = 0; month < 40; month += 1) {
    const seal = await storedSealOf(snapshotOf(clinicOf(250, { seed: month })));
    const report = await replaySeal(seal, hash);
    expect(report.isIntact).toBe(true);
    lines += report.lineCount;
  }
  expect(lines).toBe(10_000);
}, 600_000);

it('appraises one person alone as among all others, but for the rank', () => {
  const { shared, people } = clinicOf(25);
  for (const [at, whole] of appraisePeople(shared, people).entries()) {
    const [alone] = appraisePeople(shared, [people[at]!]);
    expect(canonicalJson(alone!.appraisal)).toBe(canonicalJson(whole.appraisal));
  }
});

it('seals the same people in another order to the same hash', async () => {
  const clinic = clinicOf(15);
  const other = { ...clinic, people: clinic.people.toReversed() };
  const [one, two] = await Promise.all(
    [clinic, other].map(async (each) => (await sealPeriod(snapshotOf(each), hash)).seal),
  );
  expect(two!.contentHash).toBe(one!.contentHash);
});

it('will not seal a result that is not what its snapshot gives', async () => {
  const snapshot = snapshotOf(clinicOf(10));
  const [first, ...rest] = snapshot.lines;
  const other = { ...(first!.content as object), totalBp: 9999 };
  const { strangers } = await sealPeriod(
    { ...snapshot, lines: [{ ...first!, content: other }, ...rest] },
    hash,
  );
  expect(strangers).toEqual([first!.employeeId]);
});

it('reads back from a snapshot what was put into it', () => {
  const clinic = clinicOf(5);
  expect(readSnapshot(snapshotOf(clinic))).toEqual(JSON.parse(canonicalJson(clinic)));
});

function withLine(
  seal: StoredSeal,
  at: number,
  change: (own: DecidedInputs) => DecidedInputs,
): StoredSeal {
  const line = seal.lines[at]!;
  const own = canonicalJson(change(JSON.parse(line.own) as DecidedInputs));
  return replaced(seal, at, { ...line, own });
}

function replaced(seal: StoredSeal, at: number, line: StoredSeal['lines'][number]): StoredSeal {
  return { ...seal, lines: seal.lines.with(at, line) };
}

function addOne(own: DecidedInputs): DecidedInputs {
  const [first, ...rest] = own.facts.totals;
  return { ...own, facts: { ...own.facts, totals: [{ ...first!, n: first!.n + 1 }, ...rest] } };
}

function oneLess<Item extends { minN: number }>(item: Item, index: number): Item {
  return index === 0 ? { ...item, minN: item.minN + 1 } : item;
}

function peopleOf(seal: StoredSeal, role: string): string[] {
  return seal.lines
    .filter(({ own }) =>
      (JSON.parse(own) as DecidedInputs).facts.postings.some((posting) => posting.role === role),
    )
    .map(({ employeeId }) => employeeId);
}
