export { center } from './center.js';
export { subCenter } from './sub-center.js';
export type { DemoHall, DemoService, DemoWindow } from './demo-hall.js';
export { hourlyTemplates, type DemoSlots } from './slot-hours.js';
export { departments } from './departments.js';
export { demoHalls } from './demo-halls.js';
