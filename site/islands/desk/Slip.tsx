import { slipMessages } from '#shared/i18n/desk.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import { QrCode } from '../system/QrCode.tsx';
import type { Issued } from './CodePanel.tsx';

/** What the customer takes along, in both languages. Black on white, and nothing of the treatment. */
export function Slip({ branch, issued }: { branch: Branch; issued: Issued }) {
  const [zh, en] = [slipMessages('zh'), slipMessages('en')];
  return (
    <>
      <p class="slip-branch">
        {branchName(branch, 'zh')}
        <span lang="en">{branchName(branch, 'en')}</span>
      </p>
      <h1>
        {zh.title}
        <span lang="en">{en.title}</span>
      </h1>
      <div class="slip-part">
        <p class="slip-label">
          {zh.code} <span lang="en">{en.code}</span>
        </p>
        <p class="slip-code">
          {issued.code.slice(0, 3)} {issued.code.slice(3)}
        </p>
        <p>
          {zh.codeHint}
          <span lang="en">{en.codeHint}</span>
        </p>
      </div>
      <div class="slip-part">
        <QrCode text={issued.link} label={zh.qrHint} />
        <p>
          {zh.qrHint}
          <span lang="en">{en.qrHint}</span>
        </p>
      </div>
      <p class="slip-foot">
        {zh.once} · {zh.until({ time: issued.until })}
        <span lang="en">{en.once}</span>
      </p>
      <p class="slip-foot">
        {zh.promise}
        <span lang="en">{en.promise}</span>
      </p>
    </>
  );
}
