import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../e2e/browser.ts';
import { bundle } from '../bundle.ts';
import type {} from './entrance.tsx';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addInitScript({ content: await bundle(join(import.meta.dirname, 'entrance.tsx')) });
});
afterAll(() => browser?.close());
beforeEach(() => page.goto('about:blank'));

describe('the renderer', () => {
  it('takes over what stands there already, and removes what should not', async () => {
    const outcome = await page.evaluate(() => {
      const { jsx, render } = window.paint;
      document.body.innerHTML = '<main class="old"><button>轻触</button><i></i></main><hr>';
      const [main, button] = [document.querySelector('main'), document.querySelector('button')];
      const picture = jsx('main', { class: 'new', children: jsx('button', { children: '开始' }) });
      render(picture as never, document.body);
      const isSame =
        document.querySelector('main') === main && document.querySelector('button') === button;
      return [isSame, document.body.innerHTML];
    });
    expect(outcome).toEqual([true, '<main class="new"><button>开始</button></main>']);
  });

  it('keeps a field with its focus and its caret while what stands beside it comes and goes', async () => {
    const outcome = await page.evaluate(() => {
      const { jsx, render } = window.paint;
      const draw = (value: string, hint: string | null) =>
        render(
          jsx('div', {
            children: [hint && jsx('p', { children: hint }), jsx('textarea', { value })],
          }) as never,
          document.body,
        );
      draw('', null);
      const field = document.querySelector('textarea');
      field?.focus();
      if (field) field.value = 'abc';
      field?.setSelectionRange(1, 1);
      draw('abc', '最多');
      draw('abc', null);
      return [
        document.activeElement === field,
        field?.selectionStart,
        field?.value,
        document.body.innerHTML,
      ];
    });
    expect(outcome).toEqual([true, 1, 'abc', '<div><textarea></textarea></div>']);
  });

  it('lets go of what leaves with the focus before anything else changes', async () => {
    const outcome = await page.evaluate(() => {
      const { jsx, render } = window.paint;
      const draw = (name: string) =>
        render(
          jsx('div', {
            children: [
              jsx('p', { children: name }),
              jsx('main', { children: jsx('button', { children: name }) }, name),
            ],
          }) as never,
          document.body,
        );
      draw('一');
      document.querySelector('button')?.focus();
      const seen: unknown[] = [];
      // The browser lays the page out at this moment, as far as it has changed.
      addEventListener('focusout', () => seen.push(document.querySelector('p')?.textContent));
      draw('二');
      return [seen, document.body.innerHTML];
    });
    expect(outcome).toEqual([['一'], '<div><p>二</p><main><button>二</button></main></div>']);
  });

  it('makes every element of another screen anew, though it looks the same', async () => {
    const outcome = await page.evaluate(() => {
      const { jsx, render } = window.paint;
      const Frame = ({ children }: { children?: unknown }) =>
        jsx('section', { children: [children, jsx('input', {})] });
      const One = () => jsx(Frame as never, { children: '一' });
      const Other = () => jsx(Frame as never, { children: '二' });
      render(jsx(One as never, {}) as never, document.body);
      const before = document.querySelector('input');
      if (before) before.value = '记号';
      render(jsx(One as never, {}) as never, document.body);
      const isKept = document.querySelector('input') === before;
      render(jsx(Other as never, {}) as never, document.body);
      const after = document.querySelector('input');
      return [isKept, after === before, before?.isConnected, after?.value];
    });
    expect(outcome).toEqual([true, false, false, '']);
  });

  it('follows keys when items move, and makes a keyed screen anew', async () => {
    const outcome = await page.evaluate(() => {
      const { jsx, render } = window.paint;
      const list = (...keys: string[]) =>
        render(
          jsx('ul', { children: keys.map((key) => jsx('li', { children: key }, key)) }) as never,
          document.body,
        );
      list('a', 'b', 'c');
      const c = document.querySelectorAll('li')[2];
      list('c', 'a');
      return [document.querySelectorAll('li')[0] === c, document.body.textContent];
    });
    expect(outcome).toEqual([true, 'ca']);
  });

  it('writes attributes, states and listeners, and takes them away again', async () => {
    const outcome = await page.evaluate(() => {
      const { jsx, render } = window.paint;
      let clicks = 0;
      const draw = (props: object) =>
        render(jsx('button', { type: 'button', ...props }) as never, document.body);
      draw({
        'aria-pressed': false,
        'aria-label': '开',
        disabled: true,
        spellcheck: false,
        hidden: false,
        tabIndex: -1,
        onClick: () => {
          clicks += 1;
        },
      });
      const first = document.body.innerHTML;
      draw({ 'aria-pressed': true });
      document.querySelector('button')?.click();
      return [first, document.body.innerHTML, clicks];
    });
    expect(outcome).toEqual([
      '<button type="button" aria-pressed="false" aria-label="开" disabled="" spellcheck="false" tabindex="-1"></button>',
      '<button type="button" aria-pressed="true"></button>',
      0,
    ]);
  });

  it('draws in the namespace of drawings, and shows nothing for nothing', async () => {
    const outcome = await page.evaluate(() => {
      const { jsx, render } = window.paint;
      const children = [
        null,
        undefined,
        false,
        true,
        '',
        0,
        jsx('svg', { children: jsx('path', {}) }),
      ];
      render(jsx('p', { children }) as never, document.body);
      const path = document.querySelector('path');
      return [document.body.textContent, path instanceof SVGPathElement];
    });
    expect(outcome).toEqual(['0', true]);
  });

  it('tells an element of its arrival once, when it is on the page', async () => {
    const outcome = await page.evaluate(() => {
      const { jsx, render } = window.paint;
      const heard: boolean[] = [];
      const ref = (node: Element | null) => heard.push(node?.isConnected === true);
      const picture = () => jsx('div', { children: jsx('h1', { ref }) }) as never;
      render(picture(), document.body);
      render(picture(), document.body);
      return heard;
    });
    expect(outcome).toEqual([true]);
  });
});
