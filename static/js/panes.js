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

// Where two articles stand under each other, the way between them says which one is being read.
function follow(nav) {
  const links = new Map([...nav.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
  const inSight = new Set();
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) inSight[entry.isIntersecting ? "add" : "delete"](entry.target.id);
    for (const [id, link] of links) {
      if (id === [...links.keys()].find((one) => inSight.has(one))) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-30% 0px -60% 0px" });
  for (const id of links.keys()) watch.observe(document.getElementById(id));
}

export function panes(name) {
  const nav = page.querySelector(".both");
  if (nav) follow(nav);

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
