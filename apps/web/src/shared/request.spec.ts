import { command, read } from './request.js';

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ code, text: { zh: '中', en: 'English' } }), { status });

const keys = (fetched: jest.Mock) =>
  fetched.mock.calls.map(([, { headers }]) => (headers as Record<string, string>)['Idempotency-Key']);

describe('requests', () => {
  const fetched = jest.fn();

  beforeEach(() => {
    fetched.mockReset();
    jest.spyOn(globalThis, 'fetch').mockImplementation(fetched);
  });

  afterEach(() => jest.restoreAllMocks());

  const send = () => command<{ label: string }>('/api', { body: {}, key: 'one-press' });

  it('sends a lost command again with the same key', async () => {
    fetched.mockRejectedValueOnce(new TypeError('cut cable'));
    fetched.mockResolvedValueOnce(problem(503, 'service.unavailable'));
    fetched.mockResolvedValueOnce(new Response('{"label":"A015"}'));
    await expect(send()).resolves.toEqual({ label: 'A015' });
    expect(keys(fetched)).toEqual(['one-press', 'one-press', 'one-press']);
  });

  it('takes a refusal as final and gives its sentences', async () => {
    fetched.mockResolvedValueOnce(problem(409, 'hall.closed'));
    await expect(send()).rejects.toMatchObject({ code: 'hall.closed', text: { zh: '中' }, uncertain: false });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('says that the outcome is unknown when nobody ever answers', async () => {
    fetched.mockRejectedValue(new TypeError('cut cable'));
    await expect(send()).rejects.toMatchObject({ code: 'unreachable', uncertain: true });
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('makes a sentence of whatever a proxy in between answers', async () => {
    fetched.mockResolvedValueOnce(new Response('<html>Bad gateway</html>', { status: 502 }));
    await expect(read('/api')).rejects.toMatchObject({ code: 'http.502', uncertain: true });
  });
});
