import { defineProblems } from './define-problems.ts';

/** A request that no function can make sense of. */
export const requestProblems = defineProblems({
  path_unknown: {
    status: 404,
    zh: '这个功能没有这样的地址。',
    en: 'This function has no such address.',
    hint: { zh: '请检查网址。', en: 'Check the address.' },
  },
  method_not_allowed: {
    status: 405,
    zh: '这个地址不接受这种请求方法。',
    en: 'This address does not take this request method.',
    hint: {
      zh: '请使用 Allow 标头中列出的方法。',
      en: 'Use a method named in the Allow header.',
    },
  },
  media_type_unsupported: {
    status: 415,
    zh: '请求内容的类型不受支持。',
    en: 'The type of the request’s content is not supported.',
    hint: {
      zh: '请按 details 中的类型发送，并且不要压缩。',
      en: 'Send the type named in details, uncompressed.',
    },
  },
  body_too_large: {
    status: 413,
    zh: '请求内容太大。',
    en: 'The request’s content is too large.',
    hint: {
      zh: '请分成几份发送；上限（字节）见 details。',
      en: 'Send it in parts; details has the limit in bytes.',
    },
  },
  body_incomplete: {
    status: 400,
    zh: '请求内容没有传完，连接就断了。',
    en: 'The connection broke before the request’s content had arrived.',
    hint: { zh: '请重新发送。', en: 'Send it again.' },
  },
  invalid_encoding: {
    status: 400,
    zh: '请求内容不是有效的 UTF-8 文本。',
    en: 'The request’s content is not valid UTF-8 text.',
    hint: { zh: '请用 UTF-8 编码发送。', en: 'Send it in UTF-8.' },
  },
  invalid_json: {
    status: 400,
    zh: '请求内容不是有效的 JSON。',
    en: 'The request’s content is not valid JSON.',
    hint: {
      zh: '请查看 details 指出的行和列。',
      en: 'Look at the line and column named in details.',
    },
  },
  invalid_body: {
    status: 422,
    zh: '请求内容不符合要求。',
    en: 'The request’s content is not what is expected.',
    hint: {
      zh: '请更正 details 中列出的字段。',
      en: 'Correct the fields named in details.',
    },
  },
  invalid_period: {
    status: 422,
    zh: '所选时间段无效：最多 36 个月，起始月在前。',
    en: 'The period is not valid: at most 36 months, the first month first.',
    hint: { zh: '请缩短或调换时间段。', en: 'Shorten the period or swap its ends.' },
  },
  measure_unknown: {
    status: 422,
    zh: '没有这个指标，或者它不能用来比较分院。',
    en: 'There is no such measure, or branches cannot be compared by it.',
    hint: { zh: '请从列表中选择一个指标。', en: 'Choose a measure from the list.' },
  },
});
