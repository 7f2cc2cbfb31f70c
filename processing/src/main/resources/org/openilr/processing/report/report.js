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
    const parts = (section, kind) => [...document.querySelectorAll(section + ' > details')].map(details => ({
      details, kind,
      rule: (details.dataset.rule || '').toLowerCase(),
      severity: details.dataset.severity,
      head: kind === 'rule' ? details.querySelector('summary').textContent.toLowerCase() + details.querySelector('.meaning').textContent.toLowerCase()
        : details.querySelector('.id').textContent.toLowerCase(),
      rows: [...details.querySelectorAll('tbody tr')].map(row => ({
        row,
        text: row.textContent.toLowerCase(),
        learner: row.cells[0].textContent.toLowerCase(),
        rule: (row.dataset.rule || '').toLowerCase(),
        severity: row.dataset.severity
      }))
    }));
    const rules = parts('#by-rule', 'rule');
    const learners = parts('#by-learner', 'learner');
    const all = rules.reduce((sum, part) => sum + part.rows.length, 0);

    const filter = () => {
      const wanted = {
        text: $('f-text').value.trim().toLowerCase(), severity: $('f-severity').value,
        rule: $('f-rule').value.trim().toLowerCase(), learner: $('f-learner').value.trim().toLowerCase()
      };
      const apply = part => {
        const ofRule = part.kind === 'rule';
        const headFits = part.head.includes(wanted.text);
        let shown = 0;
        for (const one of part.rows) {
          const rule = ofRule ? part.rule : one.rule;
          const severity = ofRule ? part.severity : one.severity;
          const learner = ofRule ? one.learner : part.head;
          const fits = (!wanted.severity || severity === wanted.severity) && rule.includes(wanted.rule)
            && learner.includes(wanted.learner) && (headFits || one.text.includes(wanted.text));
          one.row.hidden = !fits;
          if (fits) shown++;
        }
        part.details.hidden = shown === 0;
        return shown;
      };
      let shown = 0;
      let shownRules = 0;
      for (const part of rules) {
        const rows = apply(part);
        shown += rows;
        if (rows) shownRules++;
      }
      const shownLearners = learners.filter(part => apply(part) > 0).length;
      const number = n => n.toLocaleString('en-GB');
      $('f-status').textContent = shown === all ? `${number(all)} findings`
        : `${number(shown)} of ${number(all)} findings, ${number(shownRules)} rules, ${number(shownLearners)} learners`;
    };

    let waiting;
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
    form.addEventListener('reset', () => setTimeout(filter));
    form.addEventListener('submit', event => event.preventDefault());
    const setAll = open => opened.forEach(details => { if (!details.hidden) details.open = open; });
    $('open-all').addEventListener('click', () => setAll(true));
    $('close-all').addEventListener('click', () => setAll(false));
    form.hidden = false;
    filter();

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
    for (const part of rules) {
      const references = () => [...new Set(part.rows.filter(one => !one.row.hidden).map(one => one.row.cells[0].textContent.trim()))];
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = 'Copy learner references';
      button.addEventListener('click', async () => {
        const list = references();
        await copy(list.join('\n'));
        button.textContent = `Copied ${list.length.toLocaleString('en-GB')}`;
        $('f-status').textContent = `Copied ${list.length} learner references of ${part.details.dataset.rule}`;
        setTimeout(() => { button.textContent = 'Copy learner references'; }, 2000);
      });
      part.details.querySelector('.meaning').after(button);
    }
  }
  reveal();
})();
