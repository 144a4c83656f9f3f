import { Clock } from '#application/ports';

export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }
}
