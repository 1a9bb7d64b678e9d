import { createWallClock, type WallClock } from '../../calendar/wall-clock.ts';
import { isFieldReason } from '../../problems/field-reasons.ts';
import { contentSchemas, type RecordKind } from '../../records/record.ts';
import type { Mapping } from '../mapping.ts';
import { placesOf, shapeProblem } from '../read-row.ts';
import type { TableRow } from '../read-table.ts';
import { type RowProblemCode, readingProblemCodes, rowProblem } from '../row-problem.ts';
import type { Directory } from './directory.ts';
import { RecordCells, type RecordContext } from './record-cells.ts';
import type { RecordDraft } from './record-plan.ts';
import { recordPlans } from './record-plans.ts';
import type { StagedRecord } from './staged-record.ts';

interface Around {
  readonly directory: Directory;
  /** The branch the import is for; null: each row says its own. */
  readonly homeId: string | null;
  /** The last day on which something may have happened. */
  readonly lastDay: string;
}

/**
 * Make the reader for one file of records: a row in, the records it stands for out; a bad row gives
 * one without content. What it gives has passed the schema of its kind.
 *
 * @throws {FileProblem} `file_column_missing` when the mapping names a column the file has not
 */
export function recordReader(
  kind: RecordKind,
  mapping: Mapping,
  columns: readonly string[],
  { directory, homeId, lastDay }: Around,
): (row: TableRow) => readonly StagedRecord[] {
  const places = placesOf(kind, mapping, columns);
  const clocks = new Map<string, WallClock>();
  const clockOf = (timeZone: string) => {
    const known = clocks.get(timeZone) ?? createWallClock(timeZone);
    clocks.set(timeZone, known);
    return known;
  };
  const context: RecordContext = { ...mapping, directory, homeId, lastDay, clockOf };
  const { read } = recordPlans[kind];
  const schema = contentSchemas[kind];

  return ({ line, cells }) => {
    const shape = shapeProblem(cells, columns.length);
    if (shape)
      return [{ line, part: 0, content: null, secrets: {}, problems: [shape], notices: [] }];
    const row = new RecordCells({
      get: (field) => {
        const place = places.get(field);
        return (place === undefined ? mapping.constants[field] : cells[place]) ?? '';
      },
      isInWan: (field) => /万/.test(mapping.columns[field] ?? ''),
      context,
    });
    const draft = read(row);
    const { branch, problems, notices, secrets } = row;
    if (draft === null || branch === null || problems.length > 0) {
      const told = problems.length > 0 ? problems : [rowProblem('', 'record_invalid')];
      return [{ line, part: 0, content: null, secrets: {}, problems: told, notices: [] }];
    }
    const drafts: readonly RecordDraft[] = Array.isArray(draft) ? draft : [draft as RecordDraft];
    return drafts.map((each, part) => {
      const code = faultOf(schema.safeParse(each.content), kind, each);
      return code
        ? { line, part, content: null, secrets: {}, problems: [rowProblem('', code)], notices: [] }
        : { line, part, content: { ...each, branchId: branch.id }, secrets, problems: [], notices };
    });
  };
}

type Parsed = ReturnType<(typeof contentSchemas)[RecordKind]['safeParse']>;

/** The part of a deal waits for the others (`join-deal-parts.ts`); its shares cannot be whole yet. */
function faultOf(parsed: Parsed, kind: RecordKind, draft: RecordDraft): RowProblemCode | null {
  if (parsed.success) return null;
  const reasons = parsed.error.issues.map((issue) =>
    issue.code === 'custom' ? String(issue.params?.reason) : null,
  );
  const isPart =
    kind === 'deal' &&
    draft.externalId !== null &&
    reasons.every((one) => one === 'shares_not_whole');
  if (isPart) return null;
  if (reasons.includes('shares_not_whole')) return 'shares_do_not_sum';
  const known = reasons.find((reason) => reason !== null && !isFieldReason(reason));
  return readingProblemCodes.find((code) => code === known) ?? 'record_invalid';
}
