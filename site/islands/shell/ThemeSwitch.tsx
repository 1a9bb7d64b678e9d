import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { shellMessages } from '#shared/i18n/shell.ts';

/** Light or dark. Until somebody chooses, the page follows the device. */
export function ThemeSwitch({ locale }: { locale: Locale }) {
  const t = shellMessages(locale);
  const [isDark, setIsDark] = useState(false);
  useEffect(() => setIsDark(document.documentElement.dataset.theme === 'dark'), []);
  function toggle() {
    const theme = isDark ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    localStorage.setItem('meiping.theme', theme);
    setIsDark(!isDark);
  }
  const label = isDark ? t.toLight : t.toDark;
  return (
    <button
      type="button"
      class="button button-quiet button-icon"
      aria-label={label}
      title={label}
      onClick={toggle}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" class="stroke">
        {isDark ? (
          <path d="M10 6.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M16 4l-1.4 1.4M5.4 14.6 4 16" />
        ) : (
          <path d="M16.8 12.1A7.2 7.2 0 0 1 7.9 3.2a7.2 7.2 0 1 0 8.9 8.9z" />
        )}
      </svg>
    </button>
  );
}
