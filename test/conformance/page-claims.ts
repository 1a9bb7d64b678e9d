import { type Claim, expectSame, expectTrue } from './claim.ts';
import { countWords } from './count-words.ts';
import {
  answer,
  type KioskPage,
  nameOfScreen,
  passEveryScreen,
  screenOf,
  startAgain,
} from './kiosk-page.ts';
import { looks } from './looks.ts';
import { readByEye } from './read-by-eye.ts';
import { placesOf, readTraces } from './read-traces.ts';

const answerScreens = ['person', 'nps', 'reasons', 'contact'];
const mark = 'zq7Kx-conformance-mark';

/** What stands for reading: the question and what explains it, not the answers to choose from. */
const prose = '[data-screen] :is(h1, p, .hint, label):not([aria-hidden=true], [role=radio] *)';

/** What a customer meets. Each begins at the first screen. */
export const pageClaims: readonly Claim<KioskPage>[] = [
  {
    id: 'order',
    says: 'a walk-in passes code, NPS, reasons and contact, and is thanked',
    async check(kiosk) {
      const seen = await answer(kiosk, { nps: 8 });
      expectSame(seen, ['attract', 'code', 'nps', 'reasons', 'contact', 'thanks'], 'screens');
    },
  },
  {
    id: 'order-visit',
    says: 'a visit’s code leads to the people who served, one after the other, before the NPS',
    async check(kiosk) {
      const visitCode = kiosk.takeVisitCode();
      const seen = await answer(kiosk, { nps: 8, score: 4, visitCode });
      const people = seen.filter((name) => name === 'person').length;
      expectTrue(people >= 1 && people <= 3, `${people} people`);
      const expected = ['attract', 'code', ...Array<string>(people).fill('person'), 'nps'];
      expectSame(seen.slice(0, 3 + people), expected, 'screens');
    },
  },
  {
    id: 'same-order',
    says: 'the screens and their order are the same for every score',
    async check(kiosk) {
      const first = await answer(kiosk, { nps: 0 });
      for (const nps of [6, 8, 10]) {
        await startAgain(kiosk);
        expectSame(await answer(kiosk, { nps }), first, `screens after a ${nps}`);
      }
    },
  },
  {
    id: 'four-answer-screens',
    says: 'there are at most four kinds of screens to answer',
    async check(kiosk) {
      const seen = await answer(kiosk, { nps: 5 });
      const kinds = new Set(seen.filter((name) => answerScreens.includes(name)));
      const strange = seen.filter((name) => !answerScreens.includes(name)).length;
      expectTrue(kinds.size <= 4 && strange <= 3, `${seen.join(', ')}`);
    },
  },
  ...(['zh', 'en'] as const).map(
    (locale): Claim<KioskPage> => ({
      id: `twenty-words-${locale}`,
      says: `no screen asks to read more than twenty words (${locale})`,
      async check(kiosk) {
        await passEveryScreen(kiosk, locale, async (name) => {
          const texts = await kiosk.page.locator(prose).evaluateAll(readByEye);
          const words = countWords(texts.join(' '), locale);
          expectTrue(words <= 20, `${words} words on ${name}: ${texts.join(' / ')}`);
        });
      },
    }),
  ),
  {
    id: 'language-and-size',
    says: 'language and large type are in reach on every screen',
    async check(kiosk) {
      await passEveryScreen(kiosk, 'zh', async (name) => {
        for (const word of ['English', '长辈模式']) {
          const tool = screenOf(kiosk, name).getByRole('button', { name: word });
          expectTrue(await tool.isVisible(), `no “${word}” on ${name}`);
        }
      });
    },
  },
  {
    id: 'nps-targets',
    says: 'the NPS has eleven targets of at least 56 × 56 px in two rows',
    async check(kiosk) {
      await answer(kiosk, { nps: 8 }, async (name) => {
        if (name !== 'nps') return;
        const boxes = await screenOf(kiosk, 'nps')
          .getByRole('radio')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
        expectSame(boxes.length, 11, 'targets');
        const small = boxes.findIndex(({ width, height }) => width < 56 || height < 56);
        expectTrue(small < 0, `the target of ${small} is ${boxes[small]?.width} px wide`);
        expectSame(new Set(boxes.map(({ y }) => Math.round(y))).size, 2, 'rows');
      });
    },
  },
  {
    id: 'targets',
    says: 'every other control is at least 44 px high',
    async check(kiosk) {
      await passEveryScreen(kiosk, 'zh', async (name) => {
        const small = await screenOf(kiosk, name)
          .locator('button, textarea, input')
          .evaluateAll((all) =>
            all
              .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
              .map((one) => one.textContent),
          );
        expectSame(small, [], `too small on ${name}`);
      });
    },
  },
  {
    id: 'no-colour',
    says: 'no score has a colour of its own',
    async check(kiosk) {
      await passEveryScreen(kiosk, 'zh', async (name) => {
        if (name !== 'nps' && name !== 'person') return;
        // Where the last answer was given the pointer still is, and what it points at may say so.
        await kiosk.page.mouse.move(0, 0);
        const all = await screenOf(kiosk, name).getByRole('radio').evaluateAll(looks);
        const middle = Math.floor(all.length / 2);
        const different = all.findIndex((look) => look !== all[middle]);
        const which = `choice ${different + 1} on ${name} looks unlike choice ${middle + 1}`;
        expectTrue(different < 0, `${which}: ${all[different]}`);
      });
    },
  },
  {
    id: 'same-chips',
    says: 'after a 0 and after a 10 the reasons stand in the same places',
    async check(kiosk) {
      const places: string[] = [];
      for (const nps of [0, 10]) {
        await startAgain(kiosk);
        await answer(kiosk, { nps }, async (name) => {
          if (name !== 'reasons') return;
          const controls = screenOf(kiosk, 'reasons').locator('button, textarea');
          places.push(
            (
              await controls.evaluateAll((all) =>
                all.map((one) => {
                  const { x, y, height } = one.getBoundingClientRect();
                  return [x, y, height].map(Math.round).join(' ');
                }),
              )
            ).join('; '),
          );
        });
      }
      const [after0 = '', after10 = ''] = places;
      const count = (text: string) => text.split(';').length;
      expectSame(count(after0), count(after10), 'number of controls');
      const rows = (text: string) => text.split('; ').map((one) => one.split(' ')[1]);
      expectSame(rows(after0), rows(after10), 'rows of the controls');
    },
  },
  {
    id: 'same-thanks',
    says: 'the thank-you after a 0 and after a 10 is the same to the pixel',
    async check(kiosk) {
      const ends: { html: string; picture: string }[] = [];
      for (const nps of [0, 10]) {
        await startAgain(kiosk);
        await answer(kiosk, { nps, comment: nps === 0 ? '不好' : '', wantsContact: nps === 0 });
        const html = await kiosk.page.locator('body').innerHTML();
        const picture = await kiosk.page.screenshot({ animations: 'disabled', caret: 'hide' });
        ends.push({ html, picture: picture.toString('base64') });
      }
      const [bad, good] = ends;
      expectTrue(bad?.html === good?.html, 'the pages differ');
      expectTrue(bad?.picture === good?.picture, 'the pictures differ');
    },
  },
  {
    id: 'no-way-back',
    says: 'the browser’s back and forward show nothing of the answer',
    async check({ context, ...rest }) {
      // A tab of its own: a browser counts no more than fifty entries.
      const page = await context.newPage();
      await page.goto(rest.url);
      const kiosk = { ...rest, context, page };
      await answer(kiosk, { nps: 3, comment: mark });
      expectSame(await page.evaluate(() => history.length), 2, 'entries in the history');
      for (const go of ['back', 'forward'] as const) {
        await page.evaluate((to) => history[to](), go).catch(() => {});
        await page.waitForTimeout(500);
        const found = placesOf(await readTraces(page), mark);
        expectSame(found, [], `places of the comment after going ${go}`);
      }
      const name = await nameOfScreen(kiosk);
      expectTrue(!answerScreens.includes(name), `${name} is there again`);
      await page.close();
    },
  },
  {
    id: 'forgets',
    says: 'after the reset the comment is nowhere in the page or its storage in clear text',
    async check(kiosk) {
      await answer(kiosk, { nps: 3, comment: mark });
      await screenOf(kiosk, 'attract').waitFor({ timeout: 10_000 });
      await kiosk.page.waitForTimeout(200);
      const found = placesOf(await readTraces(kiosk.page), mark);
      expectSame(found, [], 'places of the comment');
    },
  },
  {
    id: 'returns',
    says: 'the first screen is back about four seconds after the thank-you',
    async check(kiosk) {
      await answer(kiosk, { nps: 8 });
      const from = performance.now();
      await screenOf(kiosk, 'attract').waitFor({ timeout: 10_000 });
      const seconds = (performance.now() - from) / 1000;
      expectTrue(seconds > 3 && seconds < 5.5, `${seconds.toFixed(1)} s`);
    },
  },
  {
    id: 'offline',
    says: 'without a network a customer is thanked as always, and the answer arrives afterwards',
    async check(kiosk) {
      const { page, context } = kiosk;
      await context.setOffline(true);
      await answer(kiosk, { nps: 8, comment: '没有网络' });
      const accepted = page.waitForResponse(
        async (response) =>
          response.url().includes('/submit-responses') &&
          /"status":20[12]/.test(await response.text()),
        { timeout: 20_000 },
      );
      await context.setOffline(false);
      await accepted;
    },
  },
];
