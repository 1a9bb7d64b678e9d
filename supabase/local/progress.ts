import { label, type MessageKey } from './messages.ts';

type StepKey = MessageKey & `step${string}`;
/** How far a step is: a share from 0 to 1, and what it is at. */
export type Report = (share: number | null, detail?: string) => void;

export interface Progress {
  /** Show a step while `work` runs. Several may run at once. */
  step<T>(key: StepKey, work: (report: Report) => Promise<T>): Promise<T>;
  note(text: string): void;
}

export const silentProgress: Progress = {
  step: (_, work) => work(() => {}),
  note: () => {},
};

interface Step {
  name: string;
  startedAt: number;
  share: number | null;
  detail: string;
}

/** As often as an eye follows; drawing costs what it tells of. */
const drawEveryMs = 120;

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** A line for each running step that is redrawn in place on a terminal; plain lines elsewhere. */
export function createProgress(out: NodeJS.WriteStream): Progress {
  return out.isTTY ? onTerminal(out) : inLines(out);
}

function inLines(out: NodeJS.WriteStream): Progress {
  return {
    async step(key, work) {
      const name = label(key);
      const startedAt = performance.now();
      let quarter = 0;
      const result = await work((share) => {
        const reached = Math.floor((share ?? 0) * 4);
        if (reached <= quarter || reached >= 4) return;
        quarter = reached;
        out.write(`  ${name} ${quarter * 25} %\n`);
      });
      out.write(`✔ ${name} ${secondsSince(startedAt)}\n`);
      return result;
    },
    note: (text) => void out.write(`${text}\n`),
  };
}

function onTerminal(out: NodeJS.WriteStream): Progress {
  const running = new Set<Step>();
  let drawn = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let frame = 0;
  let timer: NodeJS.Timeout | undefined;

  function draw(finished = ''): void {
    const lines = [...running].map((step) => cut(lineOf(step), out.columns || 80));
    const up = drawn > 0 ? `\x1b[${drawn}A` : '';
    out.write(`${up}\x1b[0J${finished}${lines.map((line) => `${line}\n`).join('')}`);
    drawn = lines.length;
    drawnAt = performance.now();
  }
  function move(): void {
    frame += 1;
    draw();
  }
  function lineOf({ name, startedAt, share, detail }: Step): string {
    const percent = share === null ? '' : ` ${Math.floor(share * 100)} %`;
    return `${frames[frame % frames.length]} ${name}${percent} ${secondsSince(startedAt)} ${detail}`;
  }
  return {
    async step(key, work) {
      const step: Step = {
        name: label(key),
        startedAt: performance.now(),
        share: null,
        detail: '',
      };
      running.add(step);
      timer ??= setInterval(move, drawEveryMs).unref();
      let finished = `✘ ${step.name}\n`;
      try {
        const result = await work((share, detail = '') => {
          Object.assign(step, { share, detail });
          // A database in this process lets no timer run while it works: what it reports is drawn at once.
          if (performance.now() - drawnAt >= drawEveryMs) move();
        });
        finished = `✔ ${step.name} ${secondsSince(step.startedAt)}\n`;
        return result;
      } finally {
        running.delete(step);
        draw(finished);
        if (running.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      }
    },
    note: (text) => draw(`${text}\n`),
  };
}

/** Chinese characters take two columns; a line that wrapped could not be drawn over. */
function cut(line: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const character of line) {
    width += /[\u2e80-\uffef]/.test(character) ? 2 : 1;
    if (width >= columns) return kept;
    kept += character;
  }
  return kept;
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
