import { pairTablet, rateVisit } from './rate-a-visit.ts';
import { type DemoRole, desktop, type Language, phone, tablet, type Visitor } from './visitor.ts';

/** A screen of the product: how to get to it, and that it is there. */
export interface ScreenVisit {
  name: string;
  signIn?: DemoRole;
  path: string;
  /** On that page, the link to the screen, where its address is not known beforehand. */
  link?: string;
  /** Seen when the screen has what it came for. */
  ready: string;
  /** One page for both languages: a static host has one answer for what it does not know. */
  isBilingual?: true;
}

export const screens: readonly ScreenVisit[] = [
  { name: 'sign-in', path: '/', ready: '.demo-person' },
  { name: 'overview', signIn: 'manager', path: '/overview/', ready: '.comment' },
  { name: 'overview-employee', signIn: 'employee', path: '/overview/', ready: '.tile-value' },
  { name: 'desk', signIn: 'manager', path: '/desk/', ready: '.desk-list' },
  { name: 'desk-new', signIn: 'manager', path: '/desk/?visit=new', ready: '.desk-form' },
  { name: 'desk-due', signIn: 'lead', path: '/desk/?tab=due', ready: '.due' },
  { name: 'desk-refused', signIn: 'employee', path: '/desk/', ready: 'main a' },
  { name: 'kiosks', signIn: 'manager', path: '/kiosks/', ready: '.tablet' },
  { name: 'kiosks-hq', signIn: 'hq', path: '/kiosks/', ready: '.tablet' },
  { name: 'kiosks-refused', signIn: 'employee', path: '/kiosks/', ready: 'main a' },
  {
    name: 'contact',
    path: '/contact/#0198a000-0000-7000-8000-000000000001',
    ready: '.contact-send',
  },
  { name: 'contact-bad-link', path: '/contact/', ready: 'main h1' },
  { name: 'rate-bad-link', path: '/rate/', ready: '[data-screen=note] .hint' },
  { name: 'comparison', signIn: 'lead', path: '/comparison/', ready: 'tr.row-own' },
  {
    name: 'comparison-adjusted',
    signIn: 'hq',
    path: '/comparison/?measure=satisfaction&mix=adjusted&branch=CD-GX&pair=branches',
    ready: 'tr.row-own',
  },
  {
    name: 'comparison-empty',
    signIn: 'lead',
    path: '/comparison/?month=2019-01',
    ready: '.state-panel',
  },
  { name: 'comparison-employee', signIn: 'employee', path: '/comparison/', ready: 'main a' },
  { name: 'comparison-refused', signIn: 'manager', path: '/comparison/', ready: 'main a' },
  { name: 'import', signIn: 'hq', path: '/import/', ready: 'input[type=file]' },
  { name: 'keys', signIn: 'hq', path: '/keys/', ready: '.key-kinds' },
  { name: 'kpi-editor', signIn: 'hq', path: '/kpi-editor/', ready: '.preview-table' },
  { name: 'kpi-editor-refused', signIn: 'lead', path: '/kpi-editor/', ready: 'main a' },
  { name: 'plans', signIn: 'lead', path: '/plans/', ready: '.plan-item' },
  { name: 'scores', signIn: 'manager', path: '/scores/', ready: 'main table' },
  { name: 'score-own', signIn: 'employee', path: '/scores/', ready: '.score-total' },
  { name: 'periods', signIn: 'hq', path: '/periods/', ready: '.readiness' },
  { name: 'periods-results', signIn: 'lead', path: '/periods/?view=results', ready: '.data-table' },
  { name: 'periods-report', signIn: 'hq', path: '/periods/?view=report', ready: '.criteria' },
  { name: 'periods-refused', signIn: 'employee', path: '/periods/', ready: 'main a' },
  { name: 'kpis', signIn: 'manager', path: '/kpis/', ready: '.kpi' },
  { name: 'feedback', signIn: 'lead', path: '/feedback/', ready: '.answer' },
  {
    name: 'feedback-none',
    signIn: 'manager',
    path: '/feedback/?q=%F0%9F%A6%84',
    ready: '.state-panel',
  },
  { name: 'feedback-refused', signIn: 'employee', path: '/feedback/', ready: 'main a' },
  { name: 'asked', signIn: 'hq', path: '/asked/?branch=SH-XH', ready: '.data-table' },
  { name: 'asked-refused', signIn: 'employee', path: '/asked/', ready: 'main a' },
  { name: 'integrity', signIn: 'hq', path: '/integrity/?branch=CD-JJ', ready: '.finding' },
  { name: 'integrity-calm', signIn: 'manager', path: '/integrity/', ready: '.state-panel' },
  { name: 'integrity-refused', signIn: 'employee', path: '/integrity/', ready: 'main a' },
  { name: 'guide', signIn: 'employee', path: '/guide/', ready: '.guide-term' },
  { name: 'analysis', signIn: 'lead', path: '/analysis/', ready: '.data-table tbody tr' },
  {
    name: 'analysis-people',
    signIn: 'manager',
    path: '/analysis/?kpi=C03&span=3',
    ready: '.data-table tbody tr',
  },
  { name: 'analysis-refused', signIn: 'employee', path: '/analysis/', ready: 'main a' },
  { name: 'wall', signIn: 'manager', path: '/wall/', ready: '.wall-figure' },
  { name: 'wall-refused', signIn: 'employee', path: '/wall/', ready: 'main a' },
  { name: 'me', signIn: 'employee', path: '/me/?period=now', ready: '.me-rights' },
  { name: 'me-result', signIn: 'employee', path: '/me/', ready: '.me-text' },
  {
    name: 'confirmation',
    signIn: 'employee',
    path: '/me/',
    link: 'main a[href*="/confirmation/"]',
    ready: '.sheet .qr',
  },
  { name: 'confirmation-none', signIn: 'employee', path: '/confirmation/', ready: '.state-panel' },
  { name: 'me-refused', signIn: 'manager', path: '/me/', ready: 'main h1' },
  { name: 'appeals', signIn: 'lead', path: '/appeals/', ready: '.appeal-list' },
  {
    name: 'appeal',
    signIn: 'lead',
    path: '/appeals/',
    link: '.appeal-row >> nth=0',
    ready: '.decision',
  },
  { name: 'appeals-refused', signIn: 'employee', path: '/appeals/', ready: 'main a' },
  {
    name: 'calibration',
    signIn: 'hq',
    path: '/calibration/?branch=SH-JA',
    ready: '.bias li',
  },
  { name: 'calibration-refused', signIn: 'manager', path: '/calibration/', ready: 'main a' },
  { name: 'talks', signIn: 'manager', path: '/talks/', ready: '.data-table' },
  {
    name: 'talk',
    signIn: 'manager',
    path: '/talks/',
    link: '.data-table td button >> nth=0',
    ready: '.talk-items li',
  },
  { name: 'talks-refused', signIn: 'employee', path: '/talks/', ready: 'main a' },
  { name: 'verify', path: '/verify/', ready: 'form' },
  { name: 'awards', signIn: 'hq', path: '/awards/', ready: '.award' },
  { name: 'awards-employee', signIn: 'employee', path: '/awards/', ready: '.award' },
  { name: 'potential', signIn: 'lead', path: '/potential/', ready: '.reviews-person' },
  { name: 'potential-grid', signIn: 'lead', path: '/potential/?tab=grid', ready: '.placement' },
  { name: 'potential-refused', signIn: 'employee', path: '/potential/', ready: 'main a' },
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
