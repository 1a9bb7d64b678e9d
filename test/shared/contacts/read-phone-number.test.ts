import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhoneNumber } from '#shared/contacts/read-phone-number.ts';

const reason = (typed: string) => {
  const read = readPhoneNumber(typed);
  return read.kind === 'bad' ? read.reason : read.e164;
};

describe('a telephone number', () => {
  it.each([
    ['13800138000', '+8613800138000'],
    ['138 0013 8000', '+8613800138000'],
    ['１３８－００１３－８０００', '+8613800138000'],
    ['+86 138-0013-8000', '+8613800138000'],
    ['0086 13800138000', '+8613800138000'],
    ['021-6289 1234', '+862162891234'],
    ['(0755) 2788 1234', '+8675527881234'],
    ['+852 9123 4567', '+85291234567'],
    ['0044 20 7946 0958', '+442079460958'],
  ])('reads %s', (typed, e164) => {
    expect(readPhoneNumber(typed)).toEqual({ kind: 'number', e164 });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['+', 'empty'],
    ['138 0013 800x', 'letters'],
    ['微信 13800138000', 'letters'],
    ['1380013800', 'mobile_length'],
    ['138001380000', 'mobile_length'],
    ['12000138000', 'mobile_prefix'],
    ['91234567', 'needs_country'],
    ['+852 9', 'length'],
    ['+1234567890123456', 'length'],
  ])('names what is wrong with “%s”', (typed, expected) => {
    expect(reason(typed)).toBe(expected);
  });

  it('says how many digits it has seen, so that the missing one can be found', () => {
    expect(readPhoneNumber('+86 138 0013 800')).toMatchObject({ digits: 10 });
  });

  it('reads its own result to the same number, and never anything but E.164', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 +-') }), (typed) => {
        const read = readPhoneNumber(typed);
        if (read.kind === 'bad') return;
        expect(read.e164).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(readPhoneNumber(read.e164)).toEqual(read);
      }),
    );
  });
});
