import { problemSchema } from '@tokencloud/contract/schemas';
import type { ProblemCode } from '@tokencloud/contract/vocabulary';

/** No answer, or one that says "not now": nothing is known of what was asked. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  /** The code of the answer; null where there was none. */
  readonly code: string | null;

  constructor(code: string | null, options?: ErrorOptions) {
    super(`No answer: ${code ?? 'the connection broke'}`, options);
    this.code = code;
  }
}

/** An answer that the server gave on purpose: an acknowledged fact, or a refusal. */
export type Answer = { readonly status: number; readonly body: unknown };

/** A call as its client makes it. */
export type Call = {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly token?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Longer than the server ever takes: a call that hangs is as good as unanswered. */
const TIMEOUT_MS = 60_000;

/** Calls the server. @throws NoAnswerError where the answer does not come, or is none. */
export async function callServer(address: string, path: string, call: Call = {}): Promise<Answer> {
  const { method = 'POST', token, body, headers = {} } = call;
  let status: number;
  let text: string;
  try {
    const response = await fetch(`${address}${path}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    throw new NoAnswerError(null, { cause: error });
  }
  const answer = { status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  if (status >= 500 || status === 429) throw new NoAnswerError(codeOf(answer));
  return answer;
}

/** Asks again what had no answer, as every client does, until there is one. */
export async function untilAnswered(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      // Told "not now": the pool was busy for longer than a request waits.
      if (!(error instanceof NoAnswerError) || error.code === null) throw error;
    }
  }
}

/** The code of a refusal; null where it is none. */
export function codeOf({ body }: Answer): ProblemCode | null {
  const problem = problemSchema.safeParse(body);
  return problem.success ? problem.data.code : null;
}

/** The answer, where it has this status. @throws where it has not: then the server answered wrongly. */
export function expectStatus(answer: Answer, ...statuses: number[]): Answer {
  if (statuses.includes(answer.status)) return answer;
  throw new Error(`Answered ${answer.status} ${codeOf(answer) ?? ''} instead of ${statuses.join(' or ')}.`);
}
