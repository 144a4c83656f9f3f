import { headersOf, pageHeaders } from './security-headers.js';

describe('The policy of the pages', () => {
  const policyAt = (gatewayPublicPort: number) =>
    pageHeaders({ gatewayPublicPort })['content-security-policy']?.split('; ') ?? [];

  it('lets nothing run or style itself but files of ours', () => {
    expect(policyAt(0)).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'"]),
    );
    expect(policyAt(0).join()).not.toMatch(/unsafe|\*|https?:/);
  });

  it('lets a page speak to its own server, and to the gateway where that has a port of its own', () => {
    expect(policyAt(0)).toContain("connect-src 'self'");
    expect(policyAt(3181)).toContain("connect-src 'self' ws://*:3181 wss://*:3181");
  });

  it('gives no page a camera, a microphone or the place where it is', () => {
    const permissions = pageHeaders({ gatewayPublicPort: 0 })['permissions-policy'];
    for (const feature of ['camera', 'microphone', 'geolocation'])
      expect(permissions).toContain(`${feature}=()`);
  });
});

describe('Every answer', () => {
  const at = (url: string, protocol: 'http' | 'https' = 'http') => headersOf({ url, protocol });

  it('is kept by nobody, framed by nobody, and may load nothing', () => {
    expect(at('/api/v1/halls')).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('asks for HTTPS for ever where it came by HTTPS, and nowhere else', () => {
    expect(at('/', 'https')['strict-transport-security']).toContain('max-age=31536000');
    expect(at('/')['strict-transport-security']).toBeUndefined();
  });

  it('that is the page of the interface runs no script within it either', () => {
    const policy = at('/api/docs')['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('script-src');
  });
});
