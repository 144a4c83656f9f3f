import type { IssuedTicket } from '#contracts';
import {
  HallApi,
  inLanes,
  proofs,
  runHall,
  smallHall,
  startApp,
  type RunningHall,
  type TestProcess,
} from '#testing';

const services = 20;
const windows = 50;

describe('A rush at two ticketing services', () => {
  let hall: RunningHall;
  let second: TestProcess;
  let apis: HallApi[];
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall({ services, windows })], apps: ['ticketing'] });
    second = await startApp('ticketing', hall.env);
    apis = [hall.urlOf('ticketing'), second.url].map((url) => new HallApi(url, 'hall', 32));
  }, 60_000);
  afterAll(async () => {
    apis.forEach((api) => api.close());
    await second.stop();
    await hall.close();
  });

  const apiOf = (index: number) => apis[index % 2] ?? hall.api;

  it(`gives ${proofs.issues} people at 64 connections the numbers 1 … n of each letter, each once`, async () => {
    const tickets: IssuedTicket[] = [];
    await inLanes(proofs.issues, 64, async (index) => {
      const answer = await apiOf(index).issue(`s${(Math.floor(index / 2) % services) + 1}`);
      expect(answer.status).toBe(201);
      tickets.push(answer.body);
    });
    const perService = proofs.issues / services;
    for (let service = 1; service <= services; service += 1) {
      const own = tickets.filter((ticket) => ticket.service === `s${service}`);
      const numbers = own.map((ticket) => Number(ticket.label.slice(1))).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: perService }, (_, index) => index + 1));
    }
  }, 180_000);

  it(`lets ${windows} windows call ${proofs.calls} of them, nobody twice`, async () => {
    await inLanes(windows, 10, async (index) => {
      expect((await apiOf(index).open(index + 1)).status).toBe(200);
    });
    const called: string[] = [];
    let left = proofs.calls;
    await inLanes(windows, windows, async (index) => {
      while (left-- > 0) {
        const answer = await apiOf(index).callNext(index + 1);
        expect(answer.status).toBe(200);
        called.push(answer.body.id);
        await apiOf(index).act(index + 1, 'finish', answer.body.id);
      }
    });
    expect(new Set(called).size).toBe(proofs.calls);
  }, 180_000);
});
