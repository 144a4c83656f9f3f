import type { FileProblem } from '#domain';

/** The file is to blame, and it is said for what. */
export class BadFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}
