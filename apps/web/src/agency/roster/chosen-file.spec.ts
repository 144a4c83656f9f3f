import { fileTrouble } from './chosen-file.js';

const most = 10 * 1_048_576;
const file = (name: string, size = 10) => ({ name, size }) as File;

describe('a file that was chosen', () => {
  it.each(['名单.xlsx', 'ROSTER.CSV'])('is sent when it is a table: %s', (name) => {
    expect(fileTrouble([file(name)], most)).toBeNull();
  });

  it.each([
    ['another type', [file('名单.xls')], '“名单.xls”不是'],
    ['nothing in it', [file('名单.xlsx', 0)], '没有内容'],
    ['too much in it', [file('名单.xlsx', 11 * 1_048_576)], '文件有 11 MB'],
    ['a second one beside it', [file('a.xlsx'), file('b.xlsx')], '一次上传一个'],
    ['no file at all', [], '一次上传一个'],
  ])('is not sent with %s', (_, files, words) => {
    expect(fileTrouble(files, most)?.zh).toContain(words);
  });
});
