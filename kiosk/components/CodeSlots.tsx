import { codeLength } from '../state/session.ts';

/** The digits so far. Read out as a count: a code said aloud in a lobby would be anybody's. */
export function CodeSlots({ code, status }: { code: string; status: string }) {
  return (
    <div class="slots">
      <p class="visually-hidden" role="status">
        {status}
      </p>
      {Array.from({ length: codeLength }, (_, place) => (
        <span
          key={place}
          aria-hidden="true"
          class={place === code.length ? 'slot slot-next' : 'slot'}
        >
          {code[place]}
        </span>
      ))}
    </div>
  );
}
