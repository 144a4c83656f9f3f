import type { Text } from '#domain';

export interface ProblemText {
  readonly status: number;
  readonly title: string;
  /** `{name}` is replaced by the fact of that name. */
  readonly text: Text;
}

export const problem = (status: number, title: string, zh: string, en: string): ProblemText => ({
  status,
  title,
  text: { zh, en },
});
