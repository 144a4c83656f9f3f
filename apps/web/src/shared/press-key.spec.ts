import { newPressKey } from './press-key.js';

const allowed = /^[A-Za-z0-9_-]{16,128}$/;

describe('a press key', () => {
  it('is allowed by the contract and different each time', () => {
    expect(newPressKey()).toMatch(allowed);
    expect(newPressKey()).not.toBe(newPressKey());
  });

  it('can be made without https, where randomUUID is absent', () => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    expect(newPressKey()).toMatch(allowed);
    Reflect.deleteProperty(crypto, 'randomUUID');
  });
});
