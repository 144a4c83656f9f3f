import { aStatus } from '../status-for-specs.js';
import { reasonLines } from './reasons.js';

const { aheadBy } = aStatus();
const lines = (different: object) =>
  reasonLines({ aheadBy: aheadBy && { ...aheadBy, ...different } }).map(({ zh, en }) => [zh, en]);

describe('Why others are ahead', () => {
  it('needs no word where all of them came earlier', () => {
    expect(lines({ earlier: 9 })).toEqual([]);
    expect(reasonLines({ aheadBy: null })).toEqual([]);
  });

  it('is one line for each reason, in both languages', () => {
    expect(lines({ priority: 1, 'let-pass': 5 })).toEqual([
      ['1 位优先办理的群众排在您前面', '1 person with priority is ahead of you'],
      ['您让 5 位先办', 'You let 5 people go first'],
    ]);
  });
});
