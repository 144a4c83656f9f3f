import { headersOf, pagePermissions, pagePolicy } from './security-headers.js';

function directives(port: number): Record<string, Iterable<unknown>> {
  const { contentSecurityPolicy: policy } = pagePolicy({ gatewayPublicPort: port });
  if (typeof policy !== 'object' || policy === null) throw new Error('there is no policy');
  return policy.directives as Record<string, Iterable<unknown>>;
}

describe('The policy of the pages', () => {
  it('lets nothing run or style itself but files of ours', () => {
    const text = JSON.stringify(directives(0));
    expect(text).not.toMatch(/unsafe|\*|https?:/);
    expect(directives(0)).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
    });
  });

  it('lets a page speak to its own server, and to the gateway where that has a port of its own', () => {
    expect(directives(0)['connect-src']).toEqual(["'self'"]);
    expect(directives(3181)['connect-src']).toEqual(["'self'", 'ws://*:3181', 'wss://*:3181']);
  });

  it('gives no page a camera, a microphone or the place where it is', () => {
    for (const feature of ['camera', 'microphone', 'geolocation'])
      expect(pagePermissions).toContain(`${feature}=()`);
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
