import { interruptionBodySchema } from '../schemas/index.ts';
import { endedErrors } from './phone-routes.ts';
import type { Route } from './route.ts';

/** What only the stand-ins of test mode call. */
export const testRoutes = {
  interruptPhone: {
    method: 'POST',
    path: '/v1/test/phone/interruption',
    auth: 'phone_token',
    summary: 'Test mode: let something come between this phone and its submission, from elsewhere.',
    body: interruptionBodySchema,
    answer: { status: 204, body: null },
    errors: ['test_mode_only', ...endedErrors],
  },
} as const satisfies Record<string, Route>;
