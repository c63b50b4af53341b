'use client';

import { VerifyButton } from '@tokencloud/sdk/react';
import { useState } from 'react';

type VerifyProps = { readonly clientToken: () => Promise<string>; readonly origin: string | undefined };

export function Verify({ clientToken, origin }: VerifyProps) {
  const [outcome, setOutcome] = useState('');
  return (
    <>
      <VerifyButton
        clientToken={clientToken}
        origin={origin}
        // "submitted" is not "verified": the decision comes to the route handler, by webhook.
        onOutcome={(ended) => setOutcome(ended.status)}
        onError={(error) => setOutcome(String(error))}
      >
        Verify your identity
      </VerifyButton>
      <p id="outcome" role="status">
        {outcome}
      </p>
    </>
  );
}
