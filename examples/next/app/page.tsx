import { currentCustomer } from '../lib/tokencloud';
import { fetchClientToken } from './actions';
import { Verify } from './verify';

// What it shows changes with every webhook.
export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <>
      <h1>Example Outfitters</h1>
      <p>
        Your identity: <strong id="status">{currentCustomer().status}</strong>
      </p>
      <Verify clientToken={fetchClientToken} origin={process.env.TOKENCLOUD_ORIGIN} />
    </>
  );
}
