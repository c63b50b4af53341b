import type { Problem } from '../schemas/index.ts';
import { problems, type ProblemCode } from '../vocabulary/index.ts';

/** The error body of a code, as the server would send it. */
export function problemExample(code: ProblemCode): Problem {
  const { status, detail, retryable } = problems[code];
  return {
    type: `urn:tokencloud:problem:${code}`,
    title: code.replaceAll('_', ' '),
    status,
    code,
    detail,
    request_id: 'req_example',
    retryable,
  };
}
