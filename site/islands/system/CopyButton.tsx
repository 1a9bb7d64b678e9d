import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../data/copy-text.ts';

interface Props {
  text: string;
  label: string;
  copiedText: string;
  failedText: string;
}

/** Copies, and says so in its own place for a moment. */
export function CopyButton({ text, label, copiedText, failedText }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 3_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const said = outcome === 'copied' ? copiedText : failedText;
  return (
    <button
      type="button"
      class="button"
      onClick={() => void copyText(text).then((isDone) => setOutcome(isDone ? 'copied' : 'failed'))}
    >
      <span role="status">{outcome === null ? label : said}</span>
    </button>
  );
}
