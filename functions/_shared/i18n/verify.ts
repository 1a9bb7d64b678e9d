import { defineCatalogue } from './define-catalogue.ts';

/** The page that says whether the text of a 绩效确认书 gives the hash of its QR code. */
export const verifyMessages = defineCatalogue({
  title: { zh: '核验绩效确认书', en: 'Verify a confirmation' },
  lead: {
    zh: '在您的设备上计算，不联网，也不上传任何内容。',
    en: 'Computed on your device. Nothing is sent anywhere.',
  },
  text: { zh: '确认书上的核验文本', en: 'The verification text on the paper' },
  textHint: {
    zh: '从 PDF 复制页脚以 MEIPING-1 开头的整段，或选择保存的文本文件。',
    en: 'Copy all of the paragraph that starts with MEIPING-1 from the PDF, or choose the saved text file.',
  },
  file: { zh: '选择文本文件', en: 'Choose a text file' },
  hash: { zh: '校验码', en: 'Hash' },
  hashHint: {
    zh: '扫描二维码打开本页时已自动填入，也印在二维码下方。',
    en: 'Filled in when the QR code opened this page; it is also printed below the code.',
  },
  verify: { zh: '核验', en: 'Verify' },
  matchTitle: { zh: '相符', en: 'They match' },
  match: {
    zh: '这段文本算出的正是这个校验码，一个字都没有变。',
    en: 'This text gives exactly this hash. Not one sign of it was changed.',
  },
  mismatchTitle: { zh: '不符', en: 'They do not match' },
  mismatch: {
    zh: '这段文本算不出这个校验码：文本或校验码至少有一个被改动，或没有复制完整。',
    en: 'This text does not give this hash: one of the two was changed, or the text was not copied whole.',
  },
  noTextTitle: { zh: '还没有核验文本', en: 'There is no verification text yet' },
  noText: {
    zh: '请贴入以 MEIPING-1 开头的整段文本。',
    en: 'Paste all of the paragraph that starts with MEIPING-1.',
  },
  noHashTitle: { zh: '校验码不完整', en: 'The hash is not complete' },
  noHash: {
    zh: '校验码是 43 个字母、数字、“-”和“_”，或 64 位十六进制数字。',
    en: 'A hash is 43 letters, digits, “-” and “_”, or 64 hexadecimal digits.',
  },
  notSupportedTitle: { zh: '这个浏览器不能计算', en: 'This browser cannot compute it' },
  notSupported: {
    zh: '请用 https 地址打开本页，或把本页保存到设备上再打开。',
    en: 'Open the page over https, or save it to your device and open it there.',
  },
  limitsTitle: { zh: '它能证明什么，不能证明什么', en: 'What it proves, and what not' },
  proves: {
    zh: '能证明：文本与校验码是一对，之后没有被改动。',
    en: 'It proves that text and hash belong together and neither was changed since.',
  },
  provesNot: {
    zh: '不能证明：校验码是谁印的。改了文本的人也可以为它重算一个校验码。',
    en: 'It does not prove who printed the hash: whoever changes a text can compute a new hash for it.',
  },
  toBeSure: {
    zh: '要确认它出自美评：请本人、分院负责人或总部登录后打开同一份确认书，核对两处校验码是否一致。',
    en: 'To be sure that it is Meiping’s: the person, the branch lead or head office signs in, opens the same confirmation and compares the two hashes.',
  },
  offline: {
    zh: '把本页保存为单个文件，断网时也能用。',
    en: 'Saved as a single file, this page works without a network.',
  },
  otherLanguage: { zh: 'English', en: '中文' },
});
