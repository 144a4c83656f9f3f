import type { RosterColumn, RosterFormat } from '#contracts';
import { asBody, choose, guessed, isQuestion, missingFields, unusedColumns } from './mapping.js';

const column = (index: number, header: string, field: RosterColumn['field'] = null): RosterColumn => ({
  ...{ index, header, field, sure: field ? 0.95 : 0 },
  ...{ samples: [], asksDateOrder: false },
});
const columns = [column(0, '姓名', 'name'), column(1, '证件', 'document-number'), column(2, '备注')];
const field = (code: RosterFormat['fields'][number]['field'], required: boolean) => ({
  ...{ field: code, required, label: { zh: code, en: code }, longest: 60 },
  ...{ help: { zh: '', en: '' }, examples: [], choices: [] },
});
const format: RosterFormat = {
  fields: [field('name', true), field('document-number', true), field('phone', false)],
  limits: { rows: 2_000, bytes: 1, types: [] },
};

describe('which column leads to which field', () => {
  const mapping = guessed(columns);

  it('begins with what was guessed', () => {
    expect(mapping).toEqual({ name: 0, 'document-number': 1 });
    expect(missingFields(mapping, format)).toEqual([]);
    expect(unusedColumns(mapping, columns).map(({ header }) => header)).toEqual(['备注']);
  });

  it('is one to one: a column that is chosen for another field leaves the first', () => {
    const changed = choose(mapping, 'phone', 1);
    expect(changed).toEqual({ name: 0, 'document-number': null, phone: 1 });
    expect(missingFields(changed, format).map(({ field: code }) => code)).toEqual(['document-number']);
  });

  it('may be nothing', () => {
    expect(choose(mapping, 'name', null)).toEqual({ name: null, 'document-number': 1 });
  });

  it('is sent column by column', () => {
    expect(asBody(choose(mapping, 'phone', 2), columns)).toEqual([
      { index: 0, field: 'name' },
      { index: 1, field: 'document-number' },
      { index: 2, field: 'phone' },
    ]);
  });

  it('is a question below ninety per cent', () => {
    expect(isQuestion({ ...column(0, 'x', 'name'), sure: 0.89 })).toBe(true);
    expect(isQuestion({ ...column(0, 'x', 'name'), sure: 0.9 })).toBe(false);
  });
});
