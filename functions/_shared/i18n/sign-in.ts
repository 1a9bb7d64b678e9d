import { defineCatalogue } from './define-catalogue.ts';

export const signInMessages = defineCatalogue({
  title: { zh: '登录', en: 'Sign in' },
  tagline: {
    zh: '让医美机构的服务评价，经得起推敲。',
    en: 'Service ratings for aesthetic clinics that stand up to scrutiny.',
  },
  promise: {
    zh: '每个数字都带着样本量、区间和时间段；数据不够，就直说不够。',
    en: 'Every number comes with its sample, interval and period. Where there is too little data, it says so.',
  },
  email: { zh: '邮箱', en: 'Email' },
  password: { zh: '密码', en: 'Password' },
  showPassword: { zh: '显示密码', en: 'Show password' },
  hidePassword: { zh: '隐藏密码', en: 'Hide password' },
  submit: { zh: '登录', en: 'Sign in' },
  submitting: { zh: '正在登录…', en: 'Signing in…' },
  emailMissing: { zh: '请填写邮箱。', en: 'Enter your email.' },
  emailMalformed: {
    zh: '这不像一个邮箱地址，请检查。',
    en: 'This does not look like an email address.',
  },
  passwordMissing: { zh: '请填写密码。', en: 'Enter your password.' },
  wrong: {
    zh: '邮箱或密码不对。请再试一次，或请总部重新发邀请。',
    en: 'The email or password is not right. Try again, or ask head office for a new invitation.',
  },
  expired: {
    zh: '登录已过期。登录后会回到刚才的页面。',
    en: 'Your session has ended. After signing in you return to where you were.',
  },
  demoTitle: { zh: '演示数据', en: 'Demo data' },
  demoText: {
    zh: '这里的分院、人员和评价都是虚构的。点一个人，即以其身份登录。',
    en: 'Branches, people and ratings here are invented. Choose a person to sign in as them.',
  },
});
