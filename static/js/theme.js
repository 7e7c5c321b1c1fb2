// Runs before the first paint, so that a chosen theme never flashes; without it the system's wish counts.
const root = document.documentElement;
const names = { system: "as the system", light: "light", dark: "dark" };
const order = ["system", "light", "dark"];

function kept() {
  try {
    return localStorage.getItem("theme") ?? "system";
  } catch {
    return "system";
  }
}

function wear(theme) {
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

function label(button) {
  button.hidden = false;
  button.setAttribute("aria-label", `Colours: ${names[kept()]}. Change`);
}

wear(kept());
root.dataset.script = "";
addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-theme-button]").forEach(label));
addEventListener("storage", () => wear(kept()));
addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-theme-button]");
  if (!button) return;
  const theme = order[(order.indexOf(kept()) + 1) % order.length];
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // A browser that keeps nothing still changes for this page.
  }
  wear(theme);
  label(button);
});
