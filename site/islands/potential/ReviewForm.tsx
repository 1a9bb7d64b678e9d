import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { describeItem, potentialMessages } from '#shared/i18n/potential.ts';
import { RubricScoresSchema } from '#shared/potential/review.ts';
import { type RubricItem, ratedParts, rubric } from '#shared/potential/rubric.ts';
import { type PersonToReview, savePotentialReview } from '../../data/potential.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  person: PersonToReview;
  periodId: string;
  isClosed: boolean;
  onSaved: () => void;
}

const steps = [1, 2, 3, 4, 5] as const;
type Step = (typeof steps)[number];

/** Seven questions with five steps; 1, 3 and 5 are described. Complete, or it is not sent. */
export function ReviewForm({ locale, person, periodId, isClosed, onSaved }: Props) {
  const t = potentialMessages(locale);
  const action = useAction(locale);
  const [scores, setScores] = useState<Partial<Record<RubricItem, number>>>(
    person.review?.scores ?? {},
  );
  const [note, setNote] = useState(person.review?.note ?? '');
  const [isSaved, setIsSaved] = useState(false);
  const complete = RubricScoresSchema.safeParse(scores);
  const heading = useRef<HTMLHeadingElement>(null);
  // On a phone the form stands below the list, on a desk its head may be above the window.
  useEffect(() => heading.current?.scrollIntoView({ block: 'nearest' }), []);
  const save = async (event: Event) => {
    event.preventDefault();
    if (!complete.success) return;
    const { data } = complete;
    const isDone = await action.run(() =>
      savePotentialReview(periodId, person.employeeId, data, note),
    );
    setIsSaved(isDone);
    if (isDone) onSaved();
  };
  return (
    <form class="card review" onSubmit={save}>
      <h2 ref={heading}>{t.reviewOf({ name: person.name })}</h2>
      <p class="review-help">{t.reviewHelp}</p>
      <fieldset class="review-fields" disabled={isClosed}>
        {ratedParts.map((part) => (
          <div key={part} class="review-part">
            <h3>{t[part]}</h3>
            {rubric[part].map((item) => (
              <Question
                key={item}
                {...{ locale, item }}
                score={scores[item] ?? null}
                onAnswer={(score) => {
                  setIsSaved(false);
                  setScores({ ...scores, [item]: score });
                }}
              />
            ))}
          </div>
        ))}
        <label class="review-note">
          {t.noteLabel}
          <textarea
            class="input"
            rows={3}
            maxLength={1000}
            placeholder={t.notePlaceholder}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </label>
      </fieldset>
      {action.problem && <Notice tone="error">{action.problem}</Notice>}
      {!isClosed && (
        <button
          type="submit"
          class="button button-primary"
          disabled={!complete.success || action.isBusy}
        >
          {t.save}
        </button>
      )}
      <p role="status" class="review-saved">
        {isSaved && t.saved}
      </p>
    </form>
  );
}

interface QuestionProps {
  locale: Locale;
  item: RubricItem;
  score: number | null;
  onAnswer: (score: Step) => void;
}

function Question({ locale, item, score, onAnswer }: QuestionProps) {
  const t = potentialMessages(locale);
  return (
    <fieldset class="review-question">
      <legend>{t[item]}</legend>
      <div class="review-steps">
        {steps.map((step) => (
          <label key={step} class="review-step">
            <input
              type="radio"
              name={item}
              value={step}
              checked={score === step}
              onChange={() => onAnswer(step)}
            />
            <span class="review-step-number">{step}</span>
            <span class="review-step-text">
              {(step === 1 || step === 3 || step === 5) && describeItem(locale, item, step)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
