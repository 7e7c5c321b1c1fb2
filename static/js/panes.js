// On a phone one pane at a time; the article comes back at the line it was left, also with the next question.
const page = document.querySelector("main");
const narrow = matchMedia("(max-width: 52rem)");

function place(name, value) {
  try {
    if (value !== undefined) sessionStorage.setItem(name, String(value));
    return Number(sessionStorage.getItem(name)) || 0;
  } catch {
    return 0;
  }
}

export function panes(name) {
  const at = `place/${name}`;
  const seen = { question: 0 };

  function show(pane) {
    if (page.dataset.view === "article") place(at, scrollY);
    else seen.question = scrollY;
    page.dataset.view = pane;
    scrollTo(0, pane === "article" ? place(at) : seen.question);
  }

  page.addEventListener("click", (event) => {
    const link = event.target.closest("[data-to], [data-show]");
    if (!link || !narrow.matches) return;
    event.preventDefault();
    const pane = link.dataset.to ?? link.dataset.show;
    show(pane);
    document.querySelector(`[data-pane="${pane}"]`)?.focus({ preventScroll: true });
  });
  addEventListener("pagehide", () => {
    if (!narrow.matches || page.dataset.view === "article") place(at, scrollY);
  });
  page.dataset.view = "question";
  return { narrow, wasAt: () => place(at) };
}
