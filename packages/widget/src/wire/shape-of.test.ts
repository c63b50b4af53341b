import { sessionExamples } from '@tokencloud/contract/examples';
import { hostedGrantSchema, sdkMessageSchemas, sessionViewSchema } from '@tokencloud/contract/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parse } from './parse.ts';
import { shapeOf } from './shape-of.ts';
import { hostedGrantShape } from './hosted-shapes.ts';
import { sdkMessageShapes, sessionViewShape } from './shapes.ts';
import type { ShapeOf } from './shape.ts';

const token = `ct_test_${'a'.repeat(22)}_${'b'.repeat(43)}`;
const appearance = { theme: 'dark', accent: '#0a7a5a', radius: 'soft' };
const start = {
  kind: 'start',
  protocol: 1,
  clientToken: token,
  locale: 'zh-HK',
  appearance,
  presentation: 'inline',
};
const grant = { client_token: token, client_token_expires_at: '2026-01-31T09:30:00.000Z' };

type Case = readonly [name: string, schema: z.ZodMiniType, shape: ShapeOf<unknown>, examples: unknown[]];
const cases: readonly Case[] = [
  ['session view', sessionViewSchema, sessionViewShape, Object.values(sessionExamples)],
  [
    'start',
    sdkMessageSchemas.start,
    sdkMessageShapes.start,
    [start, { ...start, appearance: {} }, { ...start, appearance: { isHidden: true } }],
  ],
  ['shown', sdkMessageSchemas.shown, sdkMessageShapes.shown, [{ kind: 'shown' }]],
  ['token', sdkMessageSchemas.token, sdkMessageShapes.token, [{ kind: 'token', clientToken: token }]],
  ['escape', sdkMessageSchemas.escape, sdkMessageShapes.escape, [{ kind: 'escape' }]],
  ['hosted grant', hostedGrantSchema, hostedGrantShape, [grant]],
];

/** What is put in the place of some member: nearly right, and not at all. */
const intruder = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    '',
    0,
    1,
    1.5,
    -1,
    NaN,
    Infinity,
    [],
    {},
    [null],
    '#0A7A5A',
  ),
  fc.constantFrom(
    'test',
    'en',
    'passport',
    'gps',
    'http://x',
    'javascript:1',
    '07',
    '2026-01-31T09:30:00.000Z',
  ),
);

/** The value with something else in the place of one of its members, however deep. */
function changed(value: unknown, path: readonly number[], to: unknown): unknown {
  const [step, ...deeper] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return to;
  const keys = Object.keys(value);
  const key = keys[step % (keys.length + 1)] ?? 'unheard_of';
  // Its keys are its own.
  const member = (value as Record<string, unknown>)[key];
  const copy = Array.isArray(value) ? [...value] : { ...value };
  return Object.assign(copy, { [key]: changed(member, deeper, to) });
}

test.each(cases)(
  'the shape of a %s reads what its schema reads, and nothing else',
  (_, schema, shape, examples) => {
    for (const example of examples) expect(parse(shape, example)).toEqual(schema.parse(example));
    const paths = fc.array(fc.nat(40), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...examples), paths, intruder, (example, path, to) => {
        const data = changed(example, path, to);
        const expected = schema.safeParse(data);
        expect(parse(shape, data)).toEqual(expected.success ? expected.data : null);
      }),
      { seed: 20_261_124, numRuns: 3000 },
    );
  },
);

test.each([
  ['a union', z.union([z.string(), z.null()])],
  ['a number that is not whole', z.number()],
  ['a text of a length', z.string().check(z.maxLength(3))],
  ['a list of a length', z.array(z.string()).check(z.maxLength(3))],
  ['a member that is a record', z.object({ member: z.record(z.string(), z.string()) })],
  ['an object that refuses others', z.strictObject({ member: z.string() })],
  ['another fallback than nothing', z.catch(z.string(), 'x')],
])('a schema that says more than shapes can is refused: %s', (_, schema) => {
  expect(() => shapeOf<unknown>(schema)).toThrow(/Teach/);
});
