import { conformanceCases, type ConformanceTarget } from '@tokencloud/contract/conformance';
import { mintedVerificationSchema } from '@tokencloud/contract/schemas';
import { defineCommand } from '../command.ts';
import { CommandError } from '../open-stores.ts';
import { UsageError } from '../usage-error.ts';

/** An implementation somewhere, reached with a test key. */
function targetAt(origin: string, secretKey: string): ConformanceTarget {
  return {
    origin,
    fetch,
    secretKey,
    async mint(body) {
      const response = await fetch(new URL('/v1/verifications', origin), {
        method: 'POST',
        headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ reference: 'conformance', ...body }),
      });
      if (response.status !== 201) throw new CommandError(`Minting answered ${response.status}.`);
      return { clientToken: mintedVerificationSchema.parse(await response.json()).client_token };
    },
  };
}

/** Holds any implementation of the HTTP API to the contract. */
export const conformance = defineCommand({
  usage: 'URL',
  summary:
    'Holds the API at a URL to the contract, with the test key in CONFORMANCE_SECRET_KEY. Exit code 1 where it differs.',
  options: {},
  operands: { name: 'URL', count: 'one' },
  async run({ operands: [url = ''] }, { environment }) {
    const secretKey = environment['CONFORMANCE_SECRET_KEY'] ?? '';
    if (!URL.canParse(url)) throw new UsageError(`"${url}" is no URL.`);
    if (!secretKey.startsWith('sk_test_'))
      throw new UsageError('CONFORMANCE_SECRET_KEY has to hold a test key, sk_test_….');
    const target = targetAt(new URL(url).origin, secretKey);
    const differing: { name: string; message: string }[] = [];
    for (const { name, run } of conformanceCases) {
      try {
        await run(target);
      } catch (error) {
        // Whatever went wrong is what the caller wants to know, and the other cases are still to be run.
        differing.push({ name, message: error instanceof Error ? error.message : String(error) });
      }
    }
    const cases = conformanceCases.length;
    if (differing.length === 0) {
      return { json: { cases, differing }, text: [`All ${cases} cases are as the contract says.`] };
    }
    const lines = differing.map(({ name, message }) => `- ${name}: ${message}`);
    throw new CommandError(
      `${differing.length} of ${cases} cases are not as the contract says:\n${lines.join('\n')}`,
    );
  },
});
