export interface Clock {
  /** HH:MM:SS */
  readonly time: string;
  readonly offset: string | null;
}

const clock =
  /^(上午|下午|早上|中午|晚上|凌晨)?\s*(\d{1,2})[:时点](\d{1,2})(?:[:分](\d{1,2})(?:[.,]\d{1,9})?)?[秒分]?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|z|[+-]\d{2}:?\d{2}|UTC|GMT)?$/;

/**
 * Read a time of day: 8:51, 08:51:12, 8:51 PM, 下午8:51, 20:51+08:00. Null when it is none.
 *
 * @example readClock('下午8:51') // { time: '20:51:00', offset: null }
 */
export function readClock(text: string): Clock | null {
  const match = clock.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const [, chinese, hours = '', minutes = '', seconds = '0', english, zone] = match;
  const hour = hourOf(Number(hours), halfOfDay(chinese, english));
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const time = [hour, Number(minutes), Number(seconds)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return { time, offset: offsetOf(zone) };
}

type Half = 'morning' | 'noon' | 'afternoon';

function halfOfDay(chinese?: string, english?: string): Half | null {
  if (english) return /^p/i.test(english) ? 'afternoon' : 'morning';
  if (!chinese) return null;
  if (chinese === '中午') return 'noon';
  return chinese === '下午' || chinese === '晚上' ? 'afternoon' : 'morning';
}

/** 12:30 AM is half past midnight; 下午20:51 is written too and means what it says. */
function hourOf(hour: number, half: Half | null): number {
  if (half === null || hour > 12) return hour;
  if (half === 'noon') return hour < 10 ? hour + 12 : hour;
  return (hour % 12) + (half === 'afternoon' ? 12 : 0);
}

function offsetOf(zone?: string): string | null {
  if (!zone) return null;
  if (!/^[+-]/.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
