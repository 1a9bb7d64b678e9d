import type { StaffRole } from './chain.ts';
import {
  en,
  titles,
  zhAboutPeople,
  zhAboutTreatment,
  zhClosings,
  zhOpenings,
} from './comment-phrases.ts';
import type { Random } from './random.ts';
import type { Category } from './treatments.ts';

export interface Occasion {
  readonly language: 'zh' | 'en';
  readonly nps: number;
  readonly category: Category | null;
  /** Who was rated, and how. */
  readonly people: readonly { name: string; role: StaffRole; score: number }[];
}

type Mood = 'happy' | 'mixed' | 'unhappy';

/** What somebody in this mood might type: one to four phrases, never two the same way round. */
export function createComment(random: Random, occasion: Occasion): string {
  const mood = moodOf(occasion);
  if (occasion.language === 'en') return inEnglish(random, mood);
  const parts: string[] = [];
  if (random.isLucky(0.55)) parts.push(random.pick(zhOpenings[mood]));
  parts.push(...details(random, occasion, mood));
  if (random.isLucky(0.5)) parts.push(random.pick(zhClosings[mood]));
  if (parts.length === 0) parts.push(random.pick(zhOpenings[mood]));
  return punctuate(random, parts, mood);
}

function moodOf({ nps, people }: Occasion): Mood {
  const worst = Math.min(5, ...people.map(({ score }) => score));
  if (nps <= 6 || worst <= 2) return 'unhappy';
  return nps <= 8 || worst === 3 ? 'mixed' : 'happy';
}

/** Mixed feelings take one good detail and one bad. */
function details(random: Random, occasion: Occasion, mood: Mood): string[] {
  if (mood === 'mixed') {
    const good = detail(random, occasion, 'happy');
    return random.isLucky(0.5) ? [good, `就是${detail(random, occasion, 'unhappy')}`] : [good];
  }
  const first = detail(random, occasion, mood);
  const second = random.isLucky(0.35) ? detail(random, occasion, mood) : first;
  return first === second ? [first] : [first, second];
}

function detail(random: Random, { people, category }: Occasion, mood: 'happy' | 'unhappy'): string {
  if (category && (people.length === 0 || random.isLucky(0.35))) {
    return random.pick(zhAboutTreatment[category][mood]);
  }
  if (people.length === 0) return random.pick(zhAboutPeople.service[mood]).replace('{称呼}', '');
  const order = [...people].sort((a, b) => a.score - b.score);
  const worst = order[0] ?? people[0];
  const person = mood === 'unhappy' && worst ? worst : random.pick(people);
  const title = random.pick(titles[person.role]);
  const surname = random.isLucky(0.55) ? person.name.slice(0, 1) : '';
  return random.pick(zhAboutPeople[person.role][mood]).replace('{称呼}', surname + title);
}

function punctuate(random: Random, parts: readonly string[], mood: Mood): string {
  const joint = random.pick(['，', '，', '。', ' ', '；']);
  const end =
    mood === 'happy'
      ? random.pick(['。', '！', '～', '', '👍', '❤️'])
      : random.pick(['。', '', '！']);
  return parts.join(joint) + end;
}

function inEnglish(random: Random, mood: Mood): string {
  const first = random.pick(en[mood]);
  const second = random.isLucky(0.4) ? random.pick(en[mood]) : first;
  const closing = random.isLucky(0.35) ? ` ${random.pick(en.closings)}` : '';
  return `${first === second ? first : `${first}. ${second}`}.${closing}`;
}
