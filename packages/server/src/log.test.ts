import { expect, test } from 'vitest';
import { createLog, errorFacts } from './log.ts';

test('an entry is a line of JSON with its time, and what is below the level is left out', () => {
  let written = '';
  const log = createLog(
    () => 0,
    (line) => (written += line),
  );
  log('info', 'answered', { request_id: 'req_1' });
  log('debug', 'not told');
  log('error', 'failed', errorFacts(new TypeError('quotes somebody’s name')));
  const [first = '', second = '', ...rest] = written.split('\n');
  expect(JSON.parse(first)).toEqual({
    level: 'info',
    time: '1970-01-01T00:00:00.000Z',
    request_id: 'req_1',
    message: 'answered',
  });
  expect(JSON.parse(second)).toMatchObject({ level: 'error', error: 'TypeError', message: 'failed' });
  expect(second).not.toContain('somebody');
  const refused = Object.assign(new Error('quotes somebody'), { code: 'ECONNREFUSED' });
  const failed = new TypeError('fetch failed', { cause: refused });
  expect(errorFacts(new Error('down', { cause: failed }))).toMatchObject({
    error: 'Error',
    cause: 'ECONNREFUSED',
  });
  expect(rest).toEqual(['']);
});
