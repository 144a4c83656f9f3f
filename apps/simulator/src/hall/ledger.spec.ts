import type { IssuedTicket, TicketAtWindow } from '#contracts';
import { center } from '#demo';
import { Ledger } from './ledger.js';
import { Tally } from './tally.js';

const visit = { comes: true, walk: 1, stay: 5 };
const issued = { id: 'first', label: 'A001', issuedAt: '2026-03-12T01:00:00.000Z' } as IssuedTicket;
const called = issued as unknown as TicketAtWindow;

function openLedger() {
  const tally = new Tally();
  return { tally, ledger: new Ledger(center, tally) };
}

it('remembers what the plan says about the holder of a ticket', () => {
  const { ledger } = openLedger();
  ledger.issued(issued, visit);
  expect(ledger.visitOf(called)).toBe(visit);
  expect(ledger.visitOf({ ...called, id: 'of a stranger' })).toBeUndefined();
});

it('finds no fault in a day that is right, retries included', () => {
  const { ledger, tally } = openLedger();
  ledger.issued(issued, visit);
  ledger.issued(issued, visit);
  ledger.called(3, called);
  ledger.called(3, called);
  expect(tally.doubles).toBe(0);
});

it('counts a number that two people hold', () => {
  const { ledger, tally } = openLedger();
  ledger.issued(issued, visit);
  ledger.issued({ ...issued, id: 'second' }, visit);
  expect(tally.doubles).toBe(1);
});

it('counts a person whom two windows called', () => {
  const { ledger, tally } = openLedger();
  ledger.called(3, called);
  ledger.called(4, called);
  expect(tally.doubles).toBe(1);
});

it('lets the numbers begin again after the cut-over, and not at midnight', () => {
  const { ledger, tally } = openLedger();
  ledger.issued({ ...issued, issuedAt: '2026-03-12T19:59:00.000Z' }, visit); // 03:59 in the hall, still the 12th
  ledger.issued({ ...issued, id: 'second', issuedAt: '2026-03-12T20:00:00.000Z' }, visit);
  expect(tally.doubles).toBe(0);
  ledger.issued({ ...issued, id: 'third' }, visit);
  expect(tally.doubles).toBe(1);
});
