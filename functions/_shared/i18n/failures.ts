import { defineCatalogue } from './define-catalogue.ts';

/** What a screen says when data does not come: one sentence, and what to do. */
export const failureMessages = defineCatalogue({
  title: { zh: '数据没有取到', en: 'The data did not arrive' },
  unreachable: {
    zh: '连不上服务器。请检查网络，我们会继续尝试。',
    en: 'The server cannot be reached. Check the network; we keep trying.',
  },
  forbidden: {
    zh: '您的账户没有查看这些数据的权限。',
    en: 'Your account is not allowed to see this data.',
  },
  session_expired: {
    zh: '登录已过期，请重新登录。',
    en: 'Your session has ended. Please sign in again.',
  },
  too_many: {
    zh: '尝试次数太多，请过几分钟再试。',
    en: 'Too many attempts. Please try again in a few minutes.',
  },
  server: {
    zh: '服务器出了问题，这次请求没有完成。',
    en: 'Something went wrong on the server; the request was not completed.',
  },
  unconfigured: {
    zh: '站点的配置文件 config.json 缺失或不完整，请联系管理员。',
    en: 'The site’s config.json is missing or incomplete. Please tell your administrator.',
  },
  retry: { zh: '重试', en: 'Try again' },
  stale: {
    zh: '连接中断。下面是 {time} 的数据，正在自动重连。',
    en: 'Connection lost. Below is the data as of {time}; reconnecting by itself.',
  },
  staleDay: { zh: '{age}前', en: '{age} ago' },
});
