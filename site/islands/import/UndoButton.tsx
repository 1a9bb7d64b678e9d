import { useEffect, useRef, useState } from 'preact/hooks';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';

interface Props {
  locale: Locale;
  /** Nothing was written: it is given up, not undone, and needs no second question. */
  isHarmless: boolean;
  onUndo: () => void;
}

/** Undo asks once more in its own place; the safe answer has the focus. */
export function UndoButton({ locale, isHarmless, onUndo }: Props) {
  const t = importMessages(locale);
  const [isAsking, setIsAsking] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) safe.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button
        type="button"
        class="button button-quiet"
        onClick={() => (isHarmless ? onUndo() : setIsAsking(true))}
      >
        {isHarmless ? t.discard : t.undo}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row
    <div class="undo-ask" role="group" aria-label={t.undoAsk}>
      <p>{t.undoAsk}</p>
      <button ref={safe} type="button" class="button" onClick={() => setIsAsking(false)}>
        {t.cancel}
      </button>
      <button type="button" class="button button-danger" onClick={onUndo}>
        {t.undoYes}
      </button>
    </div>
  );
}
