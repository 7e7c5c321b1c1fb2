// The deciding words come into view beside the verdict; on a phone they wait in the other pane.
import { panes } from "./panes.js";

const told = document.querySelector("[data-result]");
const { narrow } = panes(`result/${told.dataset.result}`);
const key = document.querySelector(".flag.is-key");

if (!narrow.matches && key) scrollTo(0, key.getBoundingClientRect().top + scrollY - innerHeight / 4);
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-to='article'], [data-show]");
  if (!link) return;
  if (link.dataset.show) {
    event.preventDefault();
    document.getElementById(link.hash.slice(1))?.scrollIntoView({ block: "center" });
  } else if (narrow.matches && key) key.scrollIntoView({ block: "start" });
});
