import { defineProblems } from './define-problems.ts';

/** Why one response of a tablet was not kept. The status is that of its verdict. */
export const responseProblems = defineProblems({
  invalid_response: {
    status: 422,
    zh: '这份评价的内容不符合要求。',
    en: 'The content of this response is not what is expected.',
    hint: {
      zh: '它会留在平板上供店长查看；请更正 details 中列出的字段。',
      en: 'It stays on the tablet for the manager to see; details names the fields.',
    },
  },
  response_conflict: {
    status: 409,
    zh: '这个编号下已经有一份内容不同的评价。',
    en: 'Another response with other content has this id.',
    hint: {
      zh: '先到的那份已保留；这份留在平板上供店长查看。',
      en: 'The first one was kept; this one stays on the tablet for the manager to see.',
    },
  },
  response_erased: {
    status: 410,
    zh: '这份评价已按要求删除，不会再次收录。',
    en: 'This response was erased on request and is not taken again.',
    hint: { zh: '请从来源中移除它。', en: 'Remove it at its source.' },
  },
  questionnaire_unknown: {
    status: 422,
    zh: '没有这个版本的问卷。',
    en: 'There is no questionnaire of this version.',
    hint: { zh: '请让平板重新同步。', en: 'Let the tablet sync again.' },
  },
  questionnaire_retired: {
    status: 422,
    zh: '这个版本的问卷停用已超过 90 天。',
    en: 'This version of the questionnaire was replaced more than 90 days ago.',
    hint: {
      zh: '请让平板联网同步，之后的评价会用新问卷。',
      en: 'Let the tablet sync; answers from then on use the new one.',
    },
  },
  rating_without_visit: {
    status: 422,
    zh: '没有评价码时，不能给个人打分。',
    en: 'Without a visit code no person can be rated.',
    hint: {
      zh: '请输入评价码，或只回答推荐意愿。',
      en: 'Enter the visit code, or answer only how likely you are to recommend us.',
    },
  },
  visit_code_unknown: {
    status: 422,
    zh: '本院没有这个评价码。',
    en: 'This branch knows no such visit code.',
    hint: { zh: '请核对六位数字。', en: 'Check the six digits.' },
  },
  visit_code_expired: {
    status: 422,
    zh: '评价码已过期。',
    en: 'The visit code has expired.',
    hint: { zh: '请前台重新生成评价码。', en: 'Ask the front desk for a new code.' },
  },
  person_not_in_visit: {
    status: 422,
    zh: '被评价的人没有参与这次就诊。',
    en: 'A person rated here did not take part in the visit.',
    hint: { zh: '请让平板重新同步。', en: 'Let the tablet sync again.' },
  },
  visit_already_rated: {
    status: 422,
    zh: '这次就诊已经评价过了。',
    en: 'This visit was rated already.',
    hint: { zh: '每次就诊只计一次。', en: 'Each visit counts once.' },
  },
  envelope_unreadable: {
    status: 422,
    zh: '这份评价的密封内容打不开，可能被改动或损坏。',
    en: 'This sealed response cannot be opened; it was changed or damaged.',
    hint: {
      zh: '它会留在平板上；请在平板页查看提醒。',
      en: 'It stays on the tablet; see the alerts on the page of the tablets.',
    },
  },
  sealing_key_unknown: {
    status: 422,
    zh: '服务器没有打开这份评价的密钥。',
    en: 'The server does not hold the key that this response was sealed to.',
    hint: {
      zh: '请让管理员把停用的密钥放回 SEALING_KEYS，然后在平板上重试。',
      en: 'Let your administrator put the retired key back into SEALING_KEYS, then try again on the tablet.',
    },
  },
  foreign_tablet: {
    status: 422,
    zh: '这份评价来自其他分院的平板。',
    en: 'This response comes from a tablet of another branch.',
    hint: {
      zh: '请在原分院的平板上导入并提交。',
      en: 'Import and send it on a tablet of its own branch.',
    },
  },
});
