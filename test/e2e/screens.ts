import { pairTablet, rateVisit } from './rate-a-visit.ts';
import { desktop, type Language, phone, tablet, type Visitor } from './visitor.ts';

/** A screen of the product: how to get to it, and that it is there. */
export interface ScreenVisit {
  name: string;
  signIn?: 'hq' | 'lead' | 'manager' | 'employee';
  path: string;
  /** Seen when the screen has what it came for. */
  ready: string;
  /** One page for both languages: a static host has one answer for what it does not know. */
  isBilingual?: true;
}

export const screens: readonly ScreenVisit[] = [
  { name: 'sign-in', path: '/', ready: '.demo-person' },
  { name: 'overview', signIn: 'manager', path: '/overview/', ready: '.comment' },
  { name: 'overview-employee', signIn: 'employee', path: '/overview/', ready: '.tile-value' },
  { name: 'comparison', signIn: 'lead', path: '/comparison/', ready: 'tr.row-own' },
  { name: 'comparison-refused', signIn: 'manager', path: '/comparison/', ready: 'main a' },
  { name: 'import', signIn: 'hq', path: '/import/', ready: 'input[type=file]' },
  { name: 'kpis', signIn: 'manager', path: '/kpis/', ready: '.kpi' },
  { name: 'not-found', path: '/no-such-page/', ready: 'main a', isBilingual: true },
];

export const viewports = { desktop, phone };

/** Walks the tablet through one visit in a language and calls back on each of its screens. */
export async function visitKioskScreens(
  customer: Visitor,
  code: { code: string; people: string[] },
  onScreen: (name: string) => Promise<void>,
): Promise<void> {
  await customer.page.setViewportSize(tablet);
  await pairTablet(customer);
  await rateVisit(
    customer,
    {
      code: code.code,
      people: code.people.length,
      face: 4,
      nps: 8,
      comment: comments[customer.language],
    },
    onScreen,
  );
}

const comments: Record<Language, string> = {
  zh: '等候时间可以再短一点。',
  en: 'The wait could be a little shorter.',
};
