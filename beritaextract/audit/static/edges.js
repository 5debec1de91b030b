// Dragging the ends of a quote, with the mouse, a finger or the keyboard.

import { captureKeys } from "./keys.js";
import { characters, highlight, nearestBorder, offsetOf, rangeOf, root, sentenceAt, wordBorder } from "./text.js";

let ends = null; // offsets: start and end of each part, in order
let active = 0;
let handles = [];
let text = new Map();
let settle = null;

const bar = () => document.getElementById("edges");
const parts = () => ends.flatMap((_, at) => (at % 2 ? [] : [[ends[at], ends[at + 1]]]));

function draw() {
  highlight("edges", parts());
  ends.forEach((offset, at) => {
    const isEnd = at % 2 === 1;
    const range = isEnd ? rangeOf(offset - 1, offset) : rangeOf(offset, offset + 1);
    const box = [...range.getClientRects()].at(isEnd ? -1 : 0);
    if (!box) return;
    handles[at].style.left = `${(isEnd ? box.right : box.left) + scrollX}px`;
    handles[at].style.top = `${box.top + scrollY}px`;
    handles[at].style.height = `${box.height}px`;
    handles[at].classList.toggle("is-active", at === active);
  });
  const said = document.getElementById("edges-said");
  const around = active % 2 ? [ends[active] - 24, ends[active]] : [ends[active], ends[active] + 24];
  let words = "";
  for (let at = around[0]; at < around[1]; at++) words += text.get(at) ?? "";
  said.textContent = active % 2 ? `${said.dataset.end} …${words}|` : `${said.dataset.start} |${words}…`;
}

function move(offset) {
  const low = active ? ends[active - 1] + 1 : Math.min(...text.keys());
  const high = active < ends.length - 1 ? ends[active + 1] - 1 : Math.max(...text.keys()) + 1;
  ends[active] = Math.min(high, Math.max(low, offset));
  draw();
}

function jump(step) {
  const all = [...root().querySelectorAll("p")];
  const here = all.findIndex((one) => (sentenceAt(one)?.[0] ?? 0) > ends[0]);
  const at = (here < 0 ? all.length : here) - 1 + step;
  const there = sentenceAt(all[Math.min(all.length - 1, Math.max(0, at))]);
  if (!there || ends.length > 2) return;
  ends = there;
  draw();
  handles[0].scrollIntoView({ block: "center" });
}

function onKey(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step) move(event.shiftKey ? ends[active] + step : wordBorder(text, ends[active], step));
  else if (event.key === "Tab") {
    active = (active + (event.shiftKey ? ends.length - 1 : 1)) % ends.length;
    draw();
  } else if (event.key === "ArrowUp" || event.key === "ArrowDown") jump(event.key === "ArrowDown" ? 1 : -1);
  else if (event.key === "Enter") finish(true);
  else if (event.key === "Escape") finish(false);
  else return false;
  return true;
}

function caret(event) {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(event.clientX, event.clientY);
    return found && [found.offsetNode, found.offset];
  }
  const found = document.caretRangeFromPoint(event.clientX, event.clientY);
  return found && [found.startContainer, found.startOffset];
}

function onMove(event) {
  const found = caret(event);
  const offset = found && root().contains(found[0]) ? offsetOf(...found) : null;
  if (offset !== null) move(event.shiftKey ? offset : nearestBorder(text, offset));
  event.preventDefault();
}

function grab(at) {
  return (event) => {
    active = at;
    handles[at].classList.add("is-dragged");
    document.addEventListener("pointermove", onMove);
    document.addEventListener("pointerup", () => {
      document.removeEventListener("pointermove", onMove);
      handles[at]?.classList.remove("is-dragged");
    }, { once: true });
    draw();
    event.preventDefault();
  };
}

function handle(at) {
  const made = document.createElement("div");
  made.className = "handle";
  made.dataset.end = String(at);
  made.addEventListener("pointerdown", grab(at));
  document.body.append(made);
  return made;
}

export function finish(isKept) {
  if (!settle) return;
  const [done, kept] = [settle, isKept ? parts() : null];
  settle = null;
  captureKeys(null);
  removeEventListener("resize", draw);
  for (const one of handles) one.remove();
  handles = [];
  highlight("edges", []);
  bar().hidden = true;
  done(kept);
}

// Resolves to parts, or to null where the work was dropped.
export function dragEnds(given) {
  finish(false);
  text = characters();
  ends = given.flat();
  active = ends.length - 1;
  handles = ends.map((_, at) => handle(at));
  bar().hidden = false;
  captureKeys(onKey);
  addEventListener("resize", draw);
  draw();
  handles[0].scrollIntoView({ block: "center" });
  return new Promise((done) => { settle = done; });
}
