// Answers that are given and not yet stored: kept in this browser, sent one after the other, sent again when the line is back.
const WAIT = 15_000;
const REFUSED = [409, 422];
let turn = Promise.resolve();

function key(token) {
  return `says-who/${token}`;
}

export function kept(token) {
  try {
    return JSON.parse(localStorage.getItem(key(token))) ?? {};
  } catch {
    return {};
  }
}

function write(token, all) {
  try {
    if (Object.keys(all).length) localStorage.setItem(key(token), JSON.stringify(all));
    else localStorage.removeItem(key(token));
  } catch {
    // A browser that keeps nothing still sends.
  }
}

export function keep(token, n, fields) {
  write(token, { ...kept(token), [n]: { fields, at: performance.timeOrigin + performance.now() } });
}

function drop(token, n, at) {
  const all = kept(token);
  if (all[n]?.at === at) delete all[n];
  write(token, all);
}

// Sends one answer. Gives its state, "saved", "offline" or the words to show, and whether it need not be sent again.
async function send(url, fields, csrf) {
  const body = new URLSearchParams([...fields, ["csrf_token", csrf]]);
  let answer;
  try {
    answer = await fetch(url, { method: "POST", body, headers: { Accept: "application/json" }, keepalive: true, signal: AbortSignal.timeout?.(WAIT) });
  } catch {
    return { state: "offline", done: false };
  }
  if (answer.ok && !answer.redirected) return { state: "saved", done: true };
  if (answer.status >= 500) return { state: "offline", done: false };
  const told = await answer.json().catch(() => ({}));
  const words = told.error ?? "This answer is kept here and could not be stored.";
  const done = REFUSED.includes(answer.status);
  return { state: done ? words : `${words} Load the page again.`, done };
}

async function sendAll(token, page, csrf) {
  let worst = "saved";
  for (const [n, { fields, at }] of Object.entries(kept(token))) {
    const { state, done } = await send(new URL(n, page), fields, csrf);
    if (done) drop(token, n, at);
    if (state !== "saved") worst = state;
    if (!done) break;
  }
  return worst;
}

// One at a time, so that an older answer never overtakes a newer one.
export function flush(token, page, csrf) {
  turn = turn.then(() => sendAll(token, page, csrf));
  return turn;
}
