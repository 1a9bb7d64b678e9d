import { defineProblems } from './define-problems.ts';

/** An import as a whole. What can be wrong with one row is in import-row-problems.ts. */
export const importProblems = defineProblems({
  import_unknown: {
    status: 404,
    zh: '没有这次导入，或者它不属于您的分院。',
    en: 'There is no such import, or it is not in your branch.',
    hint: { zh: '请在导入列表中重新选择。', en: 'Choose it again from the list of imports.' },
  },
  import_in_other_state: {
    status: 409,
    zh: '这次导入目前的状态不允许这一步。',
    en: 'The import is in a state that does not allow this step.',
    hint: {
      zh: '请刷新后查看它的状态（见 details）。',
      en: 'Refresh and look at its state (see details).',
    },
  },
  api_key_unknown: {
    status: 401,
    zh: '接口密钥不存在，或已被停用。',
    en: 'There is no such API key, or it has been revoked.',
    hint: { zh: '请在“接口密钥”页面新建一个。', en: 'Create another one on the page of API keys.' },
  },
  api_key_kind: {
    status: 403,
    zh: '这个接口密钥不能写入这类数据。',
    en: 'This API key is not for data of this kind.',
    hint: {
      zh: '请换一个密钥，或新建包含这类数据的密钥。',
      en: 'Use another key, or create one that includes the kind.',
    },
  },
});
