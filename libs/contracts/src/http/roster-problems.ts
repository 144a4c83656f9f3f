import { problem } from './problem-text.js';

/** What an agency is told about its rosters. */
export const rosterProblems = {
  'roster.unknown': problem(
    404,
    'Unknown roster',
    '没有找到这份名单。请从团队预约重新进入。',
    'There is no such roster. Open it again from the group booking.',
  ),
  'roster.row-unknown': problem(
    404,
    'Unknown row',
    '名单中没有第 {row} 行。请刷新后重试。',
    'The roster has no row {row}. Look again and retry.',
  ),
  'roster.wrong-state': problem(
    409,
    'Not possible at this stage',
    '名单现在处于“{state}”，不能这样做。请刷新后查看。',
    'The roster is at “{state}” now, so this is not possible. Look again.',
  ),
  'roster.columns-missing': problem(
    422,
    'Columns missing',
    '必填项 {fields} 还没有对应的列。请指定后继续。',
    'No column leads to {fields}, which is needed. Choose one, then go on.',
  ),
  'roster.columns-twice': problem(
    422,
    'One field, two columns',
    '{field} 对应了两列。请只保留一列。',
    'Two columns lead to {field}. Keep one of them.',
  ),
  'roster.nobody-valid': problem(
    409,
    'Nobody to book',
    '名单中没有可以提交的旅客。请先修改标出的行。',
    'Nobody in the roster can be booked. Mend the marked rows first.',
  ),
  'roster.not-all-valid': problem(
    409,
    'Not everybody can be booked',
    '选择了“全部成功才提交”，但还有 {count} 行需要处理。请先修改，或选择先提交可办的人。',
    'You chose all or nobody, and {count} rows still need work. Mend them, or book whoever can be.',
  ),
  'roster.too-many-people': problem(
    409,
    'More people than places',
    '名单有 {people} 人，预约只余 {places} 个名额。请减少人数，或选择先提交可办的人。',
    'There are {people} people and {places} places left. Take fewer, or book whoever can be.',
  ),
  'roster.duplicates-undecided': problem(
    409,
    'Duplicates undecided',
    '还有 {count} 位旅客重复出现。请选择保留哪一行。',
    '{count} travellers stand in the roster twice. Choose which row stays.',
  ),
  'roster.file-name': problem(
    400,
    'File name missing',
    '请求缺少文件名（Paihao-File-Name）。请重新选择文件上传。',
    'The request does not say the name of the file (Paihao-File-Name). Choose the file again.',
  ),
  'roster.cells-invalid': problem(
    422,
    'This cannot be booked',
    '新旅客的“{field}”不符合要求。请按证件核对后重试。',
    'The field “{field}” of the new traveller does not fit. Compare it with the document and try again.',
  ),
  'member.unknown': problem(
    404,
    'Unknown traveller',
    '本团没有这位旅客。请刷新名单。',
    'This traveller is not in the group. Look at the list again.',
  ),
  'member.booked-already': problem(
    409,
    'Booked already',
    '新旅客在该业务已有有效预约。请先取消原预约。',
    'The new traveller has an appointment for this service already. Cancel that first.',
  ),
};
