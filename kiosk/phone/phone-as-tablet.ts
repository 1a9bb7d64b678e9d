import { type Tablet, unknownTablet } from '../device/tablet-view.ts';
import type { Phone } from './phone.ts';

/** The phone where the shared screens expect a tablet: never paired, and its only code is its link. */
export function phoneAsTablet(phone: Phone): Tablet {
  return {
    view: unknownTablet,
    onChange: phone.onChange,
    start: phone.start,
    keep: phone.keep,
    pair: async () => {},
    findVisit: async () => ({ problem: 'unknown' }),
  };
}
