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
