import { useClosingDetails } from '../use-closing-details.ts';

interface Props {
  label: string;
  items: readonly { readonly text: string; readonly onChoose: () => void }[];
}

/** A few rarely used actions behind one button. A details element: it works by keyboard as it is. */
export function MenuButton({ label, items }: Props) {
  const menu = useClosingDetails();
  return (
    <details class="menu" ref={menu}>
      <summary class="button button-small">{label}</summary>
      <div class="menu-panel">
        {items.map(({ text, onChoose }) => (
          <button
            key={text}
            type="button"
            class="menu-item"
            onClick={() => {
              if (menu.current) menu.current.open = false;
              onChoose();
            }}
          >
            {text}
          </button>
        ))}
      </div>
    </details>
  );
}
