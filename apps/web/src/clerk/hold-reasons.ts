import type { HoldReason } from '../shared/hall-api.js';

/** What one may wait for aside, in the order of the keys 1 to 4. */
export const holdReasons: readonly HoldReason[] = ['document', 'payment', 'colleague', 'other'];
