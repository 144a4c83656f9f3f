import type { IssuedTicket } from '#contracts';
import { advance, isUntouched, startOfJourney, type Journey, type JourneyEvent } from './journey.js';

const walk = (...events: JourneyEvent[]): Journey => events.reduce(advance, startOfJourney);

const chosen: JourneyEvent = { type: 'serviceChosen', service: 'exit-entry', key: 'key-1' };
const problem = { zh: '繁忙', en: 'busy' };
const ticket: IssuedTicket = {
  id: 'id',
  code: '7Q2M0KX4C9TZA',
  hall: 'center',
  label: 'A015',
  service: 'exit-entry',
  lane: 'ordinary',
  issuedAt: '2026-03-12T02:42:07.120Z',
};
const issued: JourneyEvent = { type: 'issued', key: 'key-1', ticket };
const refused = (uncertain: boolean): JourneyEvent => ({
  type: 'refused',
  key: 'key-1',
  nextKey: 'key-2',
  problem,
  uncertain,
});

describe('a journey at the kiosk', () => {
  it('leads from the service to the number', () => {
    expect(walk(chosen, { type: 'sent' }, issued).step).toEqual({ at: 'result', ticket, held: false });
  });

  it('goes back to the page it came from', () => {
    const journey = walk(
      { type: 'familyChosen', family: 'A 公安' },
      { type: 'pageTurned', page: 2 },
      chosen,
      { type: 'back' },
    );
    expect(journey.step).toEqual({ at: 'choose', family: 'A 公安', page: 2 });
  });

  it('goes back from a family to all families', () => {
    expect(walk({ type: 'familyChosen', family: 'A 公安' }, { type: 'back' })).toEqual(startOfJourney);
  });

  it('keeps the key of a press whose outcome nobody knows, and locks the wish', () => {
    const journey = walk(chosen, { type: 'sent' }, refused(true), {
      type: 'laneChosen',
      lane: 'priority',
      key: 'key-3',
    });
    expect(journey.step).toMatchObject({
      at: 'confirm',
      key: 'key-1',
      lane: 'ordinary',
      sending: false,
      problem,
    });
  });

  it('takes a new key after a refusal and after another choice', () => {
    expect(walk(chosen, { type: 'sent' }, refused(false)).step).toMatchObject({
      key: 'key-2',
      uncertain: false,
    });
    const priority = walk(chosen, { type: 'laneChosen', lane: 'priority', key: 'key-3' });
    expect(priority.step).toMatchObject({ lane: 'priority', key: 'key-3' });
  });

  it('does not leave while a number is on its way', () => {
    expect(walk(chosen, { type: 'sent' }, { type: 'back' }).step).toMatchObject({
      at: 'confirm',
      sending: true,
    });
  });

  it('ignores an answer that belongs to an earlier journey', () => {
    expect(walk(chosen, { type: 'sent' }, { type: 'ended' }, issued)).toEqual(startOfJourney);
    const another = walk({ ...chosen, key: 'key-9' }, { type: 'sent' }, issued, refused(false));
    expect(another.step).toMatchObject({ at: 'confirm', key: 'key-9', sending: true });
  });

  it('stays on the result once somebody has touched it', () => {
    expect(walk(chosen, { type: 'sent' }, issued, { type: 'held' }).step).toMatchObject({
      at: 'result',
      held: true,
    });
  });

  it('turns to large letters at any step, and starts at the first page then', () => {
    expect(walk({ type: 'pageTurned', page: 2 }, { type: 'largeTurned' })).toMatchObject({
      large: true,
      step: { page: 0 },
    });
    expect(walk(chosen, { type: 'largeTurned' })).toMatchObject({ large: true, step: { at: 'confirm' } });
  });

  it('knows whether there is anything to time out', () => {
    expect(isUntouched(startOfJourney)).toBe(true);
    expect(isUntouched(walk({ type: 'helpTurned' }))).toBe(false);
    expect(isUntouched(walk(chosen))).toBe(false);
    expect(isUntouched(walk(chosen, { type: 'largeTurned' }, { type: 'ended' }))).toBe(true);
  });
});
