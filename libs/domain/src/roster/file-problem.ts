import type { Text } from '../shared/text.js';

/** Why a file could not be read as a roster. Each has its own sentence (A4). */
export const fileProblems = [
  'wrong-type',
  'old-format',
  'password',
  'empty',
  'damaged',
  'too-much-inside',
  'too-many-rows',
  'too-many-columns',
  'unreadable-text',
  'not-a-roster',
  'too-slow',
] as const;

export type FileProblem = (typeof fileProblems)[number];

export const fileProblemTexts: Readonly<Record<FileProblem, Text>> = {
  'wrong-type': {
    zh: '这不是名单表格。请另存为 .xlsx 或 .csv 后再上传。',
    en: 'This is no table. Save it as .xlsx or .csv and upload that.',
  },
  'old-format': {
    zh: '这是旧版 .xls 文件。请在表格软件中另存为 .xlsx 后再上传。',
    en: 'This is an old .xls file. Save it as .xlsx and upload that.',
  },
  password: {
    zh: '文件有密码，无法读取。请取消密码后另存，再上传。',
    en: 'The file has a password. Save it without one and upload that.',
  },
  empty: {
    zh: '文件里没有内容。请检查是否选错了文件。',
    en: 'There is nothing in the file. See whether it is the right one.',
  },
  damaged: {
    zh: '文件已损坏或没有传完。请重新另存后再上传。',
    en: 'The file is damaged or incomplete. Save it again and upload that.',
  },
  'too-much-inside': {
    zh: '文件展开后过大，不像一份名单。请只保留名单那一张工作表。',
    en: 'There is far more inside the file than a roster has. Keep only the sheet with the roster.',
  },
  'too-many-rows': {
    zh: '名单的行数超过上限。请分成几个文件上传。',
    en: 'The roster has more rows than allowed. Split it into several files.',
  },
  'too-many-columns': {
    zh: '表格的列数超过上限。请删去与名单无关的列。',
    en: 'The table has more columns than allowed. Delete those that do not belong to the roster.',
  },
  'unreadable-text': {
    zh: '文字编码无法识别。请另存为 .xlsx，或 UTF-8 编码的 .csv。',
    en: 'The encoding of the text is not known. Save it as .xlsx, or as .csv in UTF-8.',
  },
  'not-a-roster': {
    zh: '没有找到“姓名”“证件号码”这样的表头。请使用下载的模板，或补上表头。',
    en: 'No header such as “name” and “document number” was found. Use the template, or add a header.',
  },
  'too-slow': {
    zh: '读取这份文件用时过长，已停止。请另存为简单的 .xlsx 或 .csv 后再上传。',
    en: 'Reading this file took too long and was stopped. Save it as a plain .xlsx or .csv and upload that.',
  },
};
