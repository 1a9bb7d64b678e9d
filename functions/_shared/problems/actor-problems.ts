import { defineProblems } from './define-problems.ts';

/** Who is asking is not known, or may not. */
export const actorProblems = defineProblems({
  token_missing: {
    status: 401,
    zh: '请求没有带上身份令牌。',
    en: 'The request carries no token.',
    hint: {
      zh: '请登录；平板请先配对。',
      en: 'Sign in; a tablet must be paired first.',
    },
  },
  token_invalid: {
    status: 401,
    zh: '身份令牌无效。',
    en: 'The token is not valid.',
    hint: { zh: '请重新登录。', en: 'Sign in again.' },
  },
  session_expired: {
    status: 401,
    zh: '登录已过期。',
    en: 'The session has ended.',
    hint: { zh: '请重新登录。', en: 'Sign in again.' },
  },
  device_unknown: {
    status: 401,
    zh: '这台平板没有配对，或者配对已被撤销。',
    en: 'This tablet is not paired, or its pairing was revoked.',
    hint: {
      zh: '请店长生成新的配对码，重新配对；未发送的评价会保留在平板上。',
      en: 'Ask the manager for a new pairing code; answers not yet sent stay on the tablet.',
    },
  },
  forbidden: {
    status: 403,
    zh: '您的账户没有这项权限。',
    en: 'Your account is not allowed to do this.',
    hint: {
      zh: '如果工作需要，请向分院负责人或总部申请。',
      en: 'If your work needs it, ask the branch lead or head office.',
    },
  },
});
