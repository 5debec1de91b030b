// What every page does: help, letters off, the way to the queue and to the search.

import { command } from "./keys.js";

const help = document.getElementById("keys");
const letters = document.getElementById("letters");
letters.checked = localStorage.getItem("berita-letters") !== "off";
letters.addEventListener("change", () => localStorage.setItem("berita-letters", letters.checked ? "on" : "off"));

function follow(name) {
  return () => document.querySelector(`a[data-command="${name}"]`)?.click();
}

command("keys", () => help.showModal(), "?");
command("queue", () => {
  const back = document.querySelector('a[data-command="queue"]');
  location.href = back ? back.href : "/";
}, "g");
command("next", follow("next"), "n");
command("search", () => {
  const field = document.getElementById("q");
  if (field) field.select();
  else location.href = "/#q";
}, "/");

if (location.hash === "#q") document.getElementById("q")?.focus();
