// Makes pages livelier; every page works without it.
import { initAll } from '/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

const progress = document.querySelector('[data-progress]');
if (progress) {
  import('./progress.js').then((module) => module.watch(progress));
}

const correct = document.querySelector('[data-correct]');
if (correct) {
  import('./correct.js').then((module) => module.check(correct));
}

function watchUpload() {
  const form = document.querySelector('form[data-upload]');
  if (form) {
    import('./upload.js').then((module) => module.show(form, () => {
      initAll();
      watchUpload();
      document.querySelector('.govuk-error-summary')?.focus();
    }));
  }
}
watchUpload();
