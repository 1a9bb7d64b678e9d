import {
  readVerifyFragment,
  type Verdict,
  verifyConfirmation,
} from '#shared/cycle/verify-confirmation.ts';

/**
 * Wires the verify page, which is plain HTML: all its sentences stand in the page, and the verdict
 * decides which one is seen.
 */
export function wireVerifyForm(root: Document): void {
  const form = root.querySelector('form');
  const text = root.querySelector('textarea');
  const hash = root.querySelector<HTMLInputElement>('#hash');
  const file = root.querySelector<HTMLInputElement>('#file');
  if (!form || !text || !hash || !file) return;

  const show = (verdict: Verdict | 'not_supported' | null) => {
    for (const each of root.querySelectorAll<HTMLElement>('[data-verdict]')) {
      each.hidden = each.dataset.verdict !== verdict;
    }
  };
  const verify = async () => {
    const { subtle } = globalThis.crypto;
    show(subtle ? await verifyConfirmation(subtle, text.value, hash.value) : 'not_supported');
  };
  const readAddress = () => {
    const given = readVerifyFragment(location.hash);
    if (given.hash) hash.value = given.hash;
    if (given.text) text.value = given.text;
    if (given.hash && given.text) verify();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    verify();
  });
  // a verdict is of what was judged: it goes as soon as that changes
  form.addEventListener('input', () => show(null));
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    text.value = await chosen.text();
    await verify();
  });
  addEventListener('hashchange', readAddress);
  readAddress();
}
