import { center, type DemoHall } from '#demo';
import { HallApi, inLanes, runHall, type RunningHall } from '#testing';

const longName = {
  zh: '临江新区行政审批与便民服务中心（公共资源交易分中心）',
  en: 'Riverside New District Center for Administrative Approval and Services to the Public',
};

/** Halls in states that a board must be good at: nobody, one call, far too many of everything, and night. */
const halls: readonly DemoHall[] = [
  { ...center, code: 'busy', name: longName, zones: center.zones.map(longerZone) },
  { ...center, code: 'empty' },
  { ...center, code: 'one' },
  // Numbers are given out for one minute of the night.
  { ...center, code: 'night', hours: { from: '03:00', to: '03:01' } },
];

function longerZone(zone: DemoHall['zones'][number]): DemoHall['zones'][number] {
  const { zh, en } = zone.direction;
  return { ...zone, direction: { zh: `二楼${zh}，过自助服务区`, en: `second floor, ${en}` } };
}

const waitingInBusyHall = 400;

/** Everything that a lobby can look like, in one running system. */
export async function openHallsForBoards(): Promise<RunningHall> {
  const hall = await runHall({
    halls,
    apps: ['ticketing', 'gateway'],
    webRoot: `${process.cwd()}/dist/web`,
  });
  await fillBusyHall(hall.api);
  const one = new HallApi(hall.urlOf('ticketing'), 'one');
  await one.issue('exit-entry');
  await one.open(3);
  await one.callNext(3);
  one.close();
  return hall;
}

/** Every window calls, some again, some in vain; afterwards hundreds still wait, most of them for one service. */
async function fillBusyHall(api: HallApi): Promise<void> {
  const services = center.services.map(({ code }) => code);
  const forAll = center.windows.length * 4;
  await inLanes(forAll + waitingInBusyHall, 8, (index) =>
    api.issue(services[index < forAll ? index % services.length : 0]),
  );
  for (const { number } of center.windows) await api.open(number);
  for (const { number } of center.windows) {
    const called = await api.callNext(number);
    if (called.status !== 200) continue;
    if (number % 3 === 0) await api.act(number, 'start', called.body.id);
    if (number % 5 === 0) await api.act(number, 'recall', called.body.id);
  }
}
