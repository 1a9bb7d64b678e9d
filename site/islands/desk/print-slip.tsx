import { render } from 'preact';
import type { Branch } from '../../data/branch.ts';
import type { Issued } from './CodePanel.tsx';
import { Slip } from './Slip.tsx';

export type Paper = 'receipt' | 'a4';

/** A receipt printer cuts where the text ends; the width is what it is sold by. */
const pages: Readonly<Record<Paper, string>> = {
  receipt: '@page { size: 80mm 150mm; margin: 3mm 4mm }',
  a4: '@page { size: A4; margin: 20mm }',
};

/**
 * Print the slip alone: it is put beside the page, the page is hidden from the printer, and both
 * go back as they were when the dialog closes.
 */
export function printSlip(paper: Paper, branch: Branch, issued: Issued): void {
  const sheet = document.createElement('div');
  sheet.className = `slip-sheet slip-${paper}`;
  const page = document.createElement('style');
  page.textContent = pages[paper];
  document.body.append(sheet);
  document.head.append(page);
  render(<Slip branch={branch} issued={issued} />, sheet);
  addEventListener(
    'afterprint',
    () => {
      render(null, sheet);
      sheet.remove();
      page.remove();
    },
    { once: true },
  );
  print();
}
