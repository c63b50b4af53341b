/** Where the client token comes from: the partner's page, or the hosted page's cookie. Never stored. */
export type ClientTokenSource = {
  /** The token to begin with. */
  readonly first: string;
  /** Asks for a fresh one. Ends with the page or the channel; rejects where there is none to be had. */
  readonly renew: () => Promise<string>;
};

/** The token in use. */
export type ClientToken = {
  readonly current: () => string;
  /** A token other than `expired`. Waits no longer than the signal lets it. */
  readonly renewed: (expired: string, signal: AbortSignal) => Promise<string>;
};

/** A token that is renewed once at a time: requests that expire together wait for the same new one. */
export function createClientToken(source: ClientTokenSource): ClientToken {
  let token = source.first;
  let pending: Promise<string> | null = null;

  async function renew(): Promise<string> {
    token = await source.renew();
    pending = null;
    return token;
  }

  return {
    current: () => token,
    renewed: async (expired, signal) => {
      if (token !== expired) return token;
      pending ??= renew();
      const asked = pending;
      try {
        return await orAborted(asked, signal);
      } catch (error) {
        // It may never be answered, as after a phone's sleep: who comes next asks again.
        if (pending === asked) pending = null;
        throw error;
      }
    },
  };
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('aborted'));
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) abort();
  });
}
