import type { Locale } from '#shared/i18n/locale.ts';
import { planPeopleMessages } from '#shared/i18n/plan-people.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { fetchReaders, fetchRolePeople } from '../../data/role-people.ts';
import { useOptional } from '../use-optional.ts';

interface Props {
  locale: Locale;
  plan: Plan;
  today: string;
}

/** Who has confirmed this version, for those who answer for the people it appraises. */
export function PlanReads({ locale, plan, today }: Props) {
  const t = planPeopleMessages(locale);
  const [people] = useOptional(() => fetchRolePeople(plan.role, today), `${plan.role} ${today}`);
  const [readers] = useOptional(
    () => fetchReaders(plan.id, plan.version),
    `${plan.id} ${plan.version}`,
  );
  if (!people || !readers || people.length === 0) return null;
  const unread = people.filter(({ id }) => !readers.has(id));
  const names = unread.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ');
  return (
    <section class="card plan-reads">
      <h2>{t.reads}</h2>
      <p class="numeric">
        <strong>{t.readCount({ read: people.length - unread.length, of: people.length })}</strong>
      </p>
      <div class="plan-bar" aria-hidden="true">
        <span style={{ width: `${100 - (100 * unread.length) / people.length}%` }} />
      </div>
      <p class="card-hint">{unread.length === 0 ? t.allRead : t.unread({ names })}</p>
    </section>
  );
}
