import { addMember, connect, copyDatabase, createChain } from './postgres-bench.ts';
import { addYear, expectSoundRollups, factsPerVisit, mergeSlots } from './postgres-history.ts';

/**
 * The year 2026 with nothing before it, with one year and with three, the slots of past months merged as
 * they are every night; and once more alone, as connections left them. Every one knows the same person of
 * head office.
 */
export async function createHistories(url: string, factsPerYear: number) {
  const visits = Math.ceil(factsPerYear / factsPerVisit);
  const sql = connect({ url });
  await createChain(sql);
  const hq = await addMember(sql, 'hq');
  await sql.end();
  const visitCount = await addYear(url, 2026, visits);
  const unmerged = await copyDatabase(url, 'unmerged');
  await mergeSlots(url);
  await expectSoundRollups(url);
  const twice = await copyDatabase(url, 'twice');
  await addYear(twice, 2025, visits);
  await mergeSlots(twice);
  const fourTimes = await copyDatabase(twice, 'four_times');
  await addYear(fourTimes, 2024, visits);
  await addYear(fourTimes, 2023, visits);
  await mergeSlots(fourTimes);
  return {
    hq,
    factsPerYear: visitCount * factsPerVisit,
    histories: { '1x': url, '2x': twice, '4x': fourTimes, '1xUnmerged': unmerged },
  };
}

/** The addresses of the databases, which lie side by side on one server. */
export type Histories = Awaited<ReturnType<typeof createHistories>>['histories'];
