import { defineProblems } from './define-problems.ts';

/** The office screen and the link that opens it. */
export const wallProblems = defineProblems({
  wall_unknown: {
    status: 404,
    zh: '没有这个大屏链接，或者它已被停用。',
    en: 'There is no such link to a wall screen, or it has been revoked.',
    hint: {
      zh: '请店长在“数据大屏”页面新建一个链接。',
      en: 'Ask the manager for a new link, made on the wall screen’s page.',
    },
  },
});
