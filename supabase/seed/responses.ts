import { npsFor, starsFor } from './answers.ts';
import type { Branch } from './chain.ts';
import { createComment } from './comments.ts';
import { type Day, dayOfMoment, epochMsOf, type Moment, monthKey } from './days.ts';
import type { Person } from './people.ts';
import { demoQuestionnaire } from './questionnaire.ts';
import { createRandom, type Random } from './random.ts';
import type { Stories } from './stories.ts';
import type { Visit } from './visits.ts';

export interface Response {
  readonly id: string;
  readonly branch: Branch;
  /** Null for a walk-in: counted for the branch, never for a person. */
  readonly visit: Visit | null;
  readonly kioskId: string | null;
  readonly occasion: 'visit' | 'day_7' | 'day_30';
  readonly answeredAt: Moment;
  readonly receivedAt: Moment;
  readonly isTimeUncertain: boolean;
  readonly language: 'zh' | 'en';
  readonly durationMs: number;
  readonly nps: number | null;
  readonly ratings: readonly { readonly person: Person; readonly score: number }[];
  readonly chips: readonly string[];
  readonly comment: string | null;
  readonly wantsContact: boolean;
}

type Occasion = Response['occasion'];

const phoneShare = 0.19;
const walkInShare = 0.025;
const hour = 3600;

/** Everything customers answered about a branch's visits before `until`, in no particular order. */
export function createResponses(
  branch: Branch,
  visits: readonly Visit[],
  stories: Stories,
  until: Day,
): Response[] {
  const open = visits.filter((visit) => !visit.isPlanted);
  const { luckyBranch } = stories;
  const isLucky = ({ day }: Visit) =>
    branch.code === luckyBranch.branchCode && isInMonth(day, luckyBranch.month);
  const ordinary = answerAll(
    `responses ${branch.code}`,
    open.filter((visit) => !isLucky(visit)),
  );
  const lucky = open.filter(isLucky);
  const all = lucky.length > 0 ? answerUntilLucky(lucky, ordinary, luckyBranch) : ordinary;
  return all.filter(({ answeredAt }) => dayOfMoment(answeredAt) < until);
}

/**
 * The lucky branch is as good as any: its month is drawn again and again until chance alone gives
 * the result that a naive league table would celebrate.
 */
function answerUntilLucky(
  visits: readonly Visit[],
  others: readonly Response[],
  { month, leastNps }: Stories['luckyBranch'],
): Response[] {
  let answers: Response[] = [];
  for (let turn = 0; turn < 3000; turn += 1) {
    answers = [...others, ...answerAll(`lucky ${turn}`, visits)];
    const given = answers.flatMap(({ nps, answeredAt }) =>
      nps !== null && isInMonth(dayOfMoment(answeredAt), month) ? [nps] : [],
    );
    const promoters = given.filter((nps) => nps >= 9).length;
    const detractors = given.filter((nps) => nps <= 6).length;
    const isSmall = given.length >= 8 && given.length < 22;
    if (isSmall && (100 * (promoters - detractors)) / given.length >= leastNps) break;
  }
  return answers;
}

function isInMonth(day: Day, month: Day): boolean {
  return monthKey(day) === monthKey(month);
}

function answerAll(label: string, visits: readonly Visit[]): Response[] {
  const random = createRandom(label);
  return visits.flatMap((visit) => {
    const answers: Response[] = [];
    if (random.isLucky(responseChance(visit))) answers.push(answer(random, visit, 'visit'));
    else if (random.isLucky(walkInShare)) answers.push(walkIn(answer(random, visit, 'visit')));
    if (visit.treatment.hasProcedure) {
      for (const occasion of ['day_7', 'day_30'] as const) {
        if (random.isLucky(0.21)) answers.push(answer(random, visit, occasion));
      }
    }
    return answers;
  });
}

/** Reviews feel like a repetition to customers, a first visit does not. */
function responseChance({ branch, kind }: Visit): number {
  const byKind = { first: 1.08, return: 1, repeat: 1, review: 0.82 };
  return branch.responseShare * byKind[kind];
}

function walkIn(response: Response): Response {
  return { ...response, visit: null, ratings: [], nps: response.nps ?? 9, occasion: 'visit' };
}

function answer(random: Random, visit: Visit, occasion: Occasion): Response {
  const { branch } = visit;
  const mood = random.normal();
  const isPhone = occasion !== 'visit' || random.isLucky(phoneShare);
  const answeredAt = answeredAtFor(random, visit, occasion, isPhone);
  const ratings = ratedPeople(random, visit, occasion).map((person) => ({
    person,
    score: starsFor(random, mood, person),
  }));
  const liking = ratings.reduce((sum, { person }) => sum + person.skill, 0);
  const own = liking / Math.max(1, ratings.length) - branch.ratingShift;
  const nps =
    random.isLucky(0.965) || ratings.length === 0
      ? npsFor(random, mood, branch.npsShift, own)
      : null;
  const language = random.isLucky(0.06) ? 'en' : 'zh';
  const feeling = nps ?? Math.min(...ratings.map(({ score }) => score)) * 2;
  const people = ratings.map(({ person, score }) => ({
    name: person.name,
    role: person.role,
    score,
  }));
  const isLate = !isPhone && random.isLucky(0.02);
  return {
    id: random.uuidAt(epochMsOf(answeredAt) + random.int(0, 999)),
    branch,
    visit,
    kioskId: isPhone ? null : random.pick(branch.kiosks).id,
    occasion,
    answeredAt,
    receivedAt: answeredAt + (isLate ? random.int(600, 9 * hour) : random.int(1, 20)),
    isTimeUncertain: isLate && random.isLucky(0.15),
    language,
    durationMs: durationFor(random, ratings.length, isPhone),
    nps,
    ratings,
    chips: chipsFor(random),
    comment: random.isLucky(feeling <= 6 ? 0.42 : 0.19)
      ? createComment(random, {
          language,
          nps: feeling,
          category: visit.treatment.category,
          people,
        })
      : null,
    wantsContact: random.isLucky(feeling <= 6 ? 0.3 : 0.02),
  };
}

function answeredAtFor(random: Random, visit: Visit, occasion: Occasion, isPhone: boolean): Moment {
  const { closedAt, arrivedAt } = visit;
  const days = { visit: 0, day_7: random.int(7, 10), day_30: random.int(27, 30) }[occasion];
  if (days > 0) return arrivedAt + days * 24 * hour + random.int(-2 * hour, 4 * hour);
  return (
    closedAt +
    (isPhone ? Math.round(2 * hour * Math.exp(0.8 * random.normal())) : random.int(50, 420))
  );
}

/** After a procedure only those who did it are asked about: the doctor, and early on the nurse. */
function ratedPeople(random: Random, { staff }: Visit, occasion: Occasion): Person[] {
  if (occasion === 'visit') {
    const rated = staff.filter(() => !random.isLucky(0.06));
    return rated.length > 0 ? rated : staff.slice(0, 1);
  }
  return staff.filter(
    ({ role }) =>
      role === 'doctor' || (role === 'nurse' && occasion === 'day_7' && random.isLucky(0.5)),
  );
}

/** Half a minute, with a long tail; each person more takes a few seconds. */
function durationFor(random: Random, people: number, isPhone: boolean): number {
  const seconds = (16 + 5.5 * people) * Math.exp(0.34 * random.normal()) * (isPhone ? 1.25 : 1);
  return Math.round(Math.min(600, Math.max(7, seconds)) * 1000);
}

function chipsFor(random: Random): string[] {
  const count = random.weighted([42, 31, 19, 8]);
  const ids = demoQuestionnaire.chips.praise.map(({ id }) => id);
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(random.pick(ids));
  return ids.filter((id) => chosen.has(id));
}
