import { putPartner } from './put-partner.ts';
import { serve, type CommandProcess } from './serve.ts';
import { UsageError } from './usage-error.ts';

/** How the command is used. */
const USAGE = `tokencloud-server: the verification server

  tokencloud-server serve
      Runs the server. Everything is set by the environment: PORT, HOST, DATA_DIR, MODE, …

  tokencloud-server partner put --slug SLUG --name NAME [--embed-origin ORIGIN]… [--return-url URL]…
                                [--webhook-url URL] [--pairing on|off] [--revoke-keys] [--new-key] [--live]
      Makes a partner, or changes what is given of the one of this slug; prints one line of JSON.
`;

/** Runs what the command line asks for. */
export async function runCommand(args: readonly string[], around: CommandProcess): Promise<void> {
  const [command, ...rest] = args;
  if (command === 'serve' && rest.length === 0) return serve(around);
  if (command === 'partner' && rest[0] === 'put') return putPartner(rest.slice(1), around);
  throw new UsageError(USAGE);
}
