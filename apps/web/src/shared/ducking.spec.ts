import { duckedTo, duckMedia, duckOthers } from './ducking.js';

const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resume) => setTimeout(resume, 5));
};

describe('A video beside the voice of the hall', () => {
  it('is 18 dB quieter while somebody speaks, and as loud as before afterwards', async () => {
    const video = { volume: 0.8 };
    const end = duckMedia(video);
    duckOthers(60_000);
    await until(() => video.volume < 0.8);
    expect(20 * Math.log10(video.volume / 0.8)).toBeCloseTo(-18, 5);
    duckOthers(0);
    await until(() => video.volume === 0.8);
    end();
  });

  it('comes back by itself when nobody says that it is over', async () => {
    const video = { volume: 1 };
    const end = duckMedia(video);
    duckOthers(30);
    await until(() => video.volume === duckedTo);
    await until(() => video.volume === 1);
    end();
  });

  it('is as loud as before when it stops listening in the middle', async () => {
    const video = { volume: 1 };
    const end = duckMedia(video);
    duckOthers(60_000);
    await until(() => video.volume === duckedTo);
    end();
    expect(video.volume).toBe(1);
  });
});
