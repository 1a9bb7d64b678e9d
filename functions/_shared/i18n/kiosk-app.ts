import { defineCatalogue } from './define-catalogue.ts';

/** What a tablet's system shows of the kiosk once it is installed as an app. */
export const kioskAppMessages = defineCatalogue({
  name: { zh: '美评 · 服务评价', en: 'Meiping · Rate your visit' },
  /** Below the icon on the home screen: a dozen letters at most. */
  shortName: { zh: '美评', en: 'Meiping' },
  description: {
    zh: '放在前台的评价平板：为今天的服务打分，约 30 秒。',
    en: 'The rating tablet of the front desk: rate today’s visit in about 30 seconds.',
  },
});
