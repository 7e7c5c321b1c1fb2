// Every answer is stored the moment it is given. Without this script the buttons of the form do it.
import { flush, keep, kept } from "./keep.js";
import { panes } from "./panes.js";

const AGAIN = 10_000;
const TYPING = 600;

function say(state, words) {
  const line = document.querySelector("[data-saved]");
  if (!line) return;
  const use = line.querySelector("use");
  use.setAttribute("href", `${use.getAttribute("href").split("#")[0]}#${state}`);
  line.querySelector("span").textContent = words;
}

function answered() {
  return [...new FormData(form)].some(([name, value]) => name.startsWith("answer") && value !== "");
}

function report(state, token) {
  const count = Object.keys(kept(token)).length;
  const answers = count === 1 ? "1 answer" : `${count} answers`;
  document.querySelector(".steps .now")?.classList.toggle("done", answered());
  if (state === "saved") say("saved", `Saved, ${new Date().toLocaleTimeString([], { hour: "numeric", minute: "2-digit" })}`);
  else if (state === "offline") say("offline", `Offline. ${answers} kept here, sent when you are back`);
  else say("note", state);
}

function take(form) {
  const { take: token, n } = form.dataset;
  const csrf = form.elements.csrf_token.value;
  const fields = () => [...new FormData(form)].filter(([name]) => name.startsWith("answer"));
  let given = JSON.stringify(fields());
  let typing;

  async function save() {
    clearTimeout(typing);
    const now = JSON.stringify(fields());
    if (now !== given) {
      given = now;
      keep(token, n, fields());
      say("saving", "Saving …");
    }
    if (!Object.keys(kept(token)).length) return "saved";
    const state = await flush(token, location.href, csrf);
    report(state, token);
    return state;
  }

  function restore() {
    const mine = kept(token)[n];
    if (!mine) return;
    for (const field of form.elements) {
      if (!field.name.startsWith("answer")) continue;
      const values = mine.fields.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
      else field.value = values[0] ?? "";
    }
    given = JSON.stringify(fields());
    echo(form);
  }

  document.addEventListener("change", (event) => {
    if (event.target.form !== form) return;
    echo(form);
    save();
  });
  document.addEventListener("input", (event) => {
    if (event.target.form !== form || event.target.type !== "text") return;
    clearTimeout(typing);
    typing = setTimeout(save, TYPING);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const go = event.submitter?.value ?? "next";
    if ((await save()) === "saved") location.assign(form.dataset[go] ?? form.dataset.next);
  });
  addEventListener("online", save);
  addEventListener("pageshow", save);
  setInterval(save, AGAIN);
  restore();

  const { narrow, wasAt } = panes(token);
  if (!narrow.matches) scrollTo(0, wasAt());
}

// The selected sentence is repeated beside the question, and filled rows get their line.
function echo(form) {
  const picked = document.querySelector(".pick:checked");
  const place = document.querySelector("[data-picked]");
  if (place && picked) {
    place.textContent = picked.nextElementSibling.textContent;
    place.closest(".picked").hidden = false;
  }
  for (const pair of form.querySelectorAll(".pair")) {
    const select = pair.querySelector("select");
    if (select) pair.classList.toggle("set", select.value !== "");
  }
}

// Before handing in, what is kept here goes first.
function finish(note) {
  const token = note.dataset.kept;
  const form = document.querySelector(".hand-in");
  const csrf = form.elements.csrf_token.value;

  async function send() {
    const count = Object.keys(kept(token)).length;
    if (!count) return true;
    const state = await flush(token, location.href, csrf);
    note.hidden = state === "saved";
    note.querySelector("span").textContent = state === "offline" ? `Offline. ${count} kept here, sent when you are back; then you can hand in.` : state;
    return state === "saved";
  }

  async function sendThenShow() {
    if (Object.keys(kept(token)).length && (await send())) location.reload();
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await send()) form.submit();
  });
  addEventListener("online", sendThenShow);
  sendThenShow();
}

const form = document.querySelector("[data-take]");
const note = document.querySelector("[data-kept]");
if (form) {
  take(form);
  echo(form);
}
if (note) finish(note);
