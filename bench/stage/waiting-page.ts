import { Agent, get } from 'node:http';

/** A connection for every page that waits, as browsers have it. */
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** What a poll was answered: news, or none. */
type PollAnswer = { readonly status: number; readonly at: number };

function poll(url: string, token: string): Promise<PollAnswer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      response.resume();
      response.once('end', () => resolve({ status: response.statusCode ?? 0, at: performance.now() }));
    });
    request.once('error', reject);
  });
}

/** A page that waits for its phone: it polls until there is something newer than `version`. */
export async function waitForNews(page: {
  readonly address: string;
  readonly token: string;
  readonly version: number;
  readonly signal: AbortSignal;
}): Promise<number> {
  const { address, token, version, signal } = page;
  while (!signal.aborted) {
    const answer = await poll(`${address}/v1/session/updates?after=${version}&wait=25`, token);
    if (answer.status === 200) return answer.at;
    if (answer.status !== 204) throw new Error(`A poll was answered with ${answer.status}.`);
  }
  return Number.NaN;
}

/** Closes the connections of all pages. */
export function closePages(): void {
  agent.destroy();
}
