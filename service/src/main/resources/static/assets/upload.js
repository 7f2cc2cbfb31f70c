// Shows how much of a file is sent; without it the browser sends the form itself.
export function show(form, begin) {
  form.addEventListener('submit', (event) => {
    const file = form.querySelector('input[type=file]');
    if (file.files.length === 0) {
      return;  // the page that comes back says what is wrong
    }
    event.preventDefault();
    const sending = form.querySelector('[data-sending]');
    const bar = sending.querySelector('progress');
    const text = sending.querySelector('[data-sent]');
    const button = form.querySelector('button[type=submit]');
    const request = new XMLHttpRequest();
    sending.hidden = false;
    button.disabled = true;
    text.textContent = 'Sending the file';
    request.upload.onprogress = (sent) => {
      bar.value = sent.total === 0 ? 0 : (100 * sent.loaded) / sent.total;
    };
    request.onload = () => {
      if (new URL(request.responseURL).pathname !== new URL(form.action).pathname) {
        location.assign(request.responseURL);
        return;
      }
      // Refused: the same page again, with the reason.
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      document.title = page.title;
      document.querySelector('main').replaceWith(page.querySelector('main'));
      begin();
    };
    request.onerror = () => {
      button.disabled = false;
      text.textContent = 'The connection broke before the file had arrived. Nothing of it was kept: send it again.';
    };
    request.open('POST', form.action);
    request.send(new FormData(form));
  });
}
