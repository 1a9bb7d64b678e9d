import type { ComponentChildren } from 'preact';
import { Heading } from '../components/Heading.tsx';
import type { Quarantined } from '../device/database.ts';
import type { Tablet } from '../device/tablet-view.ts';
import type { Kiosk } from '../flow/kiosk.ts';
import { readQuarantine, tryAgain } from '../outbox/quarantine.ts';
import { type QueueReport, reportQueue } from '../outbox/report-queue.ts';
import { versionReport } from '../version/version-report.ts';
import { fill, type Words } from '../words.ts';
import { Actions } from './Actions.tsx';
import { checkNetwork } from './check-network.ts';
import { download, exportQueue } from './export-queue.ts';
import { Facts } from './Facts.tsx';
import { importQueue } from './import-queue.ts';
import { QuarantineList } from './QuarantineList.tsx';
import { statusFacts } from './status-facts.ts';
import { updateNow } from './update-now.ts';

export interface Menu {
  /** See how the tablet is. */
  look(): Promise<void>;
  draw(kiosk: Kiosk, isReadOnly: boolean): ComponentChildren;
}

/** What the tablet holds and how it is, and what staff may do about it. */
export function createMenu(tablet: Tablet, now: () => number, repaint: () => void): Menu {
  let queue: QueueReport | null = null;
  let refused: readonly Quarantined[] = [];
  let isPersisted = false;
  let version = '';
  let network: (words: Words) => (readonly [string, string])[] = () => [];
  let notice = '';
  let isBusy = false;
  let hasExported = false;
  let asksUnpair = false;

  async function look(): Promise<void> {
    queue = await reportQueue(now());
    refused = await readQuarantine();
    isPersisted = (await navigator.storage?.persisted()) ?? false;
    version = await versionReport();
  }

  /** One thing at a time, and its outcome in words. */
  async function act(words: Words, work: () => Promise<unknown>): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    asksUnpair = false;
    notice = '';
    repaint();
    const said = await work().catch(() => words.storage);
    notice = typeof said === 'string' ? said : '';
    isBusy = false;
    await look();
    repaint();
  }

  async function test(): Promise<void> {
    const url = (await tablet.staff?.functionsUrl()) ?? null;
    const checks = await checkNetwork(url, tablet.view.pairing?.deviceToken ?? '');
    network = (words) =>
      checks.map(({ name, reach, ms }) => [words[name], fill(words[reach], { ms })]);
    await tablet.staff?.refresh();
  }

  async function send(words: Words): Promise<string> {
    if (!tablet.view.pairing) return words.staffUnpaired;
    const file = await exportQueue(tablet.view.pairing, now());
    download(file);
    hasExported = true;
    return fill(words.exported, { count: file.rows.length });
  }

  async function take(words: Words, chosen: File): Promise<string> {
    if (!tablet.view.pairing) return words.staffUnpaired;
    const outcome = await importQueue(await chosen.text(), tablet.view.pairing);
    if (typeof outcome === 'string') return words[outcome];
    void tablet.staff?.refresh();
    const { isAltered, ...counts } = outcome;
    return fill(words.imported, counts) + (isAltered ? ` ${words.importAltered}` : '');
  }

  /** Nothing waits, or a file of it exists: then a second touch does it. */
  async function unpair(words: Words): Promise<string> {
    if ((queue?.queueDepth || refused.length > 0) && !hasExported) return words.unpairFirst;
    asksUnpair = true;
    return words.unpairSure;
  }

  function draw(kiosk: Kiosk, isReadOnly: boolean): ComponentChildren {
    const { words, closeStaff } = kiosk;
    const does = (work: () => Promise<unknown>) => () => void act(words, work);
    const again = (item: Quarantined) =>
      act(words, async () => {
        await tryAgain(item);
        await tablet.staff?.refresh();
      });
    const leave = async () => {
      await tablet.staff?.unpair();
      closeStaff();
    };
    return (
      <div class="staff" aria-busy={isBusy}>
        <Heading>{words.staffTitle}</Heading>
        {isReadOnly ? <p class="problem">{words.staffNoPin}</p> : null}
        <Facts facts={statusFacts(kiosk, queue, isPersisted, version)} />
        <QuarantineList kiosk={kiosk} refused={refused} onRetry={isReadOnly ? null : again} />
        <Facts facts={network(words)} />
        <p class="problem" role="status">
          {notice}
        </p>
        {isReadOnly ? null : (
          <Actions
            kiosk={kiosk}
            actions={[
              [words.staffNetwork, does(test)],
              [words.staffExport, does(() => send(words))],
              [words.staffUpdate, does(updateNow)],
              asksUnpair
                ? [words.unpairYes, does(leave)]
                : [words.staffUnpair, does(() => unpair(words))],
            ]}
            onFile={(file) => void act(words, () => take(words, file))}
          />
        )}
      </div>
    );
  }
  return { look, draw };
}
