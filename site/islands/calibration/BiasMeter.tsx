import { calibrationMessages } from '#shared/i18n/calibration.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { CalibrationSessionData } from '../../data/calibration-session.ts';
import type { Viewer } from '../../data/viewer.ts';

interface Props {
  locale: Locale;
  viewer: Viewer;
  session: CalibrationSessionData;
}

/** Which way each person moves results: mean, n and interval; a word only where a test passed. */
export function BiasMeter({ locale, viewer, session }: Props) {
  const t = calibrationMessages(locale);
  const points = (bp: number) => formatNumber(bp / 100, { digits: 2, isSigned: true });
  const nameOf = (userId: string) => {
    const known = session.calibrators.find((each) => each.user_id === userId);
    if (known?.is_hq) return t.headOffice;
    const branch = viewer.access.branches.find(({ id }) => id === known?.branch_id);
    return branch ? t.leadOf({ branch: locale === 'zh' ? branch.nameZh : branch.nameEn }) : t.you;
  };
  return (
    <section class="card" aria-labelledby="bias">
      <h2 id="bias">{t.biasTitle}</h2>
      <p class="card-hint">{t.biasHint}</p>
      {session.bias.length === 0 && <p class="card-hint">{t.biasNone}</p>}
      <ul class="bias numeric">
        {session.bias.map((reading) => (
          <li key={reading.madeBy}>
            <strong>{nameOf(reading.madeBy)}</strong>
            <span>{t[`leaning_${reading.leaning}`]}</span>
            <span class="card-hint">
              {t.biasMean({ mean: points(reading.meanBp), n: reading.n })}
              {reading.interval &&
                ` · ${t.biasInterval({
                  interval: `${points(reading.interval.lower)} … ${points(reading.interval.upper)}`,
                })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
