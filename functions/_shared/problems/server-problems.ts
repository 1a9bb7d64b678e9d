import { defineProblems } from './define-problems.ts';

/** Nothing the asker did. */
export const serverProblems = defineProblems({
  internal: {
    status: 500,
    zh: '服务器出了意外的问题，这次请求没有完成。',
    en: 'Something unexpected went wrong on the server; the request was not completed.',
    hint: {
      zh: '请稍后重试；如果再次出现，请把 details 中的请求编号告诉管理员。',
      en: 'Try again later; if it happens again, tell your administrator the request id in details.',
    },
  },
  unavailable: {
    status: 503,
    zh: '数据库现在没有回应。',
    en: 'The database does not answer at the moment.',
    hint: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  },
  function_not_found: {
    status: 404,
    zh: '没有这个功能。',
    en: 'There is no such function.',
    hint: { zh: '请检查网址。', en: 'Check the address.' },
  },
  function_unavailable: {
    status: 503,
    zh: '这个功能正在重新启动。',
    en: 'This function is being restarted.',
    hint: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  },
  function_timeout: {
    status: 504,
    zh: '这个功能太久没有完成，已被中止。',
    en: 'This function took too long and was stopped.',
    hint: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  },
  function_failed: {
    status: 500,
    zh: '这个功能出了意外的问题。',
    en: 'This function failed unexpectedly.',
    hint: { zh: '请稍后重试。', en: 'Try again later.' },
  },
  gateway_failed: {
    status: 500,
    zh: '数据接口出了意外的问题。',
    en: 'The data gateway failed unexpectedly.',
    hint: { zh: '请稍后重试。', en: 'Try again later.' },
  },
});
