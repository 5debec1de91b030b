// Choosing a speaker: a person of the article, somebody typed, or nobody.

const dialog = () => document.getElementById("speakers");
const field = () => document.getElementById("speaker-name");
const options = () => [...document.querySelectorAll("#speaker-options [role=option]")];
const shown = () => options().filter((one) => !one.hidden);
let settle = null;

function mark(option) {
  for (const one of options()) one.setAttribute("aria-selected", String(one === option));
  field().setAttribute("aria-activedescendant", option?.id ?? "");
  option?.scrollIntoView({ block: "nearest" });
}

function narrow() {
  const typed = field().value.trim();
  const wanted = typed.toLowerCase();
  for (const one of options()) {
    if ("typed" in one.dataset) {
      one.hidden = !typed;
      one.querySelector("b").textContent = typed;
      one.dataset.name = typed;
    } else {
      one.hidden = wanted !== "" && !one.textContent.toLowerCase().includes(wanted);
    }
  }
  mark(shown()[0]);
}

function choose(option) {
  if (!option) return;
  const done = settle;
  settle = null;
  dialog().close();
  const isNobody = "nobody" in option.dataset;
  done?.({ speaker: isNobody ? null : option.dataset.name, speaker_kind: isNobody ? null : option.dataset.kind });
}

function step(by) {
  const all = shown();
  const at = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
  mark(all[(at + by + all.length) % all.length]);
}

// Resolves to { speaker, speaker_kind }, or to null where nobody chose.
export function chooseSpeaker() {
  field().value = "";
  narrow();
  dialog().showModal();
  field().focus();
  return new Promise((done) => {
    settle = done;
    dialog().addEventListener("close", () => { settle?.(null); settle = null; }, { once: true });
  });
}

document.addEventListener("input", (event) => { if (event.target === field()) narrow(); });
document.addEventListener("keydown", (event) => {
  if (event.target !== field()) return;
  const act = { ArrowDown: () => step(1), ArrowUp: () => step(-1) }[event.key];
  if (event.key === "Enter") choose(options().find((one) => one.getAttribute("aria-selected") === "true"));
  else if (act) act();
  else return;
  event.preventDefault();
});
document.addEventListener("click", (event) => {
  const option = event.target instanceof Element && event.target.closest("#speaker-options [role=option]");
  if (option) choose(option);
});
