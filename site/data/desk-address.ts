import { type DeskTab, deskTabs } from './filter-visits.ts';

/** What the desk shows beside its list: the form, a visit, or (on a phone) only the list. */
export type DeskPane =
  | { readonly kind: 'list' }
  | { readonly kind: 'new' }
  | { readonly kind: 'visit'; readonly id: string };

/** The tab in the address; one that does not exist is “all”. */
export function tabInSearch(search: string): DeskTab {
  const text = new URLSearchParams(search).get('tab');
  return deskTabs.find((tab) => tab === text) ?? 'all';
}

export function paneInSearch(search: string): DeskPane {
  const text = new URLSearchParams(search).get('visit');
  if (text === null) return { kind: 'list' };
  return text === 'new' ? { kind: 'new' } : { kind: 'visit', id: text };
}
