const find = (id) => document.getElementById(id);

const { status, origin } = await (await fetch('/status')).json();
find('status').textContent = status;

// With a live account the address is known, and this is a plain script tag in the page: docs/going-live.md.
const script = document.createElement('script');
script.src = `${origin}/sdk/v1/tokencloud.js`;
script.addEventListener('load', () => {
  find('verify').disabled = false;
});
document.head.append(script);

async function fetchClientToken() {
  const response = await fetch('/verification', { method: 'POST' });
  return (await response.json()).client_token;
}

find('verify').addEventListener('click', async () => {
  try {
    const outcome = await window.TokenCloud.verify({ clientToken: fetchClientToken });
    // "submitted" is not "verified": the decision comes to the server, by webhook.
    find('outcome').textContent = outcome.status;
  } catch (error) {
    find('outcome').textContent = error.message;
    throw error;
  }
});
