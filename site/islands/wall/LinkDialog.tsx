import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatMoment } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { wallMessages } from '#shared/i18n/wall.ts';
import type { Branch } from '../../data/branch.ts';
import {
  createWallLink,
  fetchWallLinks,
  revokeWallLink,
  type WallLink,
  wallAddress,
} from '../../data/wall/wall-links.ts';
import { CopyButton } from '../system/CopyButton.tsx';
import { Dialog } from '../system/Dialog.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  branch: Branch;
  onClose: () => void;
}

/** Links for office screens: made and shown once, seen when they were last on, revoked. */
export function LinkDialog({ locale, branch, onClose }: Props) {
  const t = wallMessages(locale);
  const action = useAction(locale);
  const { run } = action;
  const [links, setLinks] = useState<readonly WallLink[] | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const load = useCallback(async () => setLinks(await fetchWallLinks(branch.id)), [branch.id]);
  useEffect(() => void run(load), [run, load]);
  const moment = (instant: string) => formatMoment(locale, instant, branch.timeZone);

  async function make() {
    const token = await createWallLink(branch.id);
    setAddress(wallAddress(location.origin, pagePath(locale, 'wall'), token));
    await load();
  }
  async function revoke(id: string) {
    await revokeWallLink(id);
    await load();
  }
  return (
    <Dialog title={t.links} onClose={onClose}>
      <p>{t.linksText}</p>
      {address && (
        <div class="wall-link-new">
          <p class="field-hint">{t.linkOnce}</p>
          <p>
            <code>{address}</code>
          </p>
          <CopyButton
            text={address}
            label={t.copy}
            copiedText={t.copied}
            failedText={t.copyFailed}
          />
        </div>
      )}
      {links?.length === 0 && <p class="field-hint">{t.noLinks}</p>}
      <ul class="wall-links numeric">
        {links?.map((link) => (
          <li key={link.id}>
            <span>
              {t.made({ time: moment(link.createdAt) })}
              {' · '}
              {link.lastSeenAt ? t.lastSeen({ time: moment(link.lastSeenAt) }) : t.neverSeen}
            </span>
            <button
              type="button"
              class="button button-small"
              disabled={action.isBusy}
              onClick={() => void run(() => revoke(link.id))}
            >
              {t.revoke}
            </button>
          </li>
        ))}
      </ul>
      {action.problem && (
        <p class="field-error" role="alert">
          {action.problem}
        </p>
      )}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onClose}>
          {t.close}
        </button>
        <button
          type="button"
          class="button button-primary"
          disabled={action.isBusy}
          onClick={() => void run(make)}
        >
          {t.makeLink}
        </button>
      </div>
    </Dialog>
  );
}
