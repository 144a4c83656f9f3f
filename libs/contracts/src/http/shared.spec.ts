import fc from 'fast-check';
import { HallCode, IdempotencyKey, ServiceCode, SittingId, TicketCode, TicketId } from './shared.js';

const codes = { HallCode, ServiceCode, TicketCode, TicketId, SittingId, IdempotencyKey };

// To the database the number 0 equals every text that begins with no digit: one such look-up opens the first ticket.
describe('Codes are text', () => {
  it.each(Object.entries(codes))('and nothing else: %s', (_, code) => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        fc.pre(typeof value !== 'string');
        expect(code.safeParse(value).success).toBe(false);
      }),
    );
    for (const value of [
      0,
      1,
      false,
      true,
      null,
      undefined,
      [],
      {},
      [''],
      ['a'],
      { toString: () => 'a' },
      new String('center'),
      NaN,
    ])
      expect(code.safeParse(value).success).toBe(false);
  });

  it.each(Object.entries(codes))('of their own alphabet: %s', (_, code) => {
    for (const value of [
      '',
      ' ',
      '０００',
      '%',
      '_',
      "' OR ''='",
      '../..',
      '\0',
      'x'.repeat(200),
      '7Q2M0KX4C9TZA\n',
    ])
      expect(code.safeParse(value).success).toBe(false);
  });
});
