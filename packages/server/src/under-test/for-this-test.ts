import { onTestFinished } from 'vitest';
import { startServerUnderTest } from '../server-under-test.ts';
import { type Answering, type HttpReceiver, startHttpReceiver } from './http-receiver.ts';

/** A server in this process, as tests have it. */
export type ServerUnderTest = Awaited<ReturnType<typeof startServerUnderTest>>;

/** Starts a server that ends with the test. */
export async function startServerForThisTest(
  wishes: Parameters<typeof startServerUnderTest>[0] = {},
): Promise<ServerUnderTest> {
  const server = await startServerUnderTest(wishes);
  onTestFinished(server.stop);
  return server;
}

/** Starts a receiver that ends with the test. */
export async function startReceiverForThisTest(answer?: Answering): Promise<HttpReceiver> {
  const receiver = await startHttpReceiver(answer);
  onTestFinished(receiver.stop);
  return receiver;
}
