import { wallDayNumber } from '../../calendar/wall-clock.ts';
import type { MeasureName } from '../../kpis/measure-catalogue.ts';
import type { ClinicIndex, Located } from '../clinic-index.ts';
import type { Derived } from '../fact.ts';
import { dayMs, hourMs, instantOf } from '../hours.ts';
import type { FollowUpContent } from '../kinds/follow-up.ts';

type Node = NonNullable<FollowUpContent['node']>;

/**
 * In which days around its due day a node may be done. d1 is due on day 2 and means days 1 to 3; a
 * month later a few days matter less.
 */
const nodeDays: Readonly<Record<Node, readonly [before: number, after: number]>> = {
  '24h': [1, 0],
  '72h': [1, 0],
  d1: [1, 1],
  d7: [1, 1],
  d30: [2, 2],
  d90: [5, 5],
};

/**
 * follow_up_on_time: done by 24 hours after it was due. node_on_time: a procedure's node done within
 * its days. care_on_time: a care contact, likewise. The credit is the assignee's, also when somebody
 * of the same role did it; done by another role it is not done.
 */
export function deriveFollowUps(index: ClinicIndex): Derived[] {
  return index.all('follow_up').map((record) => {
    const { branchId, content } = record;
    const dueAt = instantOf(content.dueAt);
    const { isOnTime, closesAt } = content.node
      ? nodeResult(record, content.node, index)
      : graceResult(content);
    return {
      measure: measureOf(content),
      value: Number(isOnTime && isDoneBySameRole(record, index)),
      employeeId: content.assigneeId,
      branchId,
      treatmentCode:
        index.find('procedure', branchId, content.procedureId)?.content.treatmentCode ?? null,
      eventAt: dueAt,
      closesAt,
      source: { kind: 'follow_up', id: record.externalId },
    };
  });
}

function measureOf({ type, node }: FollowUpContent): MeasureName {
  if (type === 'care') return 'care_on_time';
  return node === null ? 'follow_up_on_time' : 'node_on_time';
}

function graceResult({ dueAt, doneAt }: FollowUpContent) {
  const closesAt = instantOf(dueAt) + 24 * hourMs;
  const done = instantOf(doneAt);
  return { isOnTime: done !== null && done <= closesAt, closesAt };
}

function nodeResult({ branchId, content }: Located<'follow_up'>, node: Node, index: ClinicIndex) {
  const [before, after] = nodeDays[node];
  const day = (instant: number) => wallDayNumber(index.clock(branchId).read(instant));
  const dueAt = instantOf(content.dueAt);
  const done = instantOf(content.doneAt);
  const way = done === null ? null : day(done) - day(dueAt);
  return {
    isOnTime: way !== null && way >= -before && way <= after,
    closesAt: dueAt + after * dayMs,
  };
}

function isDoneBySameRole(
  { branchId, content }: Located<'follow_up'>,
  index: ClinicIndex,
): boolean {
  const { executorId, assigneeId, doneAt } = content;
  const at = instantOf(doneAt);
  if (at === null || executorId === null || executorId === assigneeId) return true;
  const role = (employeeId: string) => index.posting(employeeId, branchId, at)?.role;
  return role(executorId) !== undefined && role(executorId) === role(assigneeId);
}
