import type { Kiosk } from '../flow/kiosk.ts';

/** Language and large type, in the same corner of every screen. */
export function Tools({ session, words, dispatch }: Kiosk) {
  const isChinese = session.locale === 'zh';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div class="tools" role="group" aria-label={words.tools}>
      <button
        type="button"
        class="tool"
        aria-pressed={session.isLarge}
        onClick={() => dispatch({ type: 'large-toggled' })}
      >
        <span class="tool-sample" aria-hidden="true">
          {words.largeSample}
        </span>
        {words.large}
      </button>
      <button
        type="button"
        class="tool"
        lang={isChinese ? 'en' : 'zh-CN'}
        onClick={() => dispatch({ type: 'language-chosen', locale: isChinese ? 'en' : 'zh' })}
      >
        {words.otherLanguage}
      </button>
    </div>
  );
}
