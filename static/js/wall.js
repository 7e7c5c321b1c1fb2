// The count on the wall keeps itself fresh; names show only when asked for, since the whole class is looking.
const every = 4000;
const from = document.querySelector("[data-live-from]").dataset.liveFrom;
const button = document.querySelector("[data-names]");

async function refresh() {
  if (document.hidden) return;
  const answer = await fetch(from).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of page.querySelectorAll("[data-live]")) {
    document.getElementById(part.id).replaceChildren(...part.childNodes);
  }
}

button.hidden = false;
button.addEventListener("click", () => {
  const shown = document.body.classList.toggle("with-names");
  button.setAttribute("aria-expanded", String(shown));
  button.textContent = shown ? "Hide names" : "Show names";
});
setInterval(refresh, every);
document.addEventListener("visibilitychange", refresh);
