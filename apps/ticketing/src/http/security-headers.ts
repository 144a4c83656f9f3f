import type { FastifyRequest } from 'fastify';
import type { Config } from '#platform';

/** Answers are data, not pages: nobody may keep them, guess their kind, frame them, or load anything in their name. */
const everyAnswer = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

/** The page of the interface is made by a package and brings styles and one script within it. */
const onDocs = {
  ...everyAnswer,
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
};

/** What browsers only honour, and only tolerate, where the page came by HTTPS. */
const onHttps = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
};

export function headersOf({
  url,
  protocol,
}: Pick<FastifyRequest, 'url' | 'protocol'>): Record<string, string> {
  const own = url.startsWith('/api/docs') ? onDocs : everyAnswer;
  return protocol === 'https' ? { ...own, ...onHttps } : own;
}

/** A screen needs its loudspeaker, its whole face and to stay awake; no camera, microphone, place or purse. */
const pagePermissions = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone'],
  ...['midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .concat('autoplay=(self)', 'fullscreen=(self)', 'screen-wake-lock=(self)')
  .join(', ');

/** Scripts and styles are files of ours. React sets its styles by script, which no policy forbids. */
export function pageHeaders({
  gatewayPublicPort: port,
}: Pick<Config, 'gatewayPublicPort'>): Record<string, string> {
  const live = port === 0 ? '' : ` ws://*:${port} wss://*:${port}`;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self'${live}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { 'content-security-policy': policy.join('; '), 'permissions-policy': pagePermissions };
}
