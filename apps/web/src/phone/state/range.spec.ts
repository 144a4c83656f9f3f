import { rangeText } from './range.js';

describe('How long it may take', () => {
  it.each([
    [{ from: 0, to: 5, leave: null }, '5 分钟以内', 'within 5 minutes'],
    [{ from: 0, to: 10, leave: null }, '10 分钟以内', 'within 10 minutes'],
    [{ from: 15, to: 25, leave: null }, '约 15–25 分钟', 'about 15–25 minutes'],
    [{ from: 35, to: 60, leave: 30 }, '约 35–60 分钟', 'about 35–60 minutes'],
    [{ from: 40, to: 65, leave: 35 }, '1 小时以上', 'more than an hour'],
    [null, '暂时无法估计时间', 'no time estimate yet'],
  ])('%j', (wait, zh, en) => {
    expect(rangeText(wait)).toEqual({ zh, en });
  });
});
