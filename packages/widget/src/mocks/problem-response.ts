import { problemExample } from '@tokencloud/contract/examples';
import type { Problem } from '@tokencloud/contract/schemas';
import type { ProblemCode } from '@tokencloud/contract/vocabulary';
import { HttpResponse } from 'msw';

/** A mocked request that ends in a problem of the contract. */
export class MockProblem extends Error {
  readonly code: ProblemCode;
  readonly errors: Problem['errors'];

  constructor(code: ProblemCode, errors?: Problem['errors']) {
    super(code);
    this.code = code;
    this.errors = errors;
  }
}

/** The answer that the server would give to it: `application/problem+json`. */
export function problemResponse({ code, errors }: MockProblem): Response {
  const problem: Problem = { ...problemExample(code), ...(errors === undefined ? {} : { errors }) };
  return HttpResponse.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
