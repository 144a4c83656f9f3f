import { pass, press, type Player } from './player.js';

const player: Player = { at: 1_000, speed: 10, playing: true };

describe('The player of a recording', () => {
  it('runs at its speed', () => {
    expect(pass(player, 250, 1e9).at).toBe(3_500);
    expect(pass(press(player, { kind: 'speed', speed: 60 }), 250, 1e9).at).toBe(16_000);
  });

  it('stands still when it is stopped, and goes on from there', () => {
    const stopped = press(player, { kind: 'toggle' });
    expect(pass(stopped, 250, 1e9)).toBe(stopped);
    expect(pass(press(stopped, { kind: 'toggle' }), 250, 1e9).at).toBe(3_500);
  });

  it('waits where nothing is known yet, and skips to where it is told', () => {
    expect(pass(player, 250, 2_000).at).toBe(2_000);
    expect(press(player, { kind: 'skip', ms: -60_000 }).at).toBe(-59_000);
  });
});
