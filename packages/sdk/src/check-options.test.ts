import { sdkErrorSections } from '@tokencloud/contract/reference';
import { locales, radii, themes, type SdkErrorCode } from '@tokencloud/contract/vocabulary';
import { describe, expect, test } from 'vitest';
import { checkOptions } from './check-options.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import type { VerifyOptions } from './verify-options.ts';
import { verify } from './verify.ts';

const clientToken = 'ct_test_made-up';

/** What an option that a caller without TypeScript passes is answered with. */
function refusalOf(options: unknown): TokenCloudError {
  try {
    checkOptions(options as VerifyOptions);
  } catch (error) {
    if (error instanceof TokenCloudError) return error;
  }
  throw new Error('It was taken, or something else was thrown.');
}

describe('options', () => {
  test.each<VerifyOptions>([
    { clientToken },
    { clientToken: () => clientToken },
    { clientToken: async () => clientToken },
    { clientToken, locale: 'auto' },
    ...locales.map((locale) => ({ clientToken, locale })),
    ...themes.map((theme) => ({ clientToken, appearance: { theme } })),
    ...radii.map((radius) => ({ clientToken, appearance: { radius } })),
    { clientToken, appearance: { accent: '#0A7a5a' } },
    { clientToken, appearance: {} },
    { clientToken, signal: new AbortController().signal },
    { clientToken, onEvent: () => {} },
    { clientToken, origin: 'https://verify.example' },
    { clientToken, origin: 'http://127.0.0.1:4000/' },
    {
      clientToken,
      locale: undefined,
      appearance: undefined,
      container: undefined,
      signal: undefined,
      onEvent: undefined,
      origin: undefined,
    },
  ])('are taken: %o', (options) => {
    expect(() => checkOptions(options)).not.toThrow();
  });

  test.each<[unknown, named: string, takes: string]>([
    [undefined, 'clientToken', 'Function'],
    [{}, 'clientToken', 'Function'],
    [{ clientToken: undefined }, 'clientToken', 'Function'],
    [{ clientToken: null }, 'clientToken', 'Function'],
    [{ clientToken: 7 }, 'clientToken', 'Function'],
    [{ clientToken: '' }, 'clientToken', 'ct_'],
    [{ clientToken: 'sk_test_made-up' }, 'clientToken', 'ct_'],
    [{ clientToken, locale: 'de' }, 'locale', 'auto|en'],
    [{ clientToken, locale: 'en-GB' }, 'locale', 'auto|en'],
    [{ clientToken, locale: ['en'] }, 'locale', 'auto|en'],
    [{ clientToken, appearance: 'dark' }, 'appearance', 'Object'],
    [{ clientToken, appearance: ['dark'] }, 'appearance', 'Object'],
    [{ clientToken, container: '#here' }, 'container', 'Element'],
    [{ clientToken, container: null }, 'container', 'Element'],
    [{ clientToken, signal: {} }, 'signal', 'AbortSignal'],
    [{ clientToken, signal: new AbortController() }, 'signal', 'AbortSignal'],
    [{ clientToken, onEvent: 'log' }, 'onEvent', 'Function'],
    [{ clientToken, origin: 'verify.example' }, 'origin', 'https?'],
    [{ clientToken, origin: new URL('https://verify.example') }, 'origin', 'https?'],
    [{ clientToken, clientSecret: 'x' }, 'clientSecret', 'undefined'],
    [{ clientToken, theme: 'dark' }, 'theme', 'undefined'],
    [{ clientToken, constructor: 'x' }, 'constructor', 'takes'],
  ])('are refused by name: %o', (options, named, takes) => {
    const error = refusalOf(options);
    expect(error.code).toBe('invalid_options');
    expect(error.message).toContain(`${named} takes`);
    expect(error.message).toContain(takes);
  });
});

describe('the error', () => {
  test('says what to do, where to read more and whether to try again', () => {
    const error = new TokenCloudError('network_unreachable');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'TokenCloudError',
      code: 'network_unreachable',
      retryable: true,
      docUrl: 'https://verify.tokencloud.example/docs/errors#network_unreachable',
    });
    expect(error.message).toContain(error.hint);
  });

  test.each(sdkErrorSections)('says of $code what docs/errors.md says', ({ code, anchor, ...section }) => {
    const error = new TokenCloudError(code as SdkErrorCode);
    expect(error).toMatchObject({ code, hint: section.hint, retryable: section.retryable });
    expect(error.docUrl.split('#')[1]).toBe(anchor);
  });

  test('leads to the page of the server that the last call has named', async () => {
    const origin = 'http://127.0.0.1:4000/';
    // There is no page here, and so no dialog.
    const refused = { code: 'unsupported_browser', docUrl: `${origin}docs/errors#unsupported_browser` };
    await expect(verify({ clientToken, origin })).rejects.toMatchObject(refused);
    await expect(verify({ clientToken })).rejects.toMatchObject(refused);
    await expect(verify({ clientToken, origin: 'https://verify.example' })).rejects.toMatchObject({
      docUrl: 'https://verify.example/docs/errors#unsupported_browser',
    });
  });
});
