import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TokenCloud, TokenCloudError } from './index.ts';

test('where there is no page, importing does not throw and verify() says so', async () => {
  expect(typeof document).toBe('undefined');
  const refusal = await TokenCloud.verify({ clientToken: 'ct_test_made-up' }).catch(
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(TokenCloudError);
  expect(refusal).toMatchObject({ code: 'unsupported_browser', retryable: false });
});

test('a signal that is aborted already rejects with its reason, before anything is opened or asked', async () => {
  const controller = new AbortController();
  const reason = new Error('the page has moved on');
  controller.abort(reason);
  let asked = 0;
  const verification = TokenCloud.verify({
    signal: controller.signal,
    clientToken: () => {
      asked += 1;
      return 'ct_test_made-up';
    },
  });
  await expect(verification).rejects.toBe(reason);
  expect(asked).toBe(0);
});

test('where there is no page, the entry points for React and for elements are imported all the same', async () => {
  const { VerifyButton } = await import('./react/react.ts');
  const element = await import('./element/element.ts');
  expect(Object.keys(element)).toEqual([]);
  const button = createElement(VerifyButton, { clientToken: 'ct_test_made-up', className: 'primary' }, 'Go');
  expect(renderToString(button)).toBe('<button aria-busy="false" class="primary" type="button">Go</button>');
});
