import { center } from './center.js';
import type { DemoHall } from './demo-hall.js';
import { subCenter } from './sub-center.js';

/** The halls that a demo has. */
export const demoHalls: readonly DemoHall[] = [center, subCenter];
