// Keeps the progress page up to date while a file is checked.
export function watch(page) {
  const events = new EventSource(page.dataset.events);
  const bar = page.querySelector('progress');
  const step = page.querySelector('[data-step]');
  const ahead = page.querySelector('[data-ahead]');
  events.onmessage = (event) => {
    const now = JSON.parse(event.data);
    if (now.over) {
      events.close();
      location.reload();
      return;
    }
    bar.value = now.percent;
    if (step.textContent !== now.step) {
      step.textContent = now.step;
    }
    ahead.textContent = now.ahead === 0 ? '' : `Before it: ${now.ahead} file${now.ahead === 1 ? '' : 's'}`;
  };
}
