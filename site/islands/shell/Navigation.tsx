import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { navigationMessages } from '#shared/i18n/navigation.ts';
import { pagePath, type SignedInPage } from '#shared/i18n/page-path.ts';
import { shellMessages } from '#shared/i18n/shell.ts';
import type { NavigationGroup, ShownGroup } from '../../data/navigation.ts';
import { GroupIcon } from './GroupIcon.tsx';

interface Props {
  locale: Locale;
  page: SignedInPage;
  groups: readonly ShownGroup[];
  /** A tab per group (on the phone, and where the sidebar is folded) instead of every page in sight. */
  isCompact: boolean;
}

/** The pages in their groups. The browser's own links and buttons: it works by keyboard as it is. */
export function Navigation({ locale, page, groups, isCompact }: Props) {
  const t = shellMessages(locale);
  const words = navigationMessages(locale);
  const [open, setOpen] = useState<NavigationGroup | null>(null);
  const nav = useClosing(() => setOpen(null));
  useEffect(() => setOpen(null), [isCompact]);
  return (
    <nav class="app-nav" aria-label={t.navigation} ref={nav}>
      <ul class="nav-groups">
        {groups.map(({ group, pages }) => {
          const [only] = pages;
          const isHere = pages.includes(page);
          if (isCompact && pages.length === 1 && only) {
            return (
              <li key={group} class="nav-group">
                <a
                  class="nav-tab"
                  href={pagePath(locale, only)}
                  aria-current={isHere ? 'page' : undefined}
                >
                  <GroupIcon group={group} />
                  <span>{t[only]}</span>
                </a>
              </li>
            );
          }
          const list = (
            <ul id={`nav-${group}`} class="nav-pages" aria-label={words[group]}>
              {pages.map((each) => (
                <li key={each}>
                  <a
                    class="nav-link"
                    href={pagePath(locale, each)}
                    aria-current={each === page ? 'page' : undefined}
                    ref={each === page ? bringInSight : null}
                  >
                    {t[each]}
                  </a>
                </li>
              ))}
            </ul>
          );
          if (!isCompact) {
            return (
              <li key={group} class="nav-group">
                <p class="nav-heading" aria-hidden="true">
                  {words[group]}
                </p>
                {list}
              </li>
            );
          }
          return (
            <li key={group} class="nav-group">
              <button
                type="button"
                class={isHere ? 'nav-tab nav-tab-here' : 'nav-tab'}
                aria-expanded={open === group}
                aria-controls={`nav-${group}`}
                onClick={() => setOpen(open === group ? null : group)}
              >
                <GroupIcon group={group} />
                <span>{words[group]}</span>
              </button>
              {open === group && <div class="nav-sheet">{list}</div>}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/**
 * Where the sidebar is shorter than its pages. Moves the sidebar alone, never the page; and with the
 * next frame, or the browser would lay the page out once more for it.
 */
function bringInSight(link: HTMLAnchorElement | null): void {
  const nav = link?.closest('nav');
  if (!link || !nav) return;
  requestAnimationFrame(() => {
    const [inner, outer] = [link.getBoundingClientRect(), nav.getBoundingClientRect()];
    if (inner.bottom > outer.bottom) nav.scrollTop += inner.bottom - outer.bottom + 24;
  });
}

/** Escape gives the focus back to the tab; a touch elsewhere, or leaving by Tab, just closes. */
function useClosing(close: () => void) {
  const element = useRef<HTMLElement>(null);
  const closing = useRef(close);
  closing.current = close;
  useEffect(() => {
    const nav = element.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      const tab = nav?.querySelector<HTMLElement>('[aria-expanded=true]');
      closing.current();
      tab?.focus();
    };
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && !nav?.contains(event.target)) closing.current();
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onElsewhere);
    addEventListener('focusin', onElsewhere);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onElsewhere);
      removeEventListener('focusin', onElsewhere);
    };
  }, []);
  return element;
}
