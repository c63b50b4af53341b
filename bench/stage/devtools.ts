import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../../e2e/stage/chromium-path.ts';

// Playwright keeps every page visible and focused, and switches off the browser's cache for going back and its slowing
// down of hidden pages. Here the browser is started as a person starts it, and spoken to by its own protocol.

/** Sends a command to one tab or frame, or to the browser. */
export type Send = (method: string, parameters?: object) => Promise<unknown>;

/** A Chromium with nothing switched off. */
export type PlainBrowser = {
  readonly send: Send;
  /** Speaks to a tab or a frame of another site, by its id. */
  readonly attach: (targetId: string) => Promise<Send>;
  readonly stop: () => Promise<void>;
};

type Answer = {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/** The address that the browser writes down when it listens. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    browser.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
    browser.on('exit', () => reject(new Error(`Chromium ended: ${text}`)));
  });
}

async function connect(address: string) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    // Chrome DevTools Protocol: what has an id answers the command with that id.
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  return (sessionId?: string): Send =>
    async (method, parameters = {}) => {
      last += 1;
      const id = last;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      socket.send(JSON.stringify({ id, method, params: parameters, ...(sessionId && { sessionId }) }));
      const { result, error } = await answered;
      waiting.delete(id);
      if (error !== undefined) throw new Error(`${method}: ${error.message}`);
      return result;
    };
}

/** Starts Chromium in a profile of its own. */
export async function startPlainBrowser(args: readonly string[] = []): Promise<PlainBrowser> {
  const path = chromiumPath();
  if (path === undefined) throw new Error('There is no Chromium here.');
  const profile = await mkdtemp(join(tmpdir(), 'tokencloud-bench-'));
  const always = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--remote-debugging-port=0',
  ];
  const browser = spawn(path, [...always, `--user-data-dir=${profile}`, ...args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const senderTo = await connect(await addressOf(browser));
  const send = senderTo();
  return {
    send,
    async attach(targetId) {
      // As the protocol has it.
      const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as {
        sessionId: string;
      };
      return senderTo(sessionId);
    },
    async stop() {
      const ended = once(browser, 'exit');
      browser.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
