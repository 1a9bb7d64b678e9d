import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { drawContactWay, forgetContactWay } from '../../kiosk/flow/contact-way.ts';
import { initialSession } from '../../kiosk/state/session.ts';

beforeAll(() => {
  vi.stubGlobal('location', { origin: 'https://meiping.example' });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const session = { ...initialSession('zh'), responseId: '01890000-0000-7000-8000-00000000000a' };

it('is drawn once, ahead of the tap or on it', () => {
  expect(drawContactWay(session)).toBe(drawContactWay({ ...session, canUndo: true }));
});

it('is another way for another answer and in another language', () => {
  const { path } = drawContactWay(session);
  expect(
    drawContactWay({ ...session, responseId: `${session.responseId.slice(0, -1)}b` }).path,
  ).not.toBe(path);
  expect(drawContactWay({ ...session, locale: 'en' }).path).not.toBe(path);
});

it('is not kept when the customer has gone', () => {
  const drawn = drawContactWay(session);
  forgetContactWay();
  expect(drawContactWay(session)).not.toBe(drawn);
});
