import type { APIContext } from 'astro';
import { kioskAppMessages } from '#shared/i18n/kiosk-app.ts';
import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import { localePaths } from '../../layouts/locale-paths.ts';

export const getStaticPaths = localePaths;

/** What the tablet's system needs to install the kiosk as an app that fills the screen. */
export function GET({ props }: APIContext<{ locale: Locale }>): Response {
  const { locale } = props;
  const t = kioskAppMessages(locale);
  const start = locale === 'en' ? '/en/kiosk/' : '/kiosk/';
  const manifest = {
    id: start,
    name: t.name,
    short_name: t.shortName,
    description: t.description,
    lang: languageTag(locale),
    dir: 'ltr',
    start_url: start,
    scope: '/',
    display: 'fullscreen',
    display_override: ['fullscreen', 'standalone'],
    orientation: 'any',
    theme_color: '#faf8f5',
    background_color: '#faf8f5',
    icons: [
      { src: '/icons/kiosk-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/kiosk-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      {
        src: '/icons/kiosk-maskable.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
    ],
  };
  return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } });
}
