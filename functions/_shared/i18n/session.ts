import { defineCatalogue } from './define-catalogue.ts';

/** A session that ends while somebody is at work. */
export const sessionMessages = defineCatalogue({
  title: { zh: '登录已过期', en: 'Your session has ended' },
  text: {
    zh: '请再次输入密码。页面上填写的内容都还在。',
    en: 'Enter your password again. Everything you typed on this page is still there.',
  },
  password: { zh: '{email} 的密码', en: 'Password of {email}' },
  wrong: { zh: '密码不对，请再试一次。', en: 'The password is not right. Try again.' },
  submit: { zh: '继续', en: 'Continue' },
  other: { zh: '用其他账户登录', en: 'Sign in as somebody else' },
});
