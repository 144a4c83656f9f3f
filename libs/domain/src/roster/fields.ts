import type { Personal } from '../person/mask.js';
import type { Text } from '../shared/text.js';
import { applications, kindsOfDocument, nationalities, sexes, type Choice } from './choices.js';

/** What a roster says of one traveller. */
export const fieldCodes = [
  'name',
  'latin-name',
  'sex',
  'birth-date',
  'document-kind',
  'document-number',
  'phone',
  'nationality',
  'application',
] as const;

export type RosterField = (typeof fieldCodes)[number];

/** One field of a roster: everything that template, column guessing, checks, help page and interface say of it. */
export interface FieldRule {
  readonly label: Text;
  /** A column must lead to it, or nothing can be booked. */
  readonly required: boolean;
  readonly kind: 'name' | 'latin-name' | 'choice' | 'date' | 'document' | 'phone';
  readonly longest: number;
  /** How a value is masked for a screen; what cannot name anybody is shown. */
  readonly masked: Personal | 'date' | 'plain';
  readonly choices?: readonly Choice[];
  /** Header words by which a column is recognised, beside the labels; lower case. */
  readonly headers: readonly string[];
  readonly examples: readonly [string, string];
  readonly help: Text;
}

const name: FieldRule = {
  label: { zh: '姓名', en: 'Name' },
  required: true,
  kind: 'name',
  longest: 60,
  masked: 'name',
  headers: [
    '名字',
    '中文姓名',
    '旅客姓名',
    '游客姓名',
    '客人姓名',
    '中文名',
    'full name',
    'chinese name',
    'xm',
    'xingming',
  ],
  examples: ['欧阳小明', '李·示例'],
  help: {
    zh: '与证件一致的姓名。生僻字请照证件填写，不要用拼音或符号代替。',
    en: 'The name as it stands in the document. Rare characters as they are, no pinyin or signs instead.',
  },
};

const latinName: FieldRule = {
  label: { zh: '拼音姓名', en: 'Name in Latin letters' },
  required: false,
  kind: 'latin-name',
  longest: 60,
  masked: 'name',
  headers: [
    '英文姓名',
    '姓名拼音',
    '拼音',
    '英文名',
    'latin name',
    'english name',
    'pinyin',
    'passport name',
    'pyxm',
  ],
  examples: ['OUYANG, XIAOMING', 'LI, SHILI'],
  help: {
    zh: '护照上的大写字母姓名，姓与名之间用逗号或空格。',
    en: 'The name in capital letters as in the passport, a comma or blank between surname and given names.',
  },
};

const sex: FieldRule = {
  label: { zh: '性别', en: 'Sex' },
  required: false,
  kind: 'choice',
  longest: 12,
  masked: 'plain',
  choices: sexes,
  headers: ['男女', 'gender', 'xb', 'xingbie', 'm/f'],
  examples: ['男', '女'],
  help: {
    zh: '男或女。填身份证号时可以不填。',
    en: 'Male or female. Not needed beside the number of an identity card.',
  },
};

const birthDate: FieldRule = {
  label: { zh: '出生日期', en: 'Date of birth' },
  required: false,
  kind: 'date',
  longest: 30,
  masked: 'date',
  headers: [
    '生日',
    '出生年月日',
    '出生年月',
    'birth date',
    'birthday',
    'dob',
    'birth',
    'csrq',
    'chushengriqi',
  ],
  examples: ['1990-01-02', '1990年1月2日'],
  help: {
    zh: '年-月-日。填身份证号时可以不填。',
    en: 'Year-month-day. Not needed beside the number of an identity card.',
  },
};

const documentKind: FieldRule = {
  label: { zh: '证件种类', en: 'Kind of document' },
  required: false,
  kind: 'choice',
  longest: 40,
  masked: 'plain',
  choices: kindsOfDocument,
  headers: [
    '证件类型',
    '证件类别',
    '证件名称',
    'document type',
    'id type',
    'type of document',
    'zjlx',
    'zjzl',
  ],
  examples: ['身份证', '护照'],
  help: {
    zh: '不填时按号码判断；判断不了会请您选择。',
    en: 'Without it the number decides; where it cannot, you are asked.',
  },
};

const documentNumber: FieldRule = {
  label: { zh: '证件号码', en: 'Document number' },
  required: true,
  kind: 'document',
  longest: 24,
  masked: 'identity',
  headers: [
    ...['身份证', '身份证号', '身份证号码', '证件号', '护照号', '护照号码', '通行证号', '号码'],
    ...[
      'id',
      'id no',
      'id number',
      'id card',
      'passport',
      'passport no',
      'document no',
      'sfz',
      'sfzh',
      'zjhm',
    ],
  ],
  examples: ['110101199003070417', 'E00000000'],
  help: {
    zh: '整列须为文本格式，否则表格软件会改掉号码的末尾。',
    en: 'The whole column as text, or the spreadsheet changes the end of the number.',
  },
};

const phone: FieldRule = {
  label: { zh: '手机号码', en: 'Mobile phone' },
  required: false,
  kind: 'phone',
  longest: 24,
  masked: 'phone',
  headers: [
    '手机',
    '手机号',
    '电话',
    '联系电话',
    '联系方式',
    'phone',
    'mobile',
    'tel',
    'telephone',
    'sjh',
    'dh',
  ],
  examples: ['13900000000', '+85200000000'],
  help: {
    zh: '用于提醒。中国内地 11 位；其他地区以 + 和区号开头。',
    en: 'For reminders. 11 digits in mainland China; elsewhere with + and the code of the country.',
  },
};

const nationality: FieldRule = {
  label: { zh: '国籍', en: 'Nationality' },
  required: false,
  kind: 'choice',
  longest: 40,
  masked: 'plain',
  choices: nationalities,
  headers: ['国家', '国籍地区', '国籍（地区）', 'country', 'citizenship', 'gj', 'guoji'],
  examples: ['中国', 'CHN'],
  help: {
    zh: '中文名、英文名或三位代码；不填为中国。',
    en: 'Name in Chinese or English, or the three letters; without it China is meant.',
  },
};

const application: FieldRule = {
  label: { zh: '申请种类', en: 'Kind of application' },
  required: false,
  kind: 'choice',
  longest: 40,
  masked: 'plain',
  choices: applications,
  headers: ['申请类别', '办证种类', '业务种类', '办理事项', '签注种类', 'application type', 'kind', 'sqzl'],
  examples: ['港澳签注', '护照首次申请'],
  help: {
    zh: '请从列表中选择。',
    en: 'Choose from the list.',
  },
};

/** The one place where fields of a roster are described (A23). */
export const fieldRules: Readonly<Record<RosterField, FieldRule>> = {
  name,
  'latin-name': latinName,
  sex,
  'birth-date': birthDate,
  'document-kind': documentKind,
  'document-number': documentNumber,
  phone,
  nationality,
  application,
};

export const requiredFields = fieldCodes.filter((code) => fieldRules[code].required);
