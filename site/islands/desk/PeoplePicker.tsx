import { useState } from 'preact/hooks';
import { deskMessages } from '#shared/i18n/desk.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { findPeople, maxPeople, togglePerson } from '../../data/choose-people.ts';
import { type RosterPerson, roleOrder } from '../../data/roster.ts';

interface Props {
  locale: Locale;
  roster: readonly RosterPerson[];
  chosen: readonly RosterPerson[];
  onChange: (chosen: readonly RosterPerson[]) => void;
}

/** Up to three people of today's roster, by role. Typing narrows; Enter takes the first that fits. */
export function PeoplePicker({ locale, roster, chosen, onChange }: Props) {
  const t = deskMessages(locale);
  const [typed, setTyped] = useState('');
  const found = findPeople(roster, typed);
  const isFull = chosen.length >= maxPeople;
  const isChosen = (person: RosterPerson) =>
    chosen.some((one) => one.employeeId === person.employeeId && one.role === person.role);

  function pick(event: KeyboardEvent): void {
    const [first] = found;
    // While a word is being composed, Enter belongs to the input method.
    if (event.key !== 'Enter' || event.isComposing || typed.trim() === '' || !first) return;
    event.preventDefault();
    onChange(togglePerson(chosen, first));
    setTyped('');
  }

  return (
    <fieldset class="choice-set people">
      <legend class="field-label">
        {t.people} <span class="field-hint">{isFull ? t.peopleFull : t.peopleHint}</span>
      </legend>
      <input
        class="input"
        type="search"
        autocomplete="off"
        placeholder={t.peopleFilter}
        aria-label={t.peopleFilter}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={pick}
      />
      {found.length === 0 && <p class="field-hint">{t.peopleNone}</p>}
      {roleOrder.map((role) => {
        const people = found.filter((person) => person.role === role);
        if (people.length === 0) return null;
        return (
          <div key={role} class="people-role">
            <span class="people-role-name">{t[role]}</span>
            <div class="choices">
              {people.map((person) => (
                <label key={person.employeeId} class="choice">
                  <input
                    type="checkbox"
                    checked={isChosen(person)}
                    disabled={isFull && !isChosen(person)}
                    onChange={() => onChange(togglePerson(chosen, person))}
                  />
                  <span>{person.name}</span>
                </label>
              ))}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
