const key = 'vitrina-chat';

/** What survives a reload of the tab: the session and what the person said (the server's log has only the bot's side). */
export function loadSession() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return kept?.id && kept?.secret ? { own: [], ...kept } : null;
  } catch {
    return null;
  }
}

export function saveSession(session) {
  if (session.mode === 'preview') return; // its link opens it anew
  // Private windows may refuse storage: then a reload simply begins anew.
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...session, own: session.own.slice(-200) }));
  } catch {
    return;
  }
}

export function dropSession() {
  try {
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
}

/** Choices of this browser (language, theme) outlive the tab. */
export function readChoice(name) {
  try {
    return localStorage.getItem(`vitrina-${name}`);
  } catch {
    return null;
  }
}

export function writeChoice(name, value) {
  try {
    localStorage.setItem(`vitrina-${name}`, value);
  } catch {
    return;
  }
}
