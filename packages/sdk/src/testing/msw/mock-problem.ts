import { problemExample } from '@tokencloud/contract/examples';
import type { Problem } from '@tokencloud/contract/schemas';
import type { ProblemCode } from '@tokencloud/contract/vocabulary';
import { HttpResponse } from 'msw';

/** A request that the mock refuses. */
export class MockProblem extends Error {
  override readonly name = 'MockProblem';
  readonly code: ProblemCode;
  readonly errors: Problem['errors'];

  constructor(code: ProblemCode, errors?: Problem['errors']) {
    super(code);
    this.code = code;
    this.errors = errors;
  }
}

/** The answer that the server would give. */
export function refusalOf({ code, errors }: MockProblem): Response {
  const problem: Problem = { ...problemExample(code), ...(errors && { errors }) };
  return HttpResponse.json(problem, {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-request-id': problem.request_id,
    },
  });
}
