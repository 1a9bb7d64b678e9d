import { useState } from 'preact/hooks';
import { fleetMessages } from '#shared/i18n/fleet.ts';
import { changeKioskSettings, type SettingsChange } from '../../data/kiosk-settings.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';
import type { FleetProps } from './FleetBody.tsx';
import { PinForm } from './PinForm.tsx';

/** What holds for every tablet of the branch. A choice is saved as it is made. */
export function SettingsPanel({ locale, branch, fleet, refresh }: FleetProps) {
  const t = fleetMessages(locale);
  const action = useAction(locale);
  const [hasSaved, setHasSaved] = useState(false);
  const { hasPin, defaultLanguage, keepsPartial } = fleet.settings;
  const change = async (changes: SettingsChange) => {
    setHasSaved(false);
    const isDone = await action.run(async () => {
      await changeKioskSettings(branch.id, changes);
      await refresh();
    });
    setHasSaved(isDone);
    return isDone;
  };
  return (
    <section class="card fleet-settings">
      <div class="card-head">
        <div>
          <h2>{t.settings}</h2>
          <p class="card-hint">{t.settingsHint}</p>
        </div>
        <span class="mark" role="status" hidden={!hasSaved}>
          {hasSaved ? t.saved : ''}
        </span>
      </div>
      <PinForm
        locale={locale}
        hasPin={hasPin}
        isBusy={action.isBusy}
        onPin={(staffPin) => change({ staffPin })}
      />
      <Choice
        legend={t.language}
        options={[
          { text: t.chinese, isChosen: defaultLanguage === 'zh', value: 'zh' as const },
          { text: t.english, isChosen: defaultLanguage === 'en', value: 'en' as const },
        ]}
        onChoose={(value) => void change({ defaultLanguage: value })}
      />
      <Choice
        legend={t.partial}
        options={[
          { text: t.partialDrop, isChosen: !keepsPartial, value: false },
          { text: t.partialKeep, isChosen: keepsPartial, value: true },
        ]}
        onChoose={(value) => void change({ keepsPartial: value })}
      />
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
    </section>
  );
}

interface ChoiceProps<Value> {
  legend: string;
  options: readonly { text: string; isChosen: boolean; value: Value }[];
  onChoose: (value: Value) => void;
}

function Choice<Value>({ legend, options, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="setting">
      <legend>{legend}</legend>
      <div class="segments">
        {options.map(({ text, isChosen, value }) => (
          <button
            key={text}
            type="button"
            class="segment"
            aria-pressed={isChosen}
            onClick={() => isChosen || onChoose(value)}
          >
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
