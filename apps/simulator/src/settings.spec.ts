import { readSettings } from './settings.js';

const url = { TICKETING_URL: 'http://127.0.0.1:3180/' };

it('simulates every demo hall at ten times speed when told nothing else', () => {
  const { halls, speed, seed, minutes, ticketingUrl } = readSettings(url);
  expect(halls.map(({ code }) => code)).toEqual(['center', 'jingang']);
  expect({ speed, seed, minutes, ticketingUrl }).toEqual({
    speed: 10,
    seed: 1,
    minutes: undefined,
    ticketingUrl: 'http://127.0.0.1:3180',
  });
});

it('simulates the halls that it is told', () => {
  expect(readSettings({ ...url, SIM_HALLS: 'jingang' }).halls.map(({ code }) => code)).toEqual(['jingang']);
});

it('refuses to start where it would simulate nonsense', () => {
  expect(() => readSettings({})).toThrow(/TICKETING_URL/);
  expect(() => readSettings({ ...url, SIM_SPEED: '100' })).toThrow(/SIM_SPEED/);
  expect(() => readSettings({ ...url, SIM_HALLS: 'moon' })).toThrow(/no demo hall “moon”/);
});
