import type { Branch } from './branch.ts';
import { getClient, rowsOf } from './client.ts';
import { fetchResults, type Result } from './own-results.ts';

/** A person of the branch with a published result, and whether it was seen and talked about. */
export interface TalkRow {
  readonly result: Result;
  readonly name: string;
  /** Of the result as it is now. */
  readonly isSeen: boolean;
  readonly comment: string | null;
  readonly talkCount: number;
}

interface Seen {
  appraisal_id: string;
  revision: number;
  comment: string | null;
}

/** In the order of staff numbers. */
export async function fetchTalkDesk(periodId: string, branch: Branch): Promise<TalkRow[]> {
  const client = await getClient();
  const [results, people, seen, talks] = await Promise.all([
    fetchResults({ periodId, branchId: branch.id }),
    rowsOf<{ id: string; name: string }>(client.from('employees').select('id, name').order('code')),
    rowsOf<Seen>(
      client
        .from('acknowledgments')
        .select('appraisal_id, revision, comment')
        .eq('branch_id', branch.id),
    ),
    rowsOf<{ appraisal_id: string }>(
      client.from('talks').select('appraisal_id').eq('branch_id', branch.id),
    ),
  ]);
  return people.flatMap(({ id, name }) => {
    const result = results.find(({ employeeId }) => employeeId === id);
    if (!result) return [];
    const current = seen.find(
      (each) => each.appraisal_id === result.id && each.revision === result.revision,
    );
    return [
      {
        result,
        name,
        isSeen: current !== undefined,
        comment: current?.comment ?? null,
        talkCount: talks.filter((talk) => talk.appraisal_id === result.id).length,
      },
    ];
  });
}
