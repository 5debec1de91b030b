// The article: quotes under the lamp, steps that light their words, verdicts.

import { chooseSpeaker } from "./speakers.js";
import { dragEnds, finish } from "./edges.js";
import { command } from "./keys.js";
import { send } from "./sending.js";
import { highlight, middleParagraph, rangeOf, root, selected, sentenceAt } from "./text.js";

const stage = () => document.getElementById("stage");
const panels = () => [...document.querySelectorAll(".quote")];
const panel = () => panels().find((one) => !one.hidden);
const shows = new Set();
let lit = -1;

function select(number, { scroll = true } = {}) {
  for (const one of panels()) one.hidden = one.dataset.number !== number;
  for (const tag of document.querySelectorAll("[data-tag]")) {
    if (tag.dataset.tag === number) tag.setAttribute("aria-current", "true");
    else tag.removeAttribute("aria-current");
  }
  const marked = [["quote", "quoted-chosen"], ["cue", "cue-chosen"], ["by", "by-chosen"]];
  for (const [name, style] of marked) {
    for (const piece of root().querySelectorAll(`[data-${name}]`)) {
      piece.classList.toggle(style, piece.dataset[name].split(" ").includes(number));
    }
  }
  stage().dataset.selected = number;
  light(-1);
  const address = new URL(location.href);
  address.searchParams.set("kutipan", number);
  history.replaceState(null, "", address);
  if (scroll) reveal(number);
}

function reveal(number) {
  const first = root().querySelector(`[data-quote~="${CSS.escape(number)}"]`);
  const lists = document.querySelector(`.quote-list [data-tag="${CSS.escape(number)}"]`);
  lists?.scrollIntoView({ block: "nearest", inline: "center" });
  if (!first) return;
  const box = first.getBoundingClientRect();
  const seen = innerWidth > 960 ? innerHeight : innerHeight * 0.5;
  if (box.top < 60 || box.bottom > seen - 40) scrollBy({ top: box.top - seen * 0.3 });
}

function walk(step) {
  const all = panels();
  const at = all.indexOf(panel());
  const there = all[Math.min(all.length - 1, Math.max(0, at + step))];
  if (there) select(there.dataset.number);
}

const steps = () => [...(panel()?.querySelectorAll(".step") ?? [])];

function light(at) {
  const all = steps();
  lit = at < 0 ? -1 : Math.min(all.length - 1, at);
  all.forEach((one, number) => one.classList.toggle("is-lit", number === lit));
  const step = all[lit];
  if (step) lightWords(step);
  else highlight("lit", []);
}

function lightWords(step) {
  highlight("lit", [[Number(step.dataset.start), Number(step.dataset.end)]]);
  const box = rangeOf(Number(step.dataset.start), Number(step.dataset.end)).getBoundingClientRect();
  const seen = innerWidth > 960 ? innerHeight : innerHeight * 0.5;
  if (box.bottom < 40 || box.top > seen - 40) scrollBy({ top: box.top - seen * 0.4 });
}

// The server draws, this page swaps: what is shown is always what is saved. Where nobody asks for a quote, the one that
// is chosen by then stays chosen: somebody may have gone on while the verdict was on its way.
async function refresh(asked) {
  const address = new URL(location.href);
  if (asked) address.searchParams.set("kutipan", asked);
  const response = await fetch(address);
  if (!response.ok) return location.reload();
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("stage");
  if (!asked) fresh.dataset.selected = stage().dataset.selected;
  const [x, y] = [scrollX, scrollY];
  const notes = unsavedNotes();
  stage().replaceWith(fresh);
  restore();
  notes.forEach(takeUp);
  scrollTo(x, y);
}

// Somebody may be writing a note while a verdict is on its way: what he has written stays, and he goes on writing.
const isWriting = () => document.activeElement?.matches(".note textarea") ?? false;

function unsavedNotes() {
  const fields = [...document.querySelectorAll(".note textarea")];
  const kept = fields.filter((one) => one === document.activeElement || one.value !== one.defaultValue);
  return kept.map((one) => ({
    id: one.id,
    value: one.value,
    ends: one === document.activeElement ? [one.selectionStart, one.selectionEnd] : null,
  }));
}

function takeUp({ id, value, ends }) {
  const field = document.getElementById(id);
  if (!field) return;
  field.form.hidden = false;
  field.value = value;
  if (!ends) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(...ends);
}

function restore() {
  for (const name of shows) show(name);
  if (stage().dataset.selected) select(stage().dataset.selected, { scroll: false });
}

function show(name) {
  stage().classList.toggle(`show-${name}`, shows.has(name));
  document.querySelector(`[data-command="${name}"]`).setAttribute("aria-pressed", String(shows.has(name)));
}

function toggle(name) {
  return () => {
    if (!shows.delete(name)) shows.add(name);
    show(name);
  };
}

// Verdicts leave one after another; a key pressed twice is one verdict. A note waits for the verdict before it.
const leaving = new Set();
let before = Promise.resolve();

function judge(action, more = {}, { goOn = true } = {}) {
  const number = panel()?.dataset.number;
  const one = action === "note" ? `note ${number}` : number;
  if (!number || leaving.has(one)) return before;
  leaving.add(one);
  before = before.then(() => save(number, action, more, goOn)).finally(() => leaving.delete(one));
  return before;
}

async function save(number, action, more, goOn) {
  const { item, seen } = document.getElementById(`quote-${number}`).dataset;
  const body = { article: Number(stage().dataset.article), item, seen: Number(seen), action, ...more };
  const answer = await send(stage().dataset.verdictUrl, body);
  if (answer === null) return;
  await refresh();
  if (goOn && answer !== "changed" && panel()?.dataset.number === number && !isWriting()) forward();
}

function forward() {
  const all = panels();
  const at = all.indexOf(panel());
  const open = [...all.slice(at + 1), ...all.slice(0, at)].find((one) => !one.dataset.verdict);
  if (open) select(open.dataset.number);
  else document.getElementById("next").focus();
}

async function judgeSpeaker() {
  if (!panel()) return;
  const chosen = await chooseSpeaker();
  if (chosen) await judge("speaker", chosen);
}

async function judgeWords() {
  if (!panel()) return;
  const parts = await dragEnds(JSON.parse(panel().dataset.parts));
  if (parts) await judge("words", { parts }, { goOn: false });
}

async function addMissing() {
  const marked = selected();
  getSelection().removeAllRanges();
  document.getElementById("add-here").hidden = true;
  const parts = marked ? [marked] : await dragEnds([sentenceAt(middleParagraph())]);
  if (!parts) return;
  highlight("edges", parts);
  const chosen = await chooseSpeaker();
  highlight("edges", []);
  if (!chosen) return;
  const item = `+${parts.map(([start, end]) => `${start}-${end}`).join("+")}`;
  const seen = Number(panels().find((one) => one.dataset.item === item)?.dataset.seen ?? 0);
  const body = { article: Number(stage().dataset.article), item, action: "missing", parts, seen, ...chosen };
  if ((await send(stage().dataset.verdictUrl, body)) !== null) await refresh(item);
}

async function undo() {
  const event = Number(stage().dataset.undoable);
  if (!event) return;
  const answer = await send(stage().dataset.undoUrl, { event });
  if (answer !== null) await refresh(answer.item);
}

function writeNote() {
  const form = panel()?.querySelector(".note");
  if (!form) return;
  form.hidden = false;
  form.querySelector("textarea").focus();
}

async function saveNote(form) {
  const field = form.querySelector("textarea");
  field.blur();
  if (field.value === field.defaultValue) return;
  await judge("note", { note: field.value }, { goOn: false });
}

command("down", () => walk(1), "j");
command("up", () => walk(-1), "k");
command("forward", () => light(lit + 1), "ArrowRight");
command("back", () => light(Math.max(0, lit - 1)), "ArrowLeft");
command("right", () => judgeFound("right"), "b");
command("not_quote", () => judgeFound("not_quote"), "x");
command("unsure", () => judgeFound("unsure"), "d");
command("speaker", judgeSpeaker, "s");
command("words", judgeWords, "w");
command("missing", addMissing, "m");
command("note", writeNote, "c");
command("undo", undo, "u");
command("people", toggle("people"), "o");
command("places", toggle("places"), "l");
command("counts", toggle("counts"), "a");
command("edges-save", () => finish(true));
command("edges-cancel", () => finish(false));

// What the reviewer has added himself he corrects or takes back; he does not judge it.
function judgeFound(action) {
  if (panel()?.querySelector(`[data-command="${action}"]`)) judge(action);
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const tag = event.target.closest("[data-tag]");
  const step = event.target.closest(".step");
  const words = event.target.closest("[data-quote]");
  if (tag) select(tag.dataset.tag);
  else if (step) light(steps().indexOf(step));
  else if (event.target.closest("[data-light]")) lightWords(event.target.closest("[data-light]"));
  else if (words && getSelection().isCollapsed) select(words.dataset.quote.split(" ").at(-1), { scroll: false });
});
document.addEventListener("mouseover", (event) => {
  const step = event.target instanceof Element && event.target.closest(".step");
  if (step && steps().indexOf(step) !== lit) light(steps().indexOf(step));
});
document.addEventListener("focusin", (event) => {
  if (event.target.matches?.(".step")) light(steps().indexOf(event.target));
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches(".note")) return;
  event.preventDefault();
  saveNote(event.target);
});
document.addEventListener("keydown", (event) => {
  if (!event.target.matches?.(".note textarea")) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
  if (event.key === "Escape") event.target.blur();
});
// "Somebody selects words": offer to add them.
document.addEventListener("selectionchange", () => {
  const offer = document.getElementById("add-here");
  const marked = selected();
  offer.hidden = !marked || !document.getElementById("edges").hidden;
  if (offer.hidden) return;
  const box = getSelection().getRangeAt(0).getBoundingClientRect();
  offer.style.left = `${Math.max(8, Math.min(innerWidth - 220, box.left)) + scrollX}px`;
  offer.style.top = `${box.bottom + 8 + scrollY}px`;
});

// Pressing the offer must not end the selection that it is about.
document.getElementById("add-here").addEventListener("mousedown", (event) => event.preventDefault());

restore();
if (stage().dataset.selected) reveal(stage().dataset.selected);
