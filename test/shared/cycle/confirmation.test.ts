import { describe, expect, it } from 'vitest';
import type { Confirmation } from '../../../functions/_shared/cycle/confirmation.ts';
import { confirmationText } from '../../../functions/_shared/cycle/confirmation-text.ts';
import {
  confirmationHash,
  readVerifyFragment,
  verifyConfirmation,
  verifyFragment,
} from '../../../functions/_shared/cycle/verify-confirmation.ts';

const { subtle } = globalThis.crypto;

const confirmation: Confirmation = {
  code: 'E7',
  name: '陈思琪',
  branchCode: 'SH-JA',
  role: 'consultant',
  start: '2026-10-01',
  end: '2026-11-01',
  totalBp: 8125,
  rank: { low: 2, high: 5, of: 12 },
  plans: [{ id: 'shipped-consultant', version: 1 }],
  kpis: [
    { kpiId: 'C01', n: 41, weightBp: 2500, scoreBp: 10_021 },
    { kpiId: 'C07', n: 0, weightBp: 500, scoreBp: null },
  ],
  publishedOn: '2026-11-06',
  appealUntil: '2026-11-13',
  resultHash: null,
};

describe('the text of a confirmation', () => {
  it('is one line, the same for the same content', () => {
    expect(confirmationText(confirmation)).toBe(
      'MEIPING-1; who=E7 陈思琪; branch=SH-JA; role=consultant; days=2026-10-01..2026-10-31; total=81.25; rank=2-5/12; plan=shipped-consultant@1; C01=100.21*25.00 n41; C07=-*5.00 n0; published=2026-11-06; appeal=2026-11-13; result=-',
    );
  });
  it('writes small and missing totals without a gap to slip through', () => {
    expect(confirmationText({ ...confirmation, totalBp: 5 })).toContain('total=0.05;');
    expect(confirmationText({ ...confirmation, totalBp: null, rank: null })).toContain(
      'total=-; rank=-;',
    );
  });
  it('does not let a name open a field of its own', () => {
    const text = confirmationText({ ...confirmation, name: '陈; total=120.00' });
    expect(text.match(/; total=/g)).toHaveLength(1);
  });
});

describe('verifying', () => {
  const text = confirmationText(confirmation);

  it('says yes to the text and its hash, in either spelling, however the PDF broke the line', async () => {
    const hash = await confirmationHash(subtle, text);
    expect(hash).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await verifyConfirmation(subtle, text, hash)).toBe('match');
    const copied = `  ${text.replaceAll('; ', ';\n')}\n`;
    expect(await verifyConfirmation(subtle, copied, ` ${hash} `)).toBe('match');
    const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
    const hex = Buffer.from(digest).toString('hex');
    expect(await verifyConfirmation(subtle, text, hex.toUpperCase())).toBe('match');
  });
  it('says no to one changed digit, and to a forged hash', async () => {
    const hash = await confirmationHash(subtle, text);
    const better = text.replace('81.25', '91.25');
    expect(await verifyConfirmation(subtle, better, hash)).toBe('mismatch');
    const forged = `${hash.slice(0, -2)}${hash.endsWith('A') ? 'BA' : 'AA'}`;
    expect(await verifyConfirmation(subtle, text, forged)).toBe('mismatch');
  });
  it('does not judge what is no text or no hash', async () => {
    const hash = await confirmationHash(subtle, text);
    expect(await verifyConfirmation(subtle, '', hash)).toBe('no_text');
    expect(await verifyConfirmation(subtle, 'total=120', hash)).toBe('no_text');
    for (const none of ['', 'abc', `${hash}A`, '0'.repeat(63)]) {
      expect(await verifyConfirmation(subtle, text, none), none).toBe('no_hash');
    }
  });
  it('carries hash and text behind the # of an address, and survives nonsense there', async () => {
    const hash = await confirmationHash(subtle, text);
    expect(readVerifyFragment(`#${verifyFragment(hash, text)}`)).toEqual({ hash, text });
    expect(readVerifyFragment(`#${verifyFragment(hash)}`)).toEqual({ hash, text: '' });
    expect(readVerifyFragment('#a.%%%')).toMatchObject({ hash: 'a' });
    expect(readVerifyFragment('')).toEqual({ hash: '', text: '' });
  });
});
