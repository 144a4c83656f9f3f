import { headStarts, papersOf, results } from './counter.js';
import { departments } from './departments.js';
import type { DemoService } from './demo-hall.js';

interface Sketch {
  readonly letter: string;
  readonly zone: string;
  readonly zh: string;
  readonly en: string;
  readonly minutes: number;
  /** Where several services share a department: its code, and this service's part of its cases. */
  readonly of?: { readonly department: string; readonly part: number };
}

/** A service of the demo; its volume is that of its department in the bulletin. */
export function service(code: string, sketch: Sketch): DemoService {
  const { letter, zone, minutes, of = { department: code, part: 1 } } = sketch;
  const department = departments.find((candidate) => candidate.code === of.department);
  if (!department) throw new Error(`the bulletin has no department ${of.department}`);
  const weight = Math.max(1, Math.round(department.received * of.part));
  return {
    code,
    letter,
    zone,
    minutes,
    weight,
    department: of.department,
    name: { zh: sketch.zh, en: sketch.en },
    papers: papersOf(code),
    results,
    headStarts,
  };
}
