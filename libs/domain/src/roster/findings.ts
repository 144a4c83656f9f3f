import type { Text } from '../shared/text.js';
import { fieldRules, type RosterField } from './fields.js';

/** What can be wrong with a cell (errors keep a traveller from being booked), or worth a look (warnings do not). */
export const findingCodes = [
  'missing',
  'too-long',
  'number-damaged',
  'formula',
  'cell-error',
  'written-differently',
  'identity-length',
  'identity-date',
  'identity-check-digit',
  'document-form',
  'document-kind-differs',
  'birth-date-differs',
  'sex-differs',
  'date-unreadable',
  'date-ambiguous',
  'date-impossible',
  'choice-unknown',
  'name-form',
  'phone-form',
  'private-character',
  'rare-character',
  'duplicate-in-file',
  'duplicate-in-booking',
  'booked-already',
  'no-place',
  'group-ended',
  'unreadable-row',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** What was found in one field of one traveller. */
export interface Finding {
  readonly field: RosterField;
  readonly code: FindingCode;
  /** Facts for the sentences; never personal data. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** The value that mends it for certain. Personal: masked before anybody sees it. */
  readonly fix?: string;
}

export interface FindingText {
  readonly expected: Text;
  readonly mend: Text;
}

const text = (expected: readonly [string, string], mend: readonly [string, string]): FindingText => ({
  expected: { zh: expected[0], en: expected[1] },
  mend: { zh: mend[0], en: mend[1] },
});

/** What was expected, and how to mend it. `{name}` is replaced by the fact of that name. */
export const findingTexts: Readonly<Record<FindingCode, FindingText>> = {
  missing: text(['此项必填', 'a value'], ['请按证件补填。', 'Fill it in as the document says.']),
  'too-long': text(
    ['不超过 {longest} 个字符', 'at most {longest} characters'],
    ['请删去多余内容，只留本项。', 'Leave only what belongs here.'],
  ),
  'number-damaged': text(
    ['文本格式的完整号码', 'the whole number, as text'],
    [
      '表格的数字格式使尾号丢失，无法还原。请把整列设为文本，再按证件重填。',
      'The number format of the sheet lost the last digits. Set the column to text and copy the number from the document again.',
    ],
  ),
  formula: text(
    ['直接填写的内容', 'a value, not a formula'],
    [
      '公式不会被计算。请复制后“选择性粘贴为值”。',
      'Formulas are not worked out. Copy, then paste as values.',
    ],
  ),
  'cell-error': text(
    ['有效内容', 'a value'],
    [
      '单元格里是表格软件的错误标记。请重填。',
      'The cell holds an error of the spreadsheet. Fill it in again.',
    ],
  ),
  'written-differently': text(
    ['半角字符、无空格、大写 X', 'half-width characters, no blanks, X in capitals'],
    ['可自动改为规范写法。', 'Can be rewritten automatically.'],
  ),
  'identity-length': text(
    ['18 位身份证号', '18 characters of an identity card'],
    ['现为 {length} 位。请按证件核对。', 'There are {length}. Compare with the card.'],
  ),
  'identity-date': text(
    ['第 7–14 位为出生日期', 'a date of birth in places 7 to 14'],
    ['这几位不是有效日期。请按证件核对。', 'These places hold no date. Compare with the card.'],
  ),
  'identity-check-digit': text(
    ['与前 17 位相符的校验码', 'the check digit that belongs to the first 17'],
    [
      '号码里有一位不对。请按证件逐位核对。',
      'One of the digits is wrong. Compare them one by one with the card.',
    ],
  ),
  'document-form': text(
    ['该种证件的号码，如 {example}', 'a number such as {example}'],
    ['请核对证件种类和号码。', 'Check the kind and the number of the document.'],
  ),
  'document-kind-differs': text(
    ['与号码相符的证件种类', 'the kind of document that the number has'],
    ['号码像另一种证件。请核对证件种类。', 'The number looks like another kind. Check the kind of document.'],
  ),
  'birth-date-differs': text(
    ['与身份证号一致的出生日期', 'the date of birth in the identity number'],
    [
      '出生日期与证件不符，可改用证件日期。',
      'It differs from the number; the date of the card can be taken.',
    ],
  ),
  'sex-differs': text(
    ['与身份证号一致的性别', 'the sex in the identity number'],
    ['性别与证件不符，可改用证件性别。', 'It differs from the number; that of the card can be taken.'],
  ),
  'date-unreadable': text(
    ['日期，如 1990-01-02', 'a date such as 1990-01-02'],
    ['请改写为 年-月-日。', 'Write it as year-month-day.'],
  ),
  'date-ambiguous': text(
    ['能分清日和月的日期', 'a date that tells day from month'],
    [
      '请在列设置中说明是“日/月”还是“月/日”。',
      'Say for the column whether the day or the month comes first.',
    ],
  ),
  'date-impossible': text(
    ['{from} 至今的日期', 'a date from {from} until today'],
    ['请按证件核对。', 'Compare with the document.'],
  ),
  'choice-unknown': text(
    ['{choices} 之一', 'one of {choices}'],
    ['请从列表中选择。', 'Choose from the list.'],
  ),
  'name-form': text(
    ['证件上的姓名', 'the name as in the document'],
    ['姓名里不能有数字或符号。请按证件填写。', 'No digits or signs in a name. Copy it from the document.'],
  ),
  'phone-form': text(
    ['11 位手机号，或以 + 开头的国际号码', '11 digits, or + with the code of a country'],
    ['请核对号码，或留空。', 'Check the number, or leave it empty.'],
  ),
  'private-character': text(
    ['通用字符', 'a character that every system has'],
    [
      '含自造字，别的系统无法显示。请改用标准生僻字。',
      'It holds a private character that nobody else can show. Use the standard one.',
    ],
  ),
  'rare-character': text(
    ['与证件一致的生僻字', 'the rare character of the document'],
    ['含生僻字，请核对是否与证件一致。', 'A rare character: check that it is the one of the document.'],
  ),
  'duplicate-in-file': text(
    ['每人一行', 'one row for each person'],
    [
      '与第 {row} 行是同一证件。请选择保留哪一行。',
      'The same document as in row {row}. Choose which of them stays.',
    ],
  ),
  'duplicate-in-booking': text(
    ['本团尚未登记的旅客', 'somebody who is not yet in this group'],
    ['此人已在本团名单中。', 'This person is in the group already.'],
  ),
  'booked-already': text(
    ['没有其他有效预约的旅客', 'somebody without another appointment'],
    [
      '此证件在该业务已有有效预约。请先取消原预约。',
      'This document has an appointment for this service already. Cancel that first.',
    ],
  ),
  'no-place': text(
    ['尚有空位的团队预约', 'a group with a place left'],
    [
      '本团已满，已列入候补，有空位时自动补入。',
      'The group is full. The person waits and gets the next free place.',
    ],
  ),
  'group-ended': text(
    ['有效的团队预约', 'a group booking that holds'],
    [
      '团队预约已取消或过期。请重新预约后再提交。',
      'The group booking was cancelled or expired. Book again, then submit.',
    ],
  ),
  'unreadable-row': text(
    ['可以读取的一行', 'a row that can be read'],
    [
      '这一行无法处理，其余行不受影响。请重新填写。',
      'This row could not be worked on; the others were. Fill it in again.',
    ],
  ),
};

/** What was expected where this was found, and how to mend it. */
export function textsOf({ field, code, facts = {} }: Finding): FindingText {
  const { expected, mend } = findingTexts[code];
  const choices = fieldRules[field].choices ?? [];
  const listed = (language: 'zh' | 'en') => choices.map(({ label }) => label[language]).slice(0, mostListed);
  const factsIn = {
    zh: { ...facts, choices: listed('zh').join('、') },
    en: { ...facts, choices: listed('en').join(', ') },
  };
  const fill = (sentence: Text) => ({
    zh: filled(sentence.zh, factsIn.zh),
    en: filled(sentence.en, factsIn.en),
  });
  return { expected: fill(expected), mend: fill(mend) };
}

/** Of a long list the first ones tell what is meant. */
const mostListed = 8;

function filled(words: string, facts: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{([\w-]+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

const warningCodes: ReadonlySet<FindingCode> = new Set(['rare-character']);

/** Warnings never keep anybody from being booked. */
export function isWarning({ code }: Pick<Finding, 'code'>): boolean {
  return warningCodes.has(code);
}
