import { chosenAt, panelAfter, type Panel } from './panel.js';

const open = (kind: Panel['kind'], ticket: string | null = 'A015') =>
  ({ type: 'toggled', kind, ticket }) as const;
const hold = panelAfter(null, open('hold'));
const transfer = panelAfter(null, open('transfer'));

describe('a panel of the console', () => {
  it('opens empty with the first choice chosen', () => {
    const empty = { ticket: 'A015', wish: null, filter: '', at: 0, time: 0 };
    expect(transfer).toEqual({ kind: 'transfer', ...empty });
  });

  it('closes by its own key, by Escape, and gives way to the other one', () => {
    expect(panelAfter(hold, open('hold'))).toBeNull();
    expect(panelAfter(hold, { type: 'closed' })).toBeNull();
    expect(panelAfter(hold, open('transfer'))).toEqual(transfer);
  });

  it('opens anew for another person', () => {
    expect(panelAfter(hold, open('hold', 'A016'))?.ticket).toBe('A016');
  });

  it('keeps in mind whom to bring', () => {
    const wish = { kind: 'callNumber', number: '020' } as const;
    expect(panelAfter(null, { ...open('switch'), wish })?.wish).toEqual(wish);
  });

  it('moves in a circle', () => {
    const up = panelAfter(hold, { type: 'moved', by: -1, of: 4 });
    expect(up?.at).toBe(3);
    expect(panelAfter(up, { type: 'moved', by: 1, of: 4 })?.at).toBe(0);
    expect(panelAfter(up, { type: 'moved', by: 1, of: 0 })?.at).toBe(0);
  });

  it('has times that end at both ends', () => {
    const later = panelAfter(hold, { type: 'timed', by: 1, of: 2 });
    expect(later?.time).toBe(1);
    expect(panelAfter(later, { type: 'timed', by: 1, of: 2 })?.time).toBe(1);
    expect(panelAfter(hold, { type: 'timed', by: -1, of: 2 })?.time).toBe(0);
  });

  it('starts at the top of what was typed for, and stays inside a list that became shorter', () => {
    const far = panelAfter(transfer, { type: 'moved', by: -1, of: 9 });
    expect(panelAfter(far, { type: 'typed', filter: 'ex' })).toMatchObject({ filter: 'ex', at: 0 });
    expect(far && chosenAt(far, 3)).toBe(2);
    expect(far && chosenAt(far, 0)).toBe(0);
  });

  it('hears nothing while closed', () => {
    expect(panelAfter(null, { type: 'typed', filter: 'ex' })).toBeNull();
    expect(panelAfter(null, { type: 'moved', by: 1, of: 4 })).toBeNull();
    expect(panelAfter(null, { type: 'timed', by: 1, of: 4 })).toBeNull();
  });
});
