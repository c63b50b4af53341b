// A partner's React page, in StrictMode. What it does is said by the address: one of `places` below.
import { StrictMode, useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { useTokenCloud, VerifyButton, type UseTokenCloudOptions } from '@tokencloud/sdk/react';

/** What the page has met, for a test to read. */
const met = {
  mounts: 0,
  submits: 0,
  outcomes: [] as string[],
  events: [] as string[],
  errors: [] as string[],
};
Object.assign(window, { met });

const { dataset } = document.documentElement;

const options: UseTokenCloudOptions = {
  // The page that serves this names both.
  origin: dataset['origin'],
  clientToken: async () => {
    const response = await fetch(dataset['token'] ?? '', { method: 'POST' });
    const { client_token: clientToken } = (await response.json()) as { client_token: string };
    return clientToken;
  },
  onEvent: ({ type }) => met.events.push(type),
  onOutcome: ({ status }) => met.outcomes.push(status),
  onError: (error) => met.errors.push(String(error)),
};

/** Verifies as soon as it is there, as pages do that are nothing else. */
function AtOnce() {
  const { state, verify } = useTokenCloud(options);
  useEffect(() => {
    met.mounts += 1;
    verify();
  }, [verify]);
  return <p>{state.name}</p>;
}

function InForm() {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        met.submits += 1;
      }}
    >
      <VerifyButton {...options}>Verify</VerifyButton>
    </form>
  );
}

/** Goes away while the widget is open. */
function Passing() {
  const [isThere, setIsThere] = useState(true);
  useEffect(() => {
    const leave = () => setIsThere(false);
    window.addEventListener('leave', leave);
    return () => window.removeEventListener('leave', leave);
  }, []);
  return isThere ? <VerifyButton {...options}>Verify</VerifyButton> : <p>gone</p>;
}

function Refused() {
  const { state, verify } = useTokenCloud({ ...options, clientToken: 'no token' });
  return (
    <button type="button" onClick={verify}>
      {state.name}
    </button>
  );
}

const places: Readonly<Record<string, () => ReactElement>> = { AtOnce, InForm, Passing, Refused };
const Place = places[window.location.hash.slice(1)] ?? AtOnce;
const root = document.querySelector('#root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Place />
    </StrictMode>,
  );
