'use strict';
(() => {
  const $ = id => document.getElementById(id);
  const form = $('filter');
  const opened = document.querySelectorAll('details');

  // A link to something inside a closed or filtered part opens it.
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (form && target.closest('[hidden]')) { form.reset(); }
    const details = target.closest('details');
    if (details) { details.open = true; details.querySelector('summary').focus({preventScroll: true}); }
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) setTimeout(reveal);
  });

  // Paper has no triangles to click on.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...opened].filter(details => !details.open && !details.hidden);
    closed.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(details => { details.open = false; }));

  if (form) {
    // What there is to filter, looked up when somebody first filters.
    const parts = (section, kind) => [...document.querySelectorAll(section + ' > details')].map(details => ({
      details, kind,
      rule: (details.dataset.rule || '').toLowerCase(),
      severity: details.dataset.severity,
      head: [...details.querySelectorAll(kind === 'rule' ? 'h3, .fix dd' : '.id')].map(part => part.textContent).join(' ').toLowerCase(),
      rows: [...details.querySelectorAll('tbody tr')].map(row => ({
        row,
        text: row.textContent.toLowerCase(),
        learner: row.cells[0].textContent.toLowerCase(),
        rule: (row.dataset.rule || '').toLowerCase(),
        severity: row.dataset.severity
      }))
    }));
    let index;
    const number = n => n.toLocaleString('en-GB');
    const count = (n, thing) => `${number(n)} ${thing}${n === 1 ? '' : 's'}`;
    const all = document.querySelectorAll('#by-rule tbody tr').length;
    const tell = text => { $('f-status').textContent = text; };

    // Hides the rows of a part that do not fit, and the part when none fits; gives the number of rows shown.
    const apply = (part, wanted) => {
      const ofRule = part.kind === 'rule';
      const headFits = part.head.includes(wanted.text);
      let shown = 0;
      for (const one of part.rows) {
        const fits = (!wanted.severity || (ofRule ? part.severity : one.severity) === wanted.severity)
          && (ofRule ? part.rule : one.rule).includes(wanted.rule)
          && (ofRule ? one.learner : part.head).includes(wanted.learner)
          && (headFits || one.text.includes(wanted.text));
        one.row.hidden = !fits;
        if (fits) shown++;
      }
      part.details.hidden = shown === 0;
      return shown;
    };

    const filter = () => {
      const wanted = {
        text: $('f-text').value.trim().toLowerCase(), severity: $('f-severity').value,
        rule: $('f-rule').value.trim().toLowerCase(), learner: $('f-learner').value.trim().toLowerCase()
      };
      index ??= {rules: parts('#by-rule', 'rule'), learners: parts('#by-learner', 'learner')};
      const rules = index.rules.map(part => apply(part, wanted)).filter(shown => shown > 0);
      const learners = index.learners.filter(part => apply(part, wanted) > 0);
      const shown = rules.reduce((sum, rows) => sum + rows, 0);
      tell(shown === all ? count(all, 'finding')
        : `${number(shown)} of ${number(all)} findings, ${count(rules.length, 'rule')}, ${count(learners.length, 'learner')}`);
    };

    let waiting;
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
    form.addEventListener('reset', () => setTimeout(filter));
    form.addEventListener('submit', event => event.preventDefault());
    const setAll = open => opened.forEach(details => { if (!details.hidden) details.open = open; });
    $('open-all').addEventListener('click', () => setAll(true));
    $('close-all').addEventListener('click', () => setAll(false));
    form.hidden = false;
    tell(count(all, 'finding'));

    // One click gives the learners of a rule, one a line, ready for a spreadsheet or an e-mail.
    const copy = async text => {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        const area = document.body.appendChild(document.createElement('textarea'));
        area.value = text;
        area.select();
        document.execCommand('copy');
        area.remove();
      }
    };
    for (const rule of document.querySelectorAll('#by-rule > details')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = 'Copy learner references';
      button.addEventListener('click', async () => {
        const cells = rule.querySelectorAll('tbody tr:not([hidden]) th');
        const references = [...new Set([...cells].map(cell => cell.textContent.trim()))];
        await copy(references.join('\n'));
        tell(`Copied ${count(references.length, 'learner reference')} of ${rule.dataset.rule}`);
        button.textContent = `Copied ${number(references.length)}`;
        setTimeout(() => { button.textContent = 'Copy learner references'; }, 2000);
      });
      rule.querySelector('.meaning').after(button);
    }
  }
  reveal();
})();
