import { center } from '#demo';
import { HallApi, inLanes, runHall, type RunningHall } from '#testing';

/** `npm run pictures` renews the pictures of the documentation; an ordinary test run leaves them alone. */
export const pictureFolder = process.env['PAIHAO_WRITE_DOCS'] === '1' ? 'docs/pictures' : '.data/pictures';

/** The demo center in full swing: people wait, windows serve, somebody was missed, two windows are free. */
export async function openLivedInHall(people = 120): Promise<RunningHall> {
  const hall = await runHall({
    halls: [center],
    apps: ['ticketing', 'gateway'],
    webRoot: `${process.cwd()}/dist/web`,
  });
  const services = center.services.flatMap((service) =>
    Array.from({ length: Math.min(12, Math.ceil(service.weight / 900)) }, () => service.code),
  );
  await inLanes(people, 8, (index) => hall.api.issue(services[(index * 7) % services.length]));
  for (const { number } of center.windows) {
    if (number !== 6 && number !== 10) await hall.api.open(number);
  }
  for (const { number } of center.windows) await callAt(hall.api, number);
  return hall;
}

/** Window by window another state of the day. */
async function callAt(api: HallApi, window: number): Promise<void> {
  const called = await api.callNext(window);
  if (called.status !== 200) return;
  if (window % 5 === 0) await api.act(window, 'recall', called.body.id);
  if (window % 7 === 0) await api.act(window, 'miss', called.body.id);
  if (window % 3 === 0) await api.act(window, 'start', called.body.id);
}
