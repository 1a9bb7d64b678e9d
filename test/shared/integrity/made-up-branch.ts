import type {
  IntegrityInputs,
  WatchedResponse,
} from '../../../functions/_shared/integrity/integrity-inputs.ts';
import { createRandom } from '../../../functions/_shared/statistics/create-random.ts';

const hour = 3_600_000;
const day = 24 * hour;
export const firstDay = Date.parse('2026-06-01T00:00:00Z');
/** Answers by the hour from ten to eight, and by the weekday: evenings and weekends are twice as busy. */
const hourLoad = [0.6, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.5, 1.6, 1.2];
const dayLoad = [0.7, 0.8, 0.9, 0.9, 1.1, 1.6, 1.5];

export interface MadeUp {
  people: number;
  /** Answers a day in the branch. */
  answersADay: number;
}

/**
 * Thirteen weeks of an honest branch: busy and quiet hours, people who are liked differently, a mood
 * that is shared by all answers of a response, two tablets and some phones, every customer asked by the
 * same chance. Frozen by its seed.
 */
export function madeUpBranch(seed: number, { people, answersADay }: MadeUp): IntegrityInputs {
  const random = createRandom(seed);
  const liking = Array.from({ length: people }, () => 0.76 + 0.06 * (random() - 0.5));
  const staff = Array.from({ length: people }, (_, person) => ({
    employeeId: idOf(person),
    name: idOf(person),
    role: (['doctor', 'consultant', 'nurse'] as const)[person % 3] ?? 'nurse',
  }));
  const groups: [number, number, ...number[]][] = [];
  const responses: WatchedResponse[] = [];
  const attributions: { responseId: string; employeeId: string; isNamed: boolean }[] = [];
  for (let dayNumber = 0; dayNumber < 91; dayNumber += 1) {
    for (const [hourNumber, load] of hourLoad.entries()) {
      const expected = (2 * answersADay * load * (dayLoad[dayNumber % 7] ?? 1)) / 11.2 / 1.07;
      for (let visit = poisson(random, expected); visit > 0; visit -= 1) {
        // Shanghai is eight hours ahead
        const closedAt = firstDay + dayNumber * day + (2 + hourNumber + random()) * hour;
        const team = [random(), random()].map((draw) => Math.floor(draw * people));
        const served = [...new Set(team)];
        const isTroubled = random() < 0.012;
        const isAsked = random() < 0.75;
        const isAnswered = isAsked && random() <= 0.66;
        groups.push([
          1,
          Number(isAsked) + 2 * Number(isAnswered) + 4 * Number(isTroubled),
          ...served,
        ]);
        if (!isAnswered) continue;
        const id = `answer ${seed}-${responses.length}`;
        const mood = random();
        const scores = served.map((person) =>
          (mood + random()) / 2 < (liking[person] ?? 0.7) - 0.1 ? 5 : random() < 0.7 ? 4 : 2,
        );
        responses.push({
          id,
          answeredAt: Math.round(closedAt + 60_000 + random() * 360_000),
          isTimeUncertain: random() < 0.01,
          kioskId: random() < 0.2 ? null : random() < 0.5 ? 'tablet a' : 'tablet b',
          // one customer in a hundred is in a hurry
          durationMs: random() < 0.01 ? 4000 : Math.round(9000 + random() * 40_000),
          nps: mood < 0.5 ? 10 : mood < 0.8 ? 9 : mood < 0.9 ? 8 : 5,
          employeeIds: served.map(idOf),
          scores,
          arrivedAt: closedAt - hour,
          closedAt,
        });
        for (const person of served) {
          attributions.push({ responseId: id, employeeId: idOf(person), isNamed: random() > 0.02 });
        }
      }
    }
  }
  return {
    branch: { timeZone: 'Asia/Shanghai', openingHours: openDaily, specialDays: {} },
    fromDay: '2026-06-01',
    untilDay: '2026-08-31',
    responses,
    attributions,
    asking: { people: staff, groups },
  };
}

export function idOf(person: number): string {
  return `person ${String(person).padStart(2, '0')}`;
}

const open = ['10:00', '20:30'] as const;
const openDaily = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: open };

function poisson(random: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
