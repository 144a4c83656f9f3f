import { aDesk, aPlan, aTicket } from '#testing';
import { serviceOf, type ServiceWindow } from '../hall/plan.js';
import { checkPapers, finishAt, holdAt, transferTo, transferToWindow } from './serve-rules.js';

const moment = { at: 1_000, revision: 5 };
const named = (code: string) => ({ code, name: { zh: '名', en: code } });
const plan = aPlan({
  services: aPlan().services.map((service) => ({
    ...service,
    headStarts: { priority: service.id === 2 ? 5 : 20 },
    papers: [named('id-card'), named('photo')],
    results: [named('accepted'), named('papers-missing')],
  })),
});
const ticket = aTicket({ state: 'serving', serviceWindowId: 11, lane: 'priority', issuedAt: 600_000 });
const { id } = ticket;
const serving = aDesk({ ticket });

describe('A visit that ends', () => {
  it.each(['accepted', undefined])('with %s as its result', (result) => {
    expect(finishAt(plan, serving, { ticket: id, result }, moment)).toMatchObject({
      value: { after: { state: 'finished', result: result ?? null, endedAt: 1_000 } },
    });
  });

  it('but not with a result that its service does not know', () => {
    expect(finishAt(plan, serving, { ticket: id, result: 'gold-medal' }, moment)).toEqual({
      accepted: false,
      code: 'result.unknown',
      facts: { service: 'exit-entry', result: 'gold-medal' },
    });
  });
});

describe('The checklist of papers', () => {
  it('is kept as it was ticked, also when nothing was there', () => {
    const check = (papers: string[]) => checkPapers(plan, serving, { ticket: id, papers }, moment);
    expect(check(['photo'])).toMatchObject({ value: { after: { state: 'serving', papers: ['photo'] } } });
    expect(check([])).toMatchObject({ value: { after: { papers: [] } } });
  });

  it('has no papers but those of the service', () => {
    const papers = ['photo', 'passport'];
    expect(checkPapers(plan, serving, { ticket: id, papers }, moment)).toMatchObject({
      code: 'paper.unknown',
      facts: { paper: 'passport' },
    });
  });

  it('is not ticked for somebody who has not come yet', () => {
    const called = aDesk({ ticket: { ...ticket, state: 'called' } });
    expect(checkPapers(plan, called, { ticket: id, papers: [] }, moment)).toMatchObject({
      code: 'ticket.wrong-state',
    });
  });
});

describe('Somebody who is put on hold', () => {
  it.each([null, 900_000])('waits for the reason, until %s', (until) => {
    expect(holdAt(serving, { ticket: id, reason: 'payment', until }, moment)).toMatchObject({
      value: { after: { state: 'held', holdReason: 'payment', holdUntil: until, serviceWindowId: 11 } },
    });
  });
});

describe('A person who is sent on to a service', () => {
  const household = serviceOf(plan, { serviceId: 2 });

  it('waits there with the same label, the same arrival, and that service’s head start', () => {
    expect(transferTo(serving, id, household, moment)).toMatchObject({
      value: {
        after: {
          ...{ state: 'waiting', serviceId: 2, label: 'A001', issuedAt: 600_000, rankAt: 300_000 },
          serviceWindowId: null,
        },
      },
    });
  });

  it('is not sent to where it is', () => {
    expect(transferTo(serving, id, serviceOf(plan, { serviceId: 1 }), moment)).toMatchObject({
      code: 'ticket.same-service',
    });
  });
});

describe('A person who is sent on to a window', () => {
  const [first, second] = plan.windows as [ServiceWindow, ServiceWindow];
  const send = (target = aDesk({ serviceWindow: second })) =>
    transferToWindow(plan, serving, { ticket: id, target }, moment);

  it('waits for that window alone, for the same service where the window has it', () => {
    expect(send()).toMatchObject({
      value: { after: { state: 'waiting', serviceId: 1, serviceWindowId: 12, issuedAt: 600_000 } },
    });
  });

  it('else for the main service of that window', () => {
    const target = aDesk({ serviceWindow: { ...second, duties: [2] } });
    expect(send(target)).toMatchObject({ value: { after: { serviceId: 2, rankAt: 300_000 } } });
  });

  it('may wait for one that pauses, but not for one that is closed: nobody would call', () => {
    expect(send(aDesk({ serviceWindow: second, state: 'paused' }))).toMatchObject({ accepted: true });
    expect(send(aDesk({ serviceWindow: second, state: 'closed' }))).toMatchObject({
      code: 'window.closed',
      facts: { window: 2 },
    });
  });

  it('is not sent to where it is, nor to a window that serves nothing', () => {
    expect(send(aDesk({ serviceWindow: first }))).toMatchObject({ code: 'ticket.same-window' });
    expect(send(aDesk({ serviceWindow: { ...second, duties: [] } }))).toMatchObject({
      code: 'window.without-duties',
    });
  });
});
