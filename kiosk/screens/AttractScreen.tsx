import { languageTag } from '#shared/i18n/locale.ts';
import { Heading } from '../components/Heading.tsx';
import { Screen } from '../components/Screen.tsx';
import type { Kiosk } from '../flow/kiosk.ts';

/**
 * What a waiting customer sees. The whole middle of the screen begins; so does the one button. Until
 * somebody has chosen a language or large type the two languages take turns; the other one is only
 * painted (attributes, styles), never read out.
 *
 * The page is built with this very screen in it as HTML: it may use nothing but its properties.
 */
export function AttractScreen(kiosk: Kiosk) {
  const { session, words, begin } = kiosk;
  const takesTurns = session.locale === session.home && !session.isLarge;
  const other = languageTag(session.locale === 'zh' ? 'en' : 'zh');
  return (
    <Screen name="attract" kiosk={kiosk}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button inside does the same by keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the button inside */}
      <div class={takesTurns ? 'attract takes-turns' : 'attract'} onClick={begin}>
        <div class="attract-words">
          <div class="own">
            <Heading>{words.attractTitle}</Heading>
            <p class="hint">{words.attractHint}</p>
          </div>
          <div
            class="other"
            aria-hidden="true"
            lang={other}
            data-title={words.otherTitle}
            data-hint={words.otherHint}
          />
        </div>
        <div class="pool">
          <i class="orbit" />
          <button type="button" class="begin">
            <span class="own">{words.begin}</span>
            <span class="other" aria-hidden="true" lang={other} data-title={words.otherBegin} />
          </button>
        </div>
      </div>
    </Screen>
  );
}
