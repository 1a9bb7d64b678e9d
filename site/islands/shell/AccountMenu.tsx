import type { Locale } from '#shared/i18n/locale.ts';
import { shellMessages } from '#shared/i18n/shell.ts';
import { branchName } from '../../data/branch.ts';
import { signOut } from '../../data/session.ts';
import type { Viewer } from '../../data/viewer.ts';
import { useClosingDetails } from '../use-closing-details.ts';

interface Props {
  locale: Locale;
  viewer: Viewer;
}

/** Who is signed in, as what and where, and the way out. A details element: it works by keyboard as it is. */
export function AccountMenu({ locale, viewer }: Props) {
  const t = shellMessages(locale);
  const { role, branches } = viewer.access;
  const menu = useClosingDetails();
  const name = viewer.name?.[locale] ?? viewer.email;
  const [first] = branches;
  const place = role === 'hq' ? t.allBranches : first && branchName(first, locale);
  return (
    <details class="account" ref={menu}>
      <summary class="button button-quiet">
        <span class="visually-hidden">{t.account}</span>
        <span class="account-initial" aria-hidden="true">
          {name.slice(0, 1).toUpperCase()}
        </span>
        <span class="account-label">
          <span>{name}</span>
          {role && <span class="account-fact">{t[role]}</span>}
        </span>
      </summary>
      <div class="account-panel">
        <p class="account-name">{name}</p>
        {viewer.name && <p class="account-fact">{viewer.email}</p>}
        {role && <p class="account-fact">{[t[role], place].filter(Boolean).join(' · ')}</p>}
        <button type="button" class="button account-out" onClick={() => void signOut(locale)}>
          {t.signOut}
        </button>
      </div>
    </details>
  );
}
