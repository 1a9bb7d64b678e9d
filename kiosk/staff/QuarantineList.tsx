import type { Quarantined } from '../device/database.ts';
import type { Kiosk } from '../flow/kiosk.ts';
import { fill, type Words } from '../words.ts';
import { formatMoment } from './format.ts';

interface Props {
  readonly kiosk: Kiosk;
  readonly refused: readonly Quarantined[];
  readonly onRetry: ((item: Quarantined) => void) | null;
}

const most = 20;

/** What the server refused: when it was answered and why; never what, for nobody here can read it. */
export function QuarantineList({ kiosk: { words, session, tablet }, refused, onRetry }: Props) {
  if (refused.length === 0) return null;
  const timeZone = tablet.view.settings?.branch.timeZone;
  return (
    <ul class="refused">
      {refused.slice(0, most).map((one) => (
        <li key={one.item.id}>
          <span>{formatMoment(one.keptAt, session.locale, timeZone)}</span>
          <span>{reasonOf(one, words)}</span>
          {onRetry && (
            <button type="button" class="tool" onClick={() => onRetry(one)}>
              {words.staffRetry}
            </button>
          )}
        </li>
      ))}
      {refused.length > most && <li>{fill(words.staffMore, { count: refused.length - most })}</li>}
    </ul>
  );
}

function reasonOf({ status, code }: Quarantined, words: Words): string {
  const known = (words as Readonly<Record<string, string>>)[code ?? ''];
  return known ?? fill(words.staffReason, { code: code ?? status });
}
