import type { RecordColumn } from './record-column.ts';

/** Columns that most kinds have. */
export const numberColumn = (zh: string, en: string, example: string): RecordColumn => ({
  field: 'externalId',
  form: 'number',
  zh,
  en,
  names: ['编号', '单号', '记录编号', '流水号', '序号', 'id', 'external id', 'record id', 'number'],
  examples: [`${example}-0001`, `${example}-0002`],
});

export const branchColumn: RecordColumn = {
  field: 'branchCode',
  form: 'branch',
  zh: '分院',
  en: 'Branch',
  names: [
    '分院编码',
    '门店',
    '门店编码',
    '机构',
    '院区',
    '所属分院',
    'branch code',
    'clinic',
    'store',
  ],
  examples: ['', ''],
};

export const visitColumn: RecordColumn = {
  field: 'visitNumber',
  form: 'number',
  zh: '到院单号',
  en: 'Visit number',
  names: ['就诊编号', '到院编号', '接诊单号', '到店单号', 'visit id', 'visit'],
  examples: ['V-0001', 'V-0002'],
};

export const customerColumn: RecordColumn = {
  field: 'customer',
  form: 'customer',
  zh: '顾客卡号',
  en: 'Customer number',
  names: [
    '顾客编号',
    '客户编号',
    '客户卡号',
    '会员号',
    '会员卡号',
    '卡号',
    '病历号',
    '顾客',
    '客户',
    'customer',
    'customer id',
    'customer ref',
    'client id',
    'card number',
    'patient id',
  ],
  examples: ['80001', '80002'],
};
