// One keystroke in an open article, as the server handles it: the edit, the reading, the findings to show.

/** Opens an article, with what readers have decided about it, and returns a function that types one character in its middle and takes it back the next time. */
export function typist({ ArticleSession, DEFAULT_SETTINGS, NO_DECISIONS, silentLogger }, text, decisions = {}) {
  const session = new ArticleSession(text, silentLogger);
  session.decisions = { ...NO_DECISIONS, ...decisions };
  session.finish();
  session.findings(DEFAULT_SETTINGS);
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  const typed = `${text.slice(0, at)}e${text.slice(at)}`;
  let isTyped = false;
  return () => {
    if (isTyped) session.edit({ start: at, end: at + 1, text: '' }, text);
    else session.edit({ start: at, end: at, text: 'e' }, typed);
    isTyped = !isTyped;
    session.finish();
    return session.findings(DEFAULT_SETTINGS);
  };
}
