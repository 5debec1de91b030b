// Commands: what a button does on a click, and what a key does where nobody is typing.

const commands = new Map();
const bound = new Map();
let capture = null; // while the ends of a quote are dragged, keys are theirs

export function command(name, act, ...keys) {
  commands.set(name, act);
  for (const key of keys) bound.set(key, name);
}

export function captureKeys(handler) {
  capture = handler;
}

export function run(name, source) {
  const act = commands.get(name);
  if (act) act(source);
  return Boolean(act);
}

function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function lettersAreOff() {
  return localStorage.getItem("berita-letters") === "off";
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (capture) {
    if (capture(event)) event.preventDefault();
    return;
  }
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  const name = bound.get(event.key);
  if (!name || (event.key.length === 1 && event.key !== "?" && lettersAreOff())) return;
  if (run(name, null)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const source = event.target instanceof Element && event.target.closest("[data-command]");
  if (!source || source.disabled || source.tagName === "A") return;
  run(source.dataset.command, source);
});
