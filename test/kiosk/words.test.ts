import { describe, expect, it } from 'vitest';
import { kioskMessages } from '#shared/i18n/kiosk.ts';
import { fill, toWords } from '../../kiosk/words.ts';

describe('the words on the page', () => {
  it('are plain text in both languages, with their slots open', () => {
    for (const locale of ['zh', 'en'] as const) {
      const words = toWords(kioskMessages(locale));
      expect(JSON.parse(JSON.stringify(words))).toEqual(words);
      expect(Object.values(words).every((word) => typeof word === 'string' && word !== '')).toBe(
        true,
      );
    }
    expect(fill(toWords(kioskMessages('en')).progress, { place: 2, all: 5 })).toBe('Step 2 of 5');
  });

  it('stay within twenty words a message', () => {
    for (const [key, text] of Object.entries(toWords(kioskMessages('en')))) {
      expect(text.split(' ').length, key).toBeLessThanOrEqual(20);
    }
  });
});
