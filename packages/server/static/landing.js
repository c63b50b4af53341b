// Lets the Request ID be copied by a press. Plain JavaScript for whatever browser opened the page.
(() => {
  const button = document.querySelector('button[data-copied]');
  const value = document.querySelector('[data-value]');
  const status = document.querySelector('[role="status"]');
  if (button === null || value === null || status === null) return;

  const tell = (isCopied) => {
    status.textContent = isCopied ? `✓ ${button.dataset.copied}` : button.dataset.failed;
  };

  // The older way, where the clipboard's API is absent or refuses.
  const copyBySelection = () => {
    getSelection().selectAllChildren(value);
    try {
      return document.execCommand('copy');
    } catch {
      return false; // Some WebViews throw; the person is then told to copy by hand.
    }
  };

  button.hidden = false;
  button.addEventListener('click', () => {
    if (navigator.clipboard === undefined) {
      tell(copyBySelection());
      return;
    }
    navigator.clipboard.writeText(value.textContent).then(
      () => tell(true),
      () => tell(copyBySelection()),
    );
  });
})();
