import { acceptablePassword } from './password-rules.js';

const common = (password: string) => password === 'one of the list';
const judged = (password: string) => acceptablePassword(password, 'li.na', common).accepted;

it.each([
  ['a sentence', 'correct horse battery staple'],
  ['Chinese', '我在窗口等你很久了你来了吗'],
  ['twelve different characters', 'abcdefghijkl'],
  ['no digit and no capital, for composition does not count', 'rivers and mountains'],
])('%s is a password', (_what, password) => {
  expect(judged(password)).toBe(true);
});

it.each([
  ['too short', 'abcdefghijk'],
  ['too long', 'abcdefgh'.repeat(17)],
  ['two keys', 'abababababababab'],
  ['the user name with something around it', 'it is Li.Na again'],
  ['one that everybody tries', 'One of the list'],
])('%s is none', (_what, password) => {
  expect(judged(password)).toBe(false);
});
