import type { DeviceView } from '#contracts';
import type { Device } from '../ports/index.js';

export function deviceView({ id, kind, hall, name, zone, window }: Device): DeviceView {
  return { id, kind, hall, name, zone, window };
}
