import { ANOMALY } from './families/anomaly.ts';
import { BIAS } from './families/bias.ts';
import { COMPOSITE } from './families/composite.ts';
import { DISTRIBUTIONS } from './families/distributions.ts';
import { FUNNEL } from './families/funnel.ts';
import { IMPORTED_TABLES } from './families/imported-tables.ts';
import { NPS } from './families/nps.ts';
import { PEOPLE } from './families/people.ts';
import { RANKING } from './families/ranking.ts';
import { RATES } from './families/rates.ts';
import { RELIABILITY } from './families/reliability.ts';
import { ROUNDING } from './families/rounding.ts';
import { SATISFACTION } from './families/satisfaction.ts';
import { SERIES } from './families/series.ts';
import { SHRINKAGE } from './families/shrinkage.ts';
import { VALUE_BASED_PURCHASING } from './families/value-based-purchasing.ts';
import type { Family } from './family.ts';

interface Group {
  /** The areas whose vectors may be recognised by shape when their name is new. */
  readonly areas: readonly string[];
  readonly families: readonly Family[];
}

/** Every kind of vector that can be answered. */
export const GROUPS: readonly Group[] = [
  { areas: ['nps'], families: NPS },
  { areas: ['csat', 'cahps'], families: SATISFACTION },
  { areas: ['core'], families: DISTRIBUTIONS },
  { areas: ['shrinkage'], families: SHRINKAGE },
  { areas: ['reliability', 'shrinkage'], families: RELIABILITY },
  { areas: ['funnel', 'real_data'], families: FUNNEL },
  { areas: ['ranking', 'multiplicity'], families: RANKING },
  { areas: ['composite'], families: COMPOSITE },
  { areas: ['composite'], families: VALUE_BASED_PURCHASING },
  { areas: ['rounding'], families: ROUNDING },
  { areas: ['spc'], families: SERIES },
  { areas: ['rates'], families: RATES },
  { areas: ['bias'], families: BIAS },
  { areas: ['anomaly'], families: ANOMALY },
  { areas: ['quadrant', 'casemix'], families: PEOPLE },
  { areas: ['real_data'], families: IMPORTED_TABLES },
];
