// Answers that are given and not yet stored: kept in this browser, sent one after the other, sent again when the line is back.
const WAIT = 15_000;
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

// Sends one answer. Gives "saved", "offline", or the words with which it was refused.
async function send(url, fields, csrf) {
  const body = new URLSearchParams([...fields, ["csrf_token", csrf]]);
  let answer;
  try {
    answer = await fetch(url, { method: "POST", body, headers: { Accept: "application/json" }, signal: AbortSignal.timeout?.(WAIT) });
  } catch {
    return "offline";
  }
  if (answer.ok && !answer.redirected) return "saved";
  if (answer.status >= 500) return "offline";
  const told = await answer.json().catch(() => ({}));
  return told.error ?? "This answer is kept here and could not be stored. Load the page again.";
}

async function sendAll(token, csrf) {
  for (const [n, { fields, at }] of Object.entries(kept(token))) {
    const state = await send(`/take/${token}/${n}`, fields, csrf);
    if (state === "saved") drop(token, n, at);
    else return state;
  }
  return "saved";
}

// One at a time, so that an older answer never overtakes a newer one.
export function flush(token, csrf) {
  turn = turn.then(() => sendAll(token, csrf));
  return turn;
}
