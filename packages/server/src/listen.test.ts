import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from './listen.ts';

const anywhere = { host: '127.0.0.1', port: 0, setting: 'PORT' };

test('a port that is taken is said with the setting to change', async () => {
  const first = createServer();
  onTestFinished(() => void first.close());
  const address = await listen(first, anywhere);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
  const again = listen(createServer(), { ...anywhere, port: Number(new URL(address).port) });
  await expect(again).rejects.toThrow(
    `Cannot listen at ${address}: something else listens there: stop it, or set PORT to another port.`,
  );
});

test('an address that there is not is said as the system says it', async () => {
  // 192.0.2.0/24 is for documentation (RFC 5737): no machine has an address of it.
  await expect(listen(createServer(), { ...anywhere, host: '192.0.2.1' })).rejects.toThrow('EADDRNOTAVAIL');
});
