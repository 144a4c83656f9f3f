import { backTo, signInAddress } from './back-to.js';

describe('after signing in', () => {
  it('somebody is brought back to where they wanted to go', () => {
    const address = signInAddress({ pathname: '/clerk.html', search: '?hall=center&window=6' });
    const back = new URL(address, 'http://hall').searchParams.get('back');
    expect(backTo(back)).toBe('/clerk.html?hall=center&window=6');
  });

  it.each([
    null,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:1',
  ])('nobody is sent to another site by the address %s', (wanted) => {
    expect(backTo(wanted)).toBe('/');
  });
});
