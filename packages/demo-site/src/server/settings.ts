/** What the demo's server is told from outside. */
export type Settings = {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** The verification server, for example `http://127.0.0.1:4000`. */
  readonly tokencloudOrigin: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Where accounts survive a restart. */
  readonly stateFile: string;
  /** Test mode's clock for every mint; none where not given. */
  readonly clock: Readonly<Record<string, number>> | undefined;
};

/** The environment does not make sense; the message names every variable that has to be changed. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error('must be a port number from 0 to 65535');
  return port;
}

function readOrigin(text: string): string {
  const { origin, protocol } = new URL(text);
  if (!/^https?:$/.test(protocol)) throw new Error('must be an http or https origin');
  return origin;
}

function readClock(text: string): Settings['clock'] {
  if (text === '') return undefined;
  const clock: unknown = JSON.parse(text);
  const entries = Object.entries(Object(clock));
  if (entries.length === 0 || !entries.every(([, value]) => typeof value === 'number'))
    throw new Error('must be a JSON object of numbers, for example {"review_seconds":5}');
  // Every value has just been seen to be a number.
  return clock as Record<string, number>;
}

function startingWith(...prefixes: readonly string[]): (text: string) => string {
  return (text) => {
    if (!prefixes.some((prefix) => text.startsWith(prefix)))
      throw new Error(`must begin with ${prefixes.join(' or ')}`);
    return text;
  };
}

function anyText(text: string): string {
  if (text === '') throw new Error('must not be empty');
  return text;
}

/**
 * Reads the settings from the environment.
 * @throws SettingsError with one line for each variable that is missing or wrong. No value is repeated in it.
 */
export function readSettings(environment: Environment): Settings {
  const complaints: string[] = [];
  const read = <Value>(
    name: string,
    parse: (text: string) => Value,
    byDefault?: string,
  ): Value | undefined => {
    const text = environment[name] ?? byDefault;
    try {
      if (text === undefined) throw new Error('is missing');
      return parse(text);
    } catch (error) {
      complaints.push(`${name} ${error instanceof Error ? error.message : 'cannot be read'}`);
      return undefined;
    }
  };
  const settings = {
    port: read('PORT', readPort, '4100'),
    host: read('HOST', anyText, 'localhost'),
    tokencloudOrigin: read('TOKENCLOUD_ORIGIN', readOrigin),
    secretKey: read('TOKENCLOUD_SECRET_KEY', startingWith('sk_test_', 'sk_live_')),
    webhookSecret: read('TOKENCLOUD_WEBHOOK_SECRET', startingWith('whsec_')),
    stateFile: read('DEMO_STATE_FILE', anyText),
    clock: read('DEMO_CLOCK', readClock, ''),
  };
  if (complaints.length > 0) throw new SettingsError(complaints.join('\n'));
  // Whatever could not be read has left a complaint.
  return settings as Settings;
}
