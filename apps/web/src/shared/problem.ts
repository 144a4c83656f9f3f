import type { Problem } from '#contracts';
import type { Text } from './text.js';

/** What went wrong with a request, in sentences for people; `code` is for the program. */
export class ApiProblem extends Error {
  constructor(
    readonly code: string,
    readonly text: Text,
    /** True when nobody knows whether the command took effect: only the same key may try again. */
    readonly uncertain: boolean,
  ) {
    super(`${code}: ${text.en}`);
  }
}

const unreachable = () =>
  new ApiProblem(
    'unreachable',
    {
      zh: '暂时连不上系统。请稍候再按一次；仍不行请找服务台。',
      en: 'The system cannot be reached right now. Press again in a moment; if it still fails, ask the service desk.',
    },
    true,
  );

const unclear = (status: number) =>
  new ApiProblem(
    `http.${status}`,
    {
      zh: `系统没有给出可用的回答（${status}）。请再试一次；仍不行请找服务台。`,
      en: `The system gave no usable answer (${status}). Try again; if it still fails, ask the service desk.`,
    },
    status >= 500,
  );

/** Reads a problem document; whatever a proxy in between may answer instead still becomes a sentence. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  if (!body?.code || !body.text?.zh || !body.text.en) return unclear(response.status);
  return new ApiProblem(body.code, body.text, response.status >= 500);
}

/** Any thrown thing as an `ApiProblem`: a failed fetch is a `TypeError`, a slow one an abort. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : unreachable();
}
