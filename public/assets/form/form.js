/**
 * The form without a page load: posts JSON, shows errors in place, the number when it is taken. Without this file the same form is
 * posted by the browser and the CMS answers with pages.
 */
(() => {
  const form = document.getElementById('form');
  const summary = document.getElementById('summary');
  const button = form.querySelector('button[type=submit]');
  const own = ['form', 'package', 'message', 'page', 'locale', 'stamp', 'website', 'captchaToken'];
  const captcha = ['h-captcha-response', 'cf-turnstile-response', 'smart-token', 'g-recaptcha-response'];
  const label = button.textContent;
  let busy = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    // A post faster than three seconds is taken for a robot's; browsers fill in quickly.
    await new Promise((done) => setTimeout(done, Math.max(0, 3_300 - performance.now())));
    try {
      await show(await post(toData()));
    } catch {
      showErrors([{ path: [], message: form.dataset.failed }]);
    }
    setBusy(false);
  });

  function setBusy(now) {
    busy = now;
    button.setAttribute('aria-disabled', String(now));
    button.textContent = now ? form.dataset.sending : label;
  }

  function toData() {
    const data = { answers: {}, consent: false };
    for (const [name, value] of new FormData(form)) {
      if (name === 'consent') data.consent = true;
      else if (captcha.includes(name)) data.captchaToken = value;
      else if (name.startsWith('utm_')) data.utm = { ...data.utm, [name]: value };
      else if (own.includes(name)) {
        if (value !== '' || name === 'form') data[name] = value;
      } else addAnswer(data.answers, name.replace(/^answers\./, ''), value);
    }
    return data;
  }

  function addAnswer(answers, key, value) {
    answers[key] = key in answers ? [answers[key], value].flat() : value;
  }

  function post(data) {
    return fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data }),
      signal: AbortSignal.timeout(20_000),
    });
  }

  async function show(reply) {
    if (reply.status === 429) return showErrors([{ path: [], message: form.dataset.tooOften }]);
    const { data, error } = await reply.json();
    if (reply.status === 201) return showThanks(data);
    showErrors(error?.details?.errors ?? [{ path: [], message: form.dataset.failed }]);
  }

  function showThanks({ number, telegramUrl }) {
    const thanks = document.getElementById('thanks');
    const link = document.getElementById('thanks-link');
    document.getElementById('thanks-number').textContent = number;
    if (telegramUrl) link.href = telegramUrl;
    link.hidden = !telegramUrl;
    for (const part of document.querySelectorAll('.card > h1, .card > h2, .intro')) part.hidden = true;
    form.hidden = true;
    thanks.hidden = false;
    thanks.focus();
  }

  function showErrors(errors) {
    for (const field of form.querySelectorAll('[data-field]')) mark(field, '');
    const list = summary.querySelector('ul');
    list.replaceChildren(...errors.map(toLine));
    summary.hidden = false;
    summary.focus();
  }

  function toLine({ path, message }) {
    const line = document.createElement('li');
    const field = form.querySelector(`[data-field="${CSS.escape(path.join('.'))}"]`);
    if (!field) {
      line.textContent = message;
      return line;
    }
    const link = document.createElement('a');
    link.href = `#${mark(field, message)}`;
    link.textContent = `${field.dataset.label}: ${message}`;
    line.append(link);
    return line;
  }

  /** Puts the sentence beside the field; the id to jump to. */
  function mark(field, message) {
    const input = field.matches('fieldset') ? field : field.querySelector('input, select, textarea');
    field.querySelector('.error').textContent = message;
    if (message) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    return input.id;
  }
})();
