import type { HallLayout } from '#contracts';
import { wayTo } from './direction.js';

const layoutWith = (zh: string) =>
  ({
    zones: [{ letter: 'B', name: { zh: '乙', en: 'B' }, direction: { zh, en: '' } }],
  }) as unknown as HallLayout;

describe('The arrow to a zone', () => {
  it.each([
    ['左前方', '↖'],
    ['正前方', '↑'],
    ['右后方', '↘'],
    ['右侧', '→'],
    ['二楼，上楼左转', '←'],
    ['服务台旁', undefined],
  ])('follows the words of the plan: %s', (words, way) => {
    expect(wayTo('B', layoutWith(words), null)).toBe(way);
  });

  it('is what the board states where it states any', () => {
    expect(wayTo('B', layoutWith('左前方'), 'A↑B→')).toBe('→');
    expect(wayTo('B', layoutWith('左前方'), 'A↑')).toBeUndefined();
  });
});
