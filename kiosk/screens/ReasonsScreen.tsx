import { Heading, headingId } from '../components/Heading.tsx';
import { Screen } from '../components/Screen.tsx';
import type { Kiosk } from '../flow/kiosk.ts';
import { maxComment } from '../state/session.ts';
import { toneOf } from '../state/tone.ts';

/** Why: chips, and words for whoever has some. The layout is the same whatever the score was. */
export function ReasonsScreen(kiosk: Kiosk) {
  const { session, words, dispatch } = kiosk;
  const { answers, questionnaire, locale } = session;
  const tone = toneOf(answers);
  const next = (
    <button type="button" class="button" onClick={() => dispatch({ type: 'reasons-finished' })}>
      {words.next}
    </button>
  );
  return (
    <Screen name="reasons" kiosk={kiosk} action={next}>
      <Heading>{words[tone]}</Heading>
      <p class="hint" id="chips-hint">
        {words.optional}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div class="chips" role="group" aria-labelledby={headingId} aria-describedby="chips-hint">
        {questionnaire?.chips[tone].map((chip) => (
          <button
            key={chip.id}
            type="button"
            class="card chip"
            aria-pressed={answers.chips.includes(chip.id)}
            onClick={() => dispatch({ type: 'chip-toggled', id: chip.id })}
          >
            {chip[locale]}
          </button>
        ))}
      </div>
      <label class="comment">
        {questionnaire?.comment[locale]}
        <textarea
          rows={3}
          autocomplete="off"
          spellcheck={false}
          value={answers.comment}
          onInput={(event) =>
            dispatch({ type: 'comment-typed', comment: event.currentTarget.value })
          }
        />
        <span class="comment-full" role="status">
          {answers.comment.length >= maxComment && Array.from(answers.comment).length === maxComment
            ? words.commentFull
            : ''}
        </span>
      </label>
    </Screen>
  );
}
