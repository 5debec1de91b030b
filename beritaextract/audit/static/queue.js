// The queue by keyboard: j and k walk the rows, Enter opens (a row is a link).

import { command } from "./keys.js";

const rows = [...document.querySelectorAll(".queue .row")];

function walk(step) {
  const at = rows.indexOf(document.activeElement);
  const there = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
  rows[there]?.focus();
}

command("down", () => walk(1), "j", "ArrowDown");
command("up", () => walk(-1), "k", "ArrowUp");

// On a small screen the filters wait until they are wanted.
const more = document.querySelector(".more");
if (innerWidth <= 1024 && !("used" in more.dataset)) more.open = false;

// A choice among filters is applied at once; typed words wait for Enter.
document.querySelector(".filters").addEventListener("change", (event) => {
  if (event.target.matches("select, input[type=date]")) event.currentTarget.requestSubmit();
});
// Empty fields stay out of the address.
document.querySelector(".filters").addEventListener("formdata", (event) => {
  for (const [name, value] of [...event.formData]) if (!value) event.formData.delete(name);
});
