import { asPerson, mistakesIn, nobody, type Typed } from './person.js';

const somebody: Typed = { name: '李 示例', kind: 'identity-card', number: '11010519491231002X', phone: '' };
const wrong = (different: Partial<Typed>) => Object.keys(mistakesIn({ ...somebody, ...different }));

describe('what somebody types of themselves', () => {
  it('is right as it stands in the document', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ name: '买买提·艾力' })).toEqual([]);
    expect(wrong({ kind: 'passport', number: 'E12345678' })).toEqual([]);
    expect(wrong({ phone: '+852 9000 0000' })).toEqual([]);
  });

  it('may be written carelessly', () => {
    expect(wrong({ number: '１１０１０５ 19491231 002x' })).toEqual([]);
    expect(asPerson({ ...somebody, number: '110105 19491231 002x' }).document.number).toBe(
      '11010519491231002X',
    );
  });

  it('is asked for again where it cannot be right', () => {
    expect(Object.keys(mistakesIn(nobody))).toEqual(['name', 'number']);
    expect(wrong({ name: '李4' })).toEqual(['name']);
    expect(wrong({ number: '110105194912310021' })).toEqual(['number']);
    expect(wrong({ phone: '12' })).toEqual(['phone']);
  });

  it('goes without a phone', () => {
    expect(asPerson(somebody)).toEqual({
      name: '李 示例',
      document: { kind: 'identity-card', number: '11010519491231002X' },
    });
  });
});
