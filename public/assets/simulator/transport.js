const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Talks to the bot's web channel: makes a session, sends events in order (again with the same id until taken), reads the log. */
export function createTransport({ onMessages, onConnection, onGone }) {
  let session = null;
  let queue = Promise.resolve();
  let polling = null;

  /** null = the link of the preview is wrong or too old. */
  async function createPreview({ locale, preview }) {
    const answer = await persist(() => post('/chat/sessions', { mode: 'preview', locale, preview }));
    return answer.ok ? { ...(await answer.json()).data, mode: 'preview' } : null;
  }

  async function createSession({ locale, payload }) {
    // The simulator is closed on a public server: there the same page is an ordinary chat.
    for (const mode of ['simulator', 'live']) {
      const answer = await persist(() => post('/chat/sessions', { mode, locale, payload }));
      if (answer.ok) return { ...(await answer.json()).data, mode };
    }
    throw new Error('no session');
  }

  function use(next) {
    session = next;
    polling?.abort();
    polling = new AbortController();
    void poll(next, polling.signal);
  }

  /** Resolves with the status the bot answered; events leave one after another. */
  function send(event) {
    const target = session;
    const sent = queue.then(() => persist(() => post(`/chat/sessions/${target.id}/events`, event, target.secret)));
    queue = sent.catch(() => undefined);
    return sent.then((answer) => answer.status);
  }

  async function upload(file) {
    const answer = await fetch(`/chat/sessions/${session.id}/files`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${session.secret}`,
        'content-type': file.type || 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
      },
      body: file,
    });
    return { status: answer.status, id: answer.ok ? (await answer.json()).data.id : null };
  }

  async function poll(target, signal) {
    let after = 0;
    let wait = 0;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const address = `/chat/sessions/${target.id}/messages?after=${after}&wait=${wait}`;
        const answer = await fetch(address, { headers: { authorization: `Bearer ${target.secret}` }, signal });
        if (answer.status === 404 || answer.status === 401) return onGone();
        if (!answer.ok) throw new Error(`status ${answer.status}`);
        const { data } = await answer.json();
        after = data.at(-1)?.seq ?? after;
        if (failures > 0) onConnection(true);
        failures = 0;
        const more = data.length >= 200;
        onMessages(data, { history: wait === 0, complete: !more });
        if (!more) wait = 25;
      } catch {
        if (signal.aborted) return;
        failures += 1;
        if (failures === 2) onConnection(false);
        await pause(Math.min(250 * 2 ** failures, 4000));
      }
    }
  }

  return { createPreview, createSession, use, send, upload };
}

function post(address, body, secret) {
  const headers = { 'content-type': 'application/json', ...(secret && { authorization: `Bearer ${secret}` }) };
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** A bot that restarts is away for a second or two: nothing a person did may be lost to that. */
async function persist(attempt) {
  for (let failures = 0; ; failures += 1) {
    try {
      const answer = await attempt();
      if (answer.status < 500) return answer;
    } catch {
      // The network or the bot is away; the next try tells.
    }
    await pause(Math.min(300 * 2 ** failures, 4000));
  }
}
