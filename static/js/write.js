// The text field of a bank: places lead to their line, the line of the cursor is told, and nothing typed is left behind unasked.
const field = document.getElementById("document");
const form = document.getElementById("bank");
const caret = document.querySelector("[data-caret]");
const before = field.value;
let sending = false;

function offsetOf(line, column) {
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const points = [...(lines[line - 1] ?? "")].slice(0, column - 1).join("");
  return start + points.length;
}

// How far down the text field a place is, measured in a copy, since lines wrap.
function depth(offset) {
  const copy = document.createElement("div");
  copy.className = "input code copy";
  copy.style.width = `${field.clientWidth}px`;
  copy.textContent = field.value.slice(0, offset);
  const end = copy.appendChild(document.createElement("span"));
  end.textContent = ".";
  document.body.append(copy);
  const top = end.offsetTop;
  copy.remove();
  return top;
}

function go(line, column) {
  const start = offsetOf(line, column);
  const word = /^(?:[\p{L}\p{N}]+|\S|[^\S\n]+)/u.exec(field.value.slice(start))?.[0] ?? "";
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, start + word.length);
  field.scrollTop = depth(start) - field.clientHeight / 3;
  field.scrollIntoView({ block: "nearest" });
  tell();
}

function tell() {
  if (document.activeElement !== field) return;
  caret.textContent = `Line ${field.value.slice(0, field.selectionStart).split("\n").length}`;
}

function size(bytes) {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

// A file that is too large is told before it is sent, while everything that was typed still stands here.
function weigh(input) {
  const most = Number(input.dataset.most);
  const heavy = [...input.files].find((file) => file.size > most);
  const words = heavy ? `${heavy.name} has ${size(heavy.size)}; ${size(most)} fit. Take pictures and sounds out of it, or split it.` : "";
  const problem = input.closest(".field").querySelector("[data-problem]");
  problem.hidden = !words;
  problem.querySelector("span").textContent = words;
  input.setCustomValidity(words);
  input.closest(".field").classList.toggle("problem", Boolean(words));
  if (words) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

document.addEventListener("click", (event) => {
  const place = event.target.closest?.("[data-line]");
  const example = event.target.closest?.("[data-example]");
  if (place) {
    event.preventDefault();
    go(Number(place.dataset.line), Number(place.dataset.column));
  } else if (example && !field.value.trim()) {
    event.preventDefault();
    field.focus();
    field.value = document.querySelector(".help pre").textContent;
    field.setSelectionRange(0, 0);
    field.scrollTop = 0;
    tell();
  }
});
document.addEventListener("selectionchange", tell);
field.addEventListener("keyup", tell);
for (const input of document.querySelectorAll("[data-most]")) input.addEventListener("change", () => weigh(input));
form.addEventListener("submit", () => (sending = true));
addEventListener("pageshow", () => (sending = false));
addEventListener("beforeunload", (event) => {
  if (!sending && field.value !== before) event.preventDefault();
});
