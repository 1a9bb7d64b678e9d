import { createRandom } from './random.ts';

export type Category = 'injection' | 'laser' | 'surgery' | 'skin' | 'consultation';

export interface Treatment {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: Category;
  /** How often it is chosen among what is carried out; 0 for what is not. */
  readonly share: number;
  readonly minutes: readonly [from: number, to: number];
  readonly priceFen: number;
  /** Led by a doctor: it leaves a procedure record with consent and note. */
  readonly hasProcedure: boolean;
}

type Line = readonly [
  code: string,
  nameZh: string,
  nameEn: string,
  category: Category,
  share: number,
  minutes: readonly [number, number],
  priceYuan: number,
  hasProcedure: boolean,
];

const lines: readonly Line[] = [
  ['CONSULT', '面诊咨询', 'Consultation', 'consultation', 0, [35, 70], 0, false],
  ['REVIEW', '术后复查', 'Post-treatment review', 'consultation', 0, [15, 35], 0, false],
  ['HA-FILLER', '玻尿酸填充', 'Hyaluronic filler', 'injection', 4, [45, 80], 4200, true],
  ['BOTULINUM', '肉毒素除皱', 'Botulinum wrinkle treatment', 'injection', 4, [30, 55], 2600, true],
  ['COLLAGEN', '胶原蛋白填充', 'Collagen filler', 'injection', 1.5, [45, 75], 6800, true],
  ['THERMAGE', '热玛吉紧致', 'Thermage tightening', 'laser', 1.6, [80, 130], 12800, true],
  ['EYELID', '双眼皮成形', 'Double eyelid surgery', 'surgery', 0.55, [90, 150], 9800, true],
  ['EYEBAG', '眼袋祛除', 'Eye bag removal', 'surgery', 0.3, [90, 150], 8600, true],
  ['RHINO', '鼻综合整形', 'Rhinoplasty', 'surgery', 0.2, [150, 260], 32800, true],
  ['LIPO', '腰腹吸脂', 'Liposuction', 'surgery', 0.15, [150, 260], 19800, true],
  ['PICO', '皮秒祛斑', 'Picosecond laser', 'laser', 13, [50, 90], 1980, false],
  ['IPL', '光子嫩肤', 'IPL rejuvenation', 'laser', 17, [45, 75], 980, false],
  ['HAIR', '激光脱毛', 'Laser hair removal', 'laser', 9, [30, 60], 680, false],
  ['HYDRA', '水光补水', 'Hydrating booster', 'skin', 18, [50, 80], 1280, false],
  ['CLEANSE', '小气泡清洁', 'Deep cleansing', 'skin', 16, [45, 70], 380, false],
  ['PEEL', '果酸焕肤', 'Fruit acid peel', 'skin', 12, [45, 70], 580, false],
];

export function createTreatments(): Treatment[] {
  const random = createRandom('treatments');
  return lines.map(([code, nameZh, nameEn, category, share, minutes, priceYuan, hasProcedure]) => ({
    id: random.uuid(),
    code,
    nameZh,
    nameEn,
    category,
    share,
    minutes,
    priceFen: priceYuan * 100,
    hasProcedure,
  }));
}

export function treatmentOf(treatments: readonly Treatment[], code: string): Treatment {
  const found = treatments.find((treatment) => treatment.code === code);
  if (!found) throw new RangeError(`No treatment ${code}`);
  return found;
}
