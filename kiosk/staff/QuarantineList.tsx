import { languageTag } from '#shared/i18n/locale.ts';
import type { Quarantined } from '../device/database.ts';
import type { Kiosk } from '../flow/kiosk.ts';
import { fill, type Words } from '../words.ts';

interface Props {
  readonly kiosk: Kiosk;
  readonly refused: readonly Quarantined[];
  readonly onRetry: ((item: Quarantined) => void) | null;
}

const most = 20;

/** What the server refused: when it was answered and why; never what, for nobody here can read it. */
export function QuarantineList({ kiosk: { words, session, tablet }, refused, onRetry }: Props) {
  const timeZone = tablet.view.settings?.branch.timeZone;
  const clock = new Intl.DateTimeFormat(languageTag(session.locale), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  return (
    <ul class="refused">
      {refused.slice(0, most).map((one) => (
        <li key={one.item.id}>
          <span>{clock.format(+new Date(one.keptAt) || 0)}</span>
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
