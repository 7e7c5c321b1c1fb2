// Choosing a source leaves only its words in colour; choosing it again, or Escape, brings everyone back.
const map = document.querySelector(".map");
const bar = map.querySelector("[data-bar]");
let alone = "";

function light(source) {
  alone = source === alone ? "" : source;
  map.classList.toggle("alone", alone !== "");
  for (const part of map.querySelectorAll("[data-source]")) part.classList.toggle("lit", part.dataset.source === alone);
  for (const link of map.querySelectorAll("[data-pick]")) {
    if (alone && link.dataset.pick === alone) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  bar.hidden = !alone;
  if (alone) tell();
}

// The bar keeps the source's row of the score in view while its words are read.
function tell() {
  const row = map.querySelector(`.part[data-source="${alone}"]`);
  bar.dataset.kind = row.dataset.kind;
  bar.querySelector("[data-bar-words]").textContent = `Only ${row.querySelector(".part-name").textContent}`;
  bar.querySelector("[data-bar-strip]").replaceChildren(...[...row.querySelector(".strip").children].map((part) => part.cloneNode(true)));
  bar.querySelector("[data-bar-first]").href = `#${map.querySelector(`.marked .line [data-source="${alone}"]`)?.closest(".line")?.id ?? "cast"}`;
}

function show(ref) {
  for (const words of map.querySelectorAll(".saying")) words.classList.toggle("shown", words.dataset.of === ref);
}

map.addEventListener("click", (event) => {
  const pick = event.target.closest("[data-pick]");
  const said = event.target.closest("[data-show]");
  if (pick) {
    event.preventDefault();
    light(pick.dataset.pick);
  } else if (said) {
    show(said.dataset.show);
  } else if (event.target.closest("[data-bar-all]")) {
    light(alone);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && alone) light(alone);
});

// On a phone the sources are folded; one that is asked for by its address opens.
if (matchMedia("(max-width: 52rem)").matches) {
  for (const fold of map.querySelectorAll("[data-fold]")) fold.open = fold.parentElement.matches(":target");
}
if (location.hash.startsWith("#said-")) show(location.hash.slice(1));
