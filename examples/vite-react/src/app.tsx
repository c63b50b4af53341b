import { VerifyButton } from '@tokencloud/sdk/react';
import { useEffect, useState } from 'react';

async function fetchClientToken(): Promise<string> {
  const response = await fetch('/verification', { method: 'POST' });
  const { client_token: clientToken } = (await response.json()) as { client_token: string };
  return clientToken;
}

/** What our own server knows of this customer. */
function useStatus(): string {
  const [status, setStatus] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    fetch('/status', controller)
      .then((response) => response.json() as Promise<{ status: string }>)
      .then((answer) => setStatus(answer.status))
      .catch((error: unknown) => {
        if (!controller.signal.aborted) throw error;
      });
    return () => controller.abort();
  }, []);
  return status;
}

export function App() {
  const status = useStatus();
  const [outcome, setOutcome] = useState('');
  return (
    <>
      <h1>Example Outfitters</h1>
      <p>
        Your identity: <strong id="status">{status}</strong>
      </p>
      <VerifyButton
        clientToken={fetchClientToken}
        origin={import.meta.env['TOKENCLOUD_ORIGIN']}
        // "submitted" is not "verified": the decision comes to the server, by webhook.
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
