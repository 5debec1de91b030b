// Between the page and the text: records count code points, the browser counts UTF-16 units.

export const root = () => document.getElementById("text");

const pieces = () => [...root().querySelectorAll("[data-at]")];
const from = (piece) => Number(piece.dataset.at);

// Offset -> character, for all that is printed; between paragraphs there is nothing.
export function characters() {
  const found = new Map();
  for (const piece of pieces()) {
    let at = from(piece);
    for (const character of piece.textContent) found.set(at++, character);
  }
  return found;
}

function points(text) {
  let count = 0;
  for (const _ of text) count++; // eslint-disable-line no-unused-vars
  return count;
}

export function offsetOf(node, unit) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const piece = element?.closest?.("#text [data-at]");
  if (piece) {
    const before = document.createRange();
    before.setStart(piece, 0);
    before.setEnd(node, unit);
    return from(piece) + points(before.toString());
  }
  if (!root().contains(node)) return null;
  // Between pieces: the first piece that begins behind the place.
  const place = document.createRange();
  place.setStart(node, unit);
  const behind = pieces().find((one) => place.comparePoint(one, 0) >= 0);
  if (behind) return from(behind);
  const last = pieces().at(-1);
  return last ? from(last) + points(last.textContent) : null;
}

// A place in the page for an offset; at a border, the end of the piece before when `atEnd`.
export function placeOf(offset, atEnd) {
  let best = null;
  for (const piece of pieces()) {
    const start = from(piece);
    if (start > offset || (atEnd && start === offset)) break;
    best = piece;
  }
  best ??= pieces()[0];
  const node = best.firstChild;
  let unit = 0;
  let left = offset - from(best);
  for (const character of node.data) {
    if (left-- <= 0) break;
    unit += character.length;
  }
  return [node, unit];
}

export function rangeOf(start, end) {
  const range = document.createRange();
  range.setStart(...placeOf(start, false));
  range.setEnd(...placeOf(end, true));
  return range;
}

export function highlight(name, spans) {
  if (!("highlights" in CSS)) return;
  if (spans.length) CSS.highlights.set(name, new Highlight(...spans.map(([start, end]) => rangeOf(start, end))));
  else CSS.highlights.delete(name);
}

const isWord = (character) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

// The next place where a word begins or ends, from an offset in a direction.
export function wordBorder(text, offset, step) {
  const last = Math.max(...text.keys()) + 1;
  for (let at = offset + step; at >= 0 && at <= last; at += step) {
    if (isWord(text.get(at - 1)) !== isWord(text.get(at))) return at;
  }
  return offset;
}

export function nearestBorder(text, offset) {
  if (isWord(text.get(offset - 1)) !== isWord(text.get(offset))) return offset;
  const [back, on] = [wordBorder(text, offset, -1), wordBorder(text, offset, 1)];
  return offset - back <= on - offset ? back : on;
}

export function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  let start = offsetOf(range.startContainer, range.startOffset);
  let end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const text = characters();
  const isBlank = (at) => !text.has(at) || /\s/u.test(text.get(at));
  while (start < end && isBlank(start)) start++;
  while (start < end && isBlank(end - 1)) end--;
  return start < end ? [start, end] : null;
}

// The sentence of the paragraph that is nearest to the middle of the window, to begin a quote with.
export function sentenceAt(paragraph) {
  const own = [...paragraph.querySelectorAll("[data-at]")];
  if (!own.length) return null;
  const words = own.map((one) => one.textContent).join("");
  const sentence = words.match(/^.*?[.?!](?=\s|["”]|$)/su)?.[0] ?? words;
  const start = from(own[0]);
  return [start, start + points(sentence.trimEnd())];
}

export function middleParagraph() {
  const middle = innerHeight / 2;
  const gap = (one) => Math.abs(one.getBoundingClientRect().top - middle);
  return [...root().querySelectorAll("p")].sort((one, other) => gap(one) - gap(other))[0];
}
