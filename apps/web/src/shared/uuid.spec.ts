import { newUuid } from './uuid.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a UUID', () => {
  afterEach(() => Reflect.deleteProperty(crypto, 'randomUUID'));

  it('is one with https and without, where randomUUID is absent', () => {
    expect(newUuid()).toMatch(uuid);
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    expect(newUuid()).toMatch(uuid);
    expect(newUuid()).not.toBe(newUuid());
  });
});
