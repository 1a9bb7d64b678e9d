import { Component, createRef } from 'preact';
import { Heading } from '../components/Heading.tsx';
import type { Quarantined } from '../device/database.ts';
import type { Kiosk } from '../flow/kiosk.ts';
import { readQuarantine, tryAgain } from '../outbox/quarantine.ts';
import { type QueueReport, reportQueue } from '../outbox/report-queue.ts';
import { fill } from '../words.ts';
import { checkNetwork, type NetworkCheck } from './check-network.ts';
import { download, exportQueue } from './export-queue.ts';
import { importQueue } from './import-queue.ts';
import { QuarantineList } from './QuarantineList.tsx';
import { Status } from './Status.tsx';
import { updateNow } from './update-now.ts';

interface Props extends Kiosk {
  /** No PIN is set: look, but change nothing. */
  readonly isReadOnly: boolean;
}

interface State {
  readonly queue: QueueReport | null;
  readonly refused: readonly Quarantined[];
  readonly isPersisted: boolean;
  readonly checks: readonly NetworkCheck[] | null;
  readonly isBusy: boolean;
  readonly notice: string;
  readonly hasExported: boolean;
  readonly asksUnpair: boolean;
}

/** What the tablet holds and how it is, and what staff may do about it. */
export class StaffMenu extends Component<Props, State> {
  override state: State = {
    queue: null,
    refused: [],
    isPersisted: false,
    checks: null,
    isBusy: false,
    notice: '',
    hasExported: false,
    asksUnpair: false,
  };
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly file = createRef<HTMLInputElement>();

  override componentDidMount(): void {
    this.timer = setInterval(() => void this.look(), 2_000);
    void this.look();
  }

  override componentWillUnmount(): void {
    clearInterval(this.timer);
  }

  private now(): number {
    return this.props.tablet.staff?.clock.read().at ?? Date.now();
  }

  private async look(): Promise<void> {
    const [queue, refused, isPersisted] = await Promise.all([
      reportQueue(this.now()),
      readQuarantine(),
      navigator.storage?.persisted?.() ?? false,
    ]);
    this.setState({ queue, refused, isPersisted });
  }

  /** One thing at a time, and its outcome in words. */
  private act = (work: () => Promise<string | undefined>) => async (): Promise<void> => {
    if (this.state.isBusy) return;
    this.setState({ isBusy: true, notice: '', asksUnpair: false });
    const notice = (await work().catch(() => this.props.words.storage)) ?? '';
    this.setState({ isBusy: false, notice });
    await this.look();
  };

  private test = this.act(async () => {
    const { view, staff } = this.props.tablet;
    const token = view.pairing?.deviceToken ?? '';
    this.setState({ checks: null });
    this.setState({ checks: await checkNetwork((await staff?.functionsUrl()) ?? null, token) });
    await staff?.refresh();
    return undefined;
  });

  private export = this.act(async () => {
    const { tablet, words } = this.props;
    if (!tablet.view.pairing) return words.staffUnpaired;
    const file = await exportQueue(tablet.view.pairing, this.now());
    download(file);
    this.setState({ hasExported: true });
    return fill(words.exported, { count: file.rows.length });
  });

  private import = this.act(async () => {
    const { tablet, words } = this.props;
    const chosen = this.file.current?.files?.[0];
    if (!chosen || !tablet.view.pairing) return words.staffUnpaired;
    const outcome = await importQueue(await chosen.text(), tablet.view.pairing);
    if (this.file.current) this.file.current.value = '';
    if (typeof outcome === 'string') return words[outcome];
    void tablet.staff?.refresh();
    const { isAltered, ...counts } = outcome;
    return fill(words.imported, counts) + (isAltered ? ` ${words.importAltered}` : '');
  });

  private retry = (item: Quarantined) =>
    this.act(async () => {
      await tryAgain(item);
      await this.props.tablet.staff?.refresh();
      return undefined;
    })();

  private askUnpair = (): void => {
    const { queue, refused, hasExported } = this.state;
    const isEmpty = queue?.queueDepth === 0 && refused.length === 0;
    if (isEmpty || hasExported) this.setState({ asksUnpair: true, notice: '' });
    else this.setState({ notice: this.props.words.unpairFirst });
  };

  private unpair = this.act(async () => {
    await this.props.tablet.staff?.unpair();
    this.props.closeStaff();
    return undefined;
  });

  private update = this.act(async () => {
    await updateNow();
    return undefined;
  });

  override render(props: Props, state: State) {
    const { words, isReadOnly } = props;
    const { refused, checks, isBusy, notice, asksUnpair } = state;
    return (
      <div class="staff" aria-busy={isBusy}>
        <Heading>{words.staffTitle}</Heading>
        {isReadOnly ? <p class="problem">{words.staffNoPin}</p> : null}
        <Status kiosk={props} {...state} />
        <QuarantineList kiosk={props} refused={refused} onRetry={isReadOnly ? null : this.retry} />
        {checks && (
          <dl class="facts">
            {checks.map(({ name, reach, ms }) => (
              <div key={name}>
                <dt>{words[name]}</dt>
                <dd>{fill(words[reach], { ms })}</dd>
              </div>
            ))}
          </dl>
        )}
        <p class="problem" role="status">
          {asksUnpair ? words.unpairSure : notice}
        </p>
        {isReadOnly ? null : this.renderActions()}
      </div>
    );
  }

  private renderActions() {
    const { words, tablet } = this.props;
    const { home } = tablet.view;
    const actions: [string, () => void][] = [
      [words.staffNetwork, this.test],
      [words.staffExport, this.export],
      [words.staffImport, () => this.file.current?.click()],
      [words.staffUpdate, this.update],
      this.state.asksUnpair ? [words.unpairYes, this.unpair] : [words.staffUnpair, this.askUnpair],
    ];
    const languages = [
      [null, words.staffBranch],
      ['zh', '中文'],
      ['en', 'English'],
    ] as const;
    return (
      <>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
        <div class="tools" role="group" aria-label={words.staffLanguage}>
          <span>{words.staffLanguage}</span>
          {languages.map(([locale, name]) => (
            <button
              key={name}
              type="button"
              class="tool"
              aria-pressed={home === locale}
              onClick={() => void tablet.staff?.chooseHome(locale)}
            >
              {name}
            </button>
          ))}
        </div>
        <div class="actions">
          {actions.map(([label, onClick]) => (
            <button key={label} type="button" class="card" onClick={onClick}>
              {label}
            </button>
          ))}
          <input ref={this.file} type="file" accept=".json" hidden onChange={this.import} />
        </div>
      </>
    );
  }
}
