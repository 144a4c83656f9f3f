import { openHall, press, smallHall, type HallHarness } from '#testing';

describe('A kiosk takes numbers', () => {
  let hall: HallHarness;
  beforeAll(async () => {
    hall = await openHall({ halls: [smallHall()] });
  });
  afterAll(() => hall.close());

  const wish = { service: 's1', lane: 'ordinary', language: 'zh' } as const;

  it('gives the first person of the day number 1 of the letter', async () => {
    const ticket = await hall.issue.run('hall', wish, press());
    expect(ticket).toMatchObject({ accepted: true, value: { label: 'A001', service: 's1' } });
  });
});
