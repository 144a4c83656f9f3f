import type { TicketAtWindow } from '#contracts';
import type { Visit } from '../issuing/visitors.js';
import { Random } from '../random.js';
import { Clerk } from './clerk.js';

const a015: TicketAtWindow = {
  id: '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40',
  label: 'A015',
  service: 'exit-entry',
  lane: 'ordinary',
  language: 'zh',
  state: 'called',
  calls: 1,
  issuedAt: '2026-03-12T01:00:00.000Z',
  calledAt: '2026-03-12T01:10:00.000Z',
  startedAt: null,
  comingAt: null,
  ...{ priorityReason: null, source: 'walkIn', holdReason: null, heldSince: null, holdUntil: null },
  ...{ papers: null, result: null, boundFor: null },
};

const comes: Visit = { comes: true, walk: 0.5, stay: 6 };
const wentHome: Visit = { comes: false, walk: 0.5, stay: 6 };

function clerkWith(visit: Visit): Clerk {
  const clerk = new Clerk(new Random('clerk'), () => visit);
  clerk.opened();
  return clerk;
}

/** What the clerk presses, one after the other, while the hall accepts everything. */
function presses(clerk: Clerk, ...answers: Partial<TicketAtWindow>[]): string[] {
  return [...answers, undefined].map((answer) => {
    const pressed = clerk.next()?.press ?? 'nothing';
    if (answer) clerk.accepted({ ...a015, ...answer });
    return pressed;
  });
}

it('opens the window first', () => {
  expect(new Clerk(new Random('clerk'), () => comes).next()?.press).toBe('open');
});

it('calls, waits for the person, serves and finishes, and calls again', () => {
  const pressed = presses(clerkWith(comes), {}, { state: 'serving' }, { state: 'finished' });
  expect(pressed).toEqual(['call-next', 'start', 'finish', 'call-next']);
});

it('gives a person the time to walk and the time that the matter takes', () => {
  const clerk = clerkWith(comes);
  clerk.accepted(a015);
  expect(clerk.next()).toEqual({ press: 'start', ticket: a015.id, after: 0.5 });
  clerk.accepted({ ...a015, state: 'serving' });
  expect(clerk.next()).toEqual({ press: 'finish', ticket: a015.id, after: 6 });
});

it('calls somebody who does not come twice more, and then goes on', () => {
  const pressed = presses(clerkWith(wentHome), {}, { calls: 2 }, { calls: 3 }, { state: 'missed' });
  expect(pressed).toEqual(['call-next', 'recall', 'recall', 'miss', 'call-next']);
});

it('looks again a little later when nobody waits', () => {
  const clerk = clerkWith(comes);
  clerk.refused('queue.empty');
  expect(clerk.next()).toMatchObject({ press: 'call-next' });
  expect(clerk.next()?.after).toBeGreaterThanOrEqual(0.5);
});

it.each(['window.not-yours', 'window.closed', 'window.busy', 'window.other-ticket', 'ticket.wrong-state'])(
  'leaves the window to whoever works there after %s',
  (code) => {
    const clerk = clerkWith(comes);
    clerk.refused(code);
    expect([clerk.isAside, clerk.next()]).toEqual([true, undefined]);
  },
);

it('marks as missed again until the person was given time enough', () => {
  const clerk = clerkWith(wentHome);
  clerk.accepted({ ...a015, calls: 3 });
  clerk.refused('call.too-early-to-miss');
  expect(clerk.next()).toMatchObject({ press: 'miss', ticket: a015.id });
});

it('goes on calling when its ticket ended with the business day', () => {
  const clerk = clerkWith(comes);
  clerk.accepted(a015);
  clerk.refused('window.idle');
  expect(clerk.next()?.press).toBe('call-next');
});

it('finishes the person whom an earlier simulation left at the window', () => {
  const clerk = new Clerk(new Random('clerk'), () => comes);
  clerk.takeOver({ ...a015, state: 'serving' });
  expect(clerk.next()).toMatchObject({ press: 'finish', ticket: a015.id });
});
