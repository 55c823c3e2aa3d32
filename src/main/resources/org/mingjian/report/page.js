// Brings the report to life. One listener for each kind of event, none for single elements; what a
// document says reaches the page only as text.
(() => {
  'use strict';

  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const phrases = JSON.parse(byId('phrases').textContent);
  const say = (key, ...words) => phrases[key].replace(/\{(\d)\}/g, (_, i) => words[i]);

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const documents = all('.document');
  const evidence = byId('evidence');
  const back = byId('back');
  // what opened the drawer, the figure that it shows, and the one it showed before a rule
  let opener = null;
  let shown = null;
  let beneath = null;

  // ---- documents of the run

  const index = byId('index');
  if (index) document.querySelector('main').before(index);

  const current = () => documents.find((section) => !section.hidden);

  const show = (section) => {
    if (!section.hidden) return;
    closeEvidence(false);
    documents.forEach((other) => { other.hidden = other !== section; });
    markIndex();
  };

  const markIndex = () => {
    if (!index) return;
    all('a', index).forEach((link) => {
      const here = link.hash === '#' + current().id;
      link.toggleAttribute('aria-current', here);
    });
  };

  // ---- evidence, read when first asked for

  const read = new Map();

  const evidenceOf = (section) => {
    if (!read.has(section)) {
      const source = byId(section.id + '-data');
      const data = source ? JSON.parse(source.textContent) : { f: {}, e: [] };
      data.uses = new Map();
      data.e.forEach((equation) => equation[4].forEach((figure) => {
        if (!data.uses.has(figure)) data.uses.set(figure, []);
        data.uses.get(figure).push(equation);
      }));
      data.findings = new Map();
      all('a.go', section).forEach((link) => {
        if (!data.findings.has(link.hash)) data.findings.set(link.hash, new Set());
        data.findings.get(link.hash).add(link.closest('.finding'));
      });
      read.set(section, data);
    }
    return read.get(section);
  };

  const figuresAt = (mark) =>
    (mark.dataset.f || mark.id.slice(mark.id.lastIndexOf('-f') + 2)).split(' ').map(Number);

  const partner = (figure, data, own) => {
    const [state, print, where, id] = data.f[figure];
    const item = make('li');
    const line = id && !own ? make('a', 'jump') : make('span', 'own');
    if (id && !own) line.href = '#' + id;
    line.append(make('b', 'f ' + state, print), ' ', make('span', 'where', own ? say('this') : where));
    item.append(line);
    return item;
  };

  const equationItem = (equation, data, own) => {
    const [rule, outcome, described, printed, figures] = equation;
    const item = make('li', 'equation ' + outcome);
    const head = make('p', 'outcome');
    const title = byId('rule-' + rule);
    head.append(make('b', 'verdict ' + outcome, say('outcome.' + outcome)), ' ');
    if (title) {
      const link = make('a', 'why', title.querySelector('h3').textContent);
      link.href = '#rule-' + rule;
      head.append(link);
    } else {
      head.append(make('code', '', rule));
    }
    item.append(head, make('p', 'named', described), make('p', 'numbers', printed));
    const list = make('ul', 'partners');
    const blanks = [];
    figures.forEach((figure) => {
      const blank = figures.length > 6 && data.f[figure][0] === 'b' && !own.includes(figure);
      if (blank) blanks.push(figure);
      else list.append(partner(figure, data, own.includes(figure)));
    });
    item.append(list);
    if (blanks.length) {
      const fold = make('details');
      const rest = make('ul', 'partners');
      blanks.forEach((figure) => rest.append(partner(figure, data, false)));
      fold.append(make('summary', '', say('blanks', blanks.length)), rest);
      item.append(fold);
    }
    return item;
  };

  const order = { x: 0, r: 1, c: 2 };

  const openEvidence = (mark) => {
    const section = mark.closest('.document');
    const data = evidenceOf(section);
    const own = figuresAt(mark);
    const body = byId('evidence-body');
    body.textContent = '';
    const [state, print, where, , clause] = data.f[own[0]];
    body.append(make('p', 'print f ' + markState(mark, state), print), make('p', 'where', where));
    if (clause) body.append(make('blockquote', '', clause));
    body.append(make('p', 'meaning ' + markState(mark, state), say('state.' + markState(mark, state))));
    appendFindings(body, data, mark);
    const equations = Array.from(new Set(own.flatMap((figure) => data.uses.get(figure) || [])));
    equations.sort((a, b) => order[a[1]] - order[b[1]]);
    body.append(make('h3', '', equations.length ? say('equations', equations.length) : say('none')));
    const list = make('ol', 'equations');
    equations.forEach((equation) => list.append(equationItem(equation, data, own)));
    body.append(list);
    reveal(say('evidence'), mark);
    shown = mark;
    uncover(mark);
    highlight(equations, data, own);
  };

  const markState = (mark, state) =>
    ['x', 'r', 'c', 'u'].find((letter) => mark.classList.contains(letter)) || state;

  const appendFindings = (body, data, mark) => {
    const findings = data.findings.get('#' + mark.id);
    if (!findings) return;
    const line = make('p', 'related', say('findings') + ' ');
    findings.forEach((finding) => {
      const number = finding.id.slice(finding.id.lastIndexOf('-n') + 2);
      const link = make('a', 'n ' + finding.classList.item(1), number);
      link.href = '#' + finding.id;
      link.setAttribute('aria-label', say('finding', number));
      line.append(link, ' ');
    });
    body.append(line);
  };

  /** Keeps the figure in view beside the drawer, which on a phone covers the lower part. */
  const uncover = (mark) => {
    const drawer = evidence.getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    if (place.right > drawer.left && place.bottom > drawer.top - 20) {
      scrollBy({ top: place.bottom - drawer.top / 2, behavior: 'instant' });
    }
  };

  const highlight = (equations, data, own) => {
    all('.partner').forEach((mark) => mark.classList.remove('partner'));
    equations.forEach((equation) => equation[4].forEach((figure) => {
      const mark = own.includes(figure) ? null : byId(data.f[figure][3] || '');
      if (mark) mark.classList.add('partner');
    }));
  };

  const reveal = (title, from) => {
    byId('evidence-title').textContent = title;
    opener = from;
    beneath = null;
    evidence.hidden = false;
    evidence.scrollTop = 0;
    document.body.classList.add('with-evidence');
    evidence.focus({ preventScroll: true });
  };

  const closeEvidence = (refocus) => {
    if (evidence.hidden) return;
    if (refocus && beneath) {
      openEvidence(beneath);
      return;
    }
    evidence.hidden = true;
    document.body.classList.remove('with-evidence');
    all('.partner').forEach((mark) => mark.classList.remove('partner'));
    if (refocus && opener) opener.focus({ preventScroll: true });
  };

  const explain = (rule, from) => {
    const body = byId('evidence-body');
    const figure = evidence.contains(from) ? shown : null;
    const origin = figure || from;
    body.textContent = '';
    const copy = rule.cloneNode(true);
    copy.removeAttribute('id');
    copy.className = 'rule';
    body.append(copy);
    reveal(say('rule'), origin);
    shown = null;
    beneath = figure;
  };

  // ---- places

  const mark = (element) => {
    all('.here').forEach((other) => other.classList.remove('here'));
    element.classList.add('here');
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches
      && Math.abs(element.getBoundingClientRect().top) < 3 * innerHeight;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: smooth ? 'smooth' : 'instant' });
    if (!smooth) {
      // what came into view on the way may have turned out higher or lower than was guessed
      requestAnimationFrame(() => requestAnimationFrame(
        () => element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })));
    }
  };

  const focusOn = (element) => {
    if (!element.matches('a, button, [tabindex]')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };

  const pick = (finding) => {
    all('.finding.current').forEach((other) => {
      other.classList.remove('current');
      other.removeAttribute('aria-current');
    });
    finding.classList.add('current');
    finding.setAttribute('aria-current', 'true');
    const number = finding.id.slice(finding.id.lastIndexOf('-n') + 2);
    back.href = '#' + finding.id;
    back.textContent = say('back', number);
  };

  const goToFinding = (finding) => {
    if (finding.hidden) resetFilters(finding.closest('.document'));
    closeEvidence(false);
    pick(finding);
    back.hidden = true;
    finding.scrollIntoView({ block: 'nearest' });
    finding.focus({ preventScroll: true });
  };

  const goToPlace = (element, from) => {
    const finding = from && from.closest('.finding');
    if (finding) {
      pick(finding);
      back.hidden = false;
    }
    mark(element);
    if (!evidence.contains(from)) focusOn(element);
  };

  const go = (hash, from) => {
    const target = hash.length > 1 ? byId(decodeURIComponent(hash.slice(1))) : null;
    if (!target) return false;
    const section = target.closest('.document');
    if (section) show(section);
    if (target === section) {
      scrollTo(0, 0);
    } else if (target.matches('.finding')) {
      goToFinding(target);
    } else if (target.closest('#rules')) {
      explain(target, from || target);
    } else {
      goToPlace(target, from);
      if (!from && target.matches('.f')) openEvidence(target);
    }
    return true;
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      if (link.matches('.paper .f')) {
        event.preventDefault();
        history.replaceState(null, '', link.hash);
        all('.here').forEach((other) => other.classList.remove('here'));
        link.classList.add('here');
        openEvidence(link);
      } else if (go(link.hash, link)) {
        event.preventDefault();
        if (!link.matches('.why')) history.pushState(null, '', link.hash);
      }
      return;
    }
    if (event.target.closest('[data-close]')) {
      closeEvidence(true);
      return;
    }
    const state = event.target.closest('[data-state]');
    if (state) {
      step(state.closest('.document'), state.dataset.state);
      return;
    }
    const part = event.target.closest('[data-choose]');
    if (part) {
      choose(part.closest('.document'), part.dataset.choose);
      return;
    }
    const finding = event.target.closest('.finding');
    if (finding && !event.target.closest('summary') && !String(getSelection())) {
      open(finding);
    }
  });

  addEventListener('popstate', () => go(location.hash, null));

  /** Goes to the next figure in a state, beginning again after the last. */
  const step = (section, state) => {
    const figures = all('.paper .f.' + state, section);
    if (!figures.length) return;
    const here = figures.findIndex((figure) => figure.classList.contains('here'));
    const next = figures[(here + 1) % figures.length];
    mark(next);
  };

  // ---- findings

  const visible = (section) => all('.finding', section).filter((finding) => !finding.hidden);

  const words = new WeakMap();
  const wordsOf = (finding) => {
    if (!words.has(finding)) words.set(finding, finding.textContent.toLowerCase());
    return words.get(finding);
  };

  const filter = (form) => {
    const section = form.closest('.document');
    const chosen = new FormData(form);
    const severities = chosen.getAll('severity');
    const search = chosen.get('words').trim().toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (finding, name) => {
      const value = chosen.get(name);
      return !value || value === '=' + finding.dataset[name];
    };
    let shown = 0;
    let total = 0;
    all('.finding', section).forEach((finding) => {
      const fit = severities.includes(finding.dataset.severity)
        && ['certainty', 'part', 'place', 'rule'].every((name) => fits(finding, name))
        && search.every((word) => wordsOf(finding).includes(word));
      if (finding.hidden === fit) finding.hidden = !fit;
      shown += fit ? 1 : 0;
      total += 1;
    });
    section.querySelector('.shown').textContent =
      shown === total ? say('shown', total) : say('some', shown, total);
    section.querySelector('.side .none').hidden = shown > 0;
  };

  const resetFilters = (section) => {
    const form = section.querySelector('.filters');
    form.reset();
    filter(form);
  };

  /** Shows the findings of one part, wherever the page is scrolled to. */
  const choose = (section, part) => {
    const form = section.querySelector('.filters');
    form.reset();
    form.elements.part.value = '=' + part;
    filter(form);
    section.querySelector('.side').scrollIntoView({ block: 'start', behavior: 'instant' });
    form.elements.part.focus({ preventScroll: true });
  };

  let waiting = 0;
  document.addEventListener('input', (event) => {
    const form = event.target.closest('.filters');
    if (!form) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => filter(form), event.target.type === 'search' ? 120 : 0);
  });
  document.addEventListener('submit', (event) => event.preventDefault());

  /** Marks the first place of a finding, leaving the focus where the reader is. */
  const open = (finding) => {
    closeEvidence(false);
    pick(finding);
    const link = finding.querySelector('a.go');
    const place = link && byId(link.hash.slice(1));
    if (place && matchMedia('(min-width: 60em)').matches) mark(place);
  };

  const move = (by) => {
    const section = current();
    const list = visible(section);
    if (!list.length) return;
    const at = list.findIndex((finding) => finding.classList.contains('current'));
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1)
      : Math.min(list.length - 1, Math.max(0, at + by))];
    next.focus({ preventScroll: true });
    open(next);
    next.scrollIntoView({ block: 'nearest' });
  };

  const escape = () => {
    if (!evidence.hidden) {
      closeEvidence(true);
      return;
    }
    const finding = current().querySelector('.finding.current');
    if (finding) goToFinding(finding);
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input[type=search], select');
    if (event.key === 'Escape') {
      if (typing) event.target.blur();
      else escape();
    } else if (typing) {
      return;
    } else if (event.key === 'j') {
      move(1);
    } else if (event.key === 'k') {
      move(-1);
    } else if (event.key === '/') {
      const search = current().querySelector('input[type=search]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === 'Enter' && event.target.matches('.finding')) {
      const link = event.target.querySelector('a.go');
      if (link) link.click();
    }
  });

  // a tooltip says in words what colour and underline say
  document.addEventListener('pointerover', (event) => {
    const figure = event.target.closest('.paper .f');
    if (figure && !figure.title) figure.title = say('state.' + markState(figure, 'u'));
  });

  // ---- print: nothing stays folded away

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])').filter((details) => details.closest('.document'));
    folded.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => folded.forEach((details) => { details.open = false; }));

  markIndex();
  if (location.hash) go(location.hash, null);
})();
