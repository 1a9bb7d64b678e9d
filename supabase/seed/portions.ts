import { groupBy } from '../../functions/_shared/scoring/group-by.ts';
import type { Batch } from '../local/batch.ts';
import { dayOfMoment, monthKey, parseDay, startOfMonth } from './days.ts';
import { createDemo, createFrame } from './demo.ts';
import { deriveFacts } from './derive-facts.ts';
import { createFactBatches } from './fact-batches.ts';
import { answersOf, startBatch } from './start-batch.ts';
import { recordBatch, responseBatch, visitBatches } from './visit-batches.ts';

export interface Scope {
  readonly today: string;
  readonly scale: number;
}

/** Some rows of the demo, and how far they bring it. */
export interface Portion {
  readonly share: number;
  readonly month: string;
  readonly batches: readonly Batch[];
}

/**
 * All rows of which there are many, month by month: what happened, then the facts of it, for a fact of
 * one month may have its reason in another. In months, so that each rollup row is written few times.
 */
export function* createPortions({ today, scale }: Scope): Generator<Portion> {
  const demo = createDemo(createFrame(parseDay(today)), scale);
  const { from, until, askedAt } = demo;
  const visits = groupBy(demo.visits, ({ day }) => monthKey(day));
  const responses = groupBy(demo.responses, ({ answeredAt }) => monthKey(dayOfMoment(answeredAt)));
  const records = groupBy(demo.records, ({ at }) => monthKey(dayOfMoment(at)));
  const answered = answersOf(demo.responses);
  const months: string[] = [];
  for (let day = from; day < until; day = startOfMonth(day, 1)) months.push(monthKey(day));
  for (const [place, month] of months.entries()) {
    const received = visits.get(month) ?? [];
    const answers = responses.get(month) ?? [];
    yield {
      share: place / months.length / 2,
      month,
      batches: [
        ...visitBatches(received, askedAt),
        startBatch(received, askedAt, answered),
        responseBatch(answers.toSorted((a, b) => a.answeredAt - b.answeredAt)),
        recordBatch(records.get(month) ?? []),
      ],
    };
  }
  const facts = groupBy(deriveFacts(demo), ({ occurredOn }) => occurredOn.slice(0, 7));
  const factBatch = createFactBatches(demo);
  for (const [place, month] of months.entries()) {
    const share = (1 + place / months.length) / 2;
    yield { share, month, batches: [factBatch(facts.get(month) ?? [])] };
  }
}
