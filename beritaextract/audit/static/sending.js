// Verdicts out: saved at once, and never over another window's.

const token = document.querySelector('meta[name="token"]').content;
const line = document.getElementById("status");
let fading = 0;

export function say(words, isBad = false) {
  line.textContent = words;
  line.classList.toggle("is-bad", isBad);
  line.classList.add("shown");
  clearTimeout(fading);
  fading = setTimeout(() => line.classList.remove("shown"), isBad ? 8000 : 1800);
}

async function post(url, body) {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Token": token },
      body: JSON.stringify(body),
    });
    return [response.status, await response.json().catch(() => ({}))];
  } catch {
    return [0, {}];
  }
}

function ask(said) {
  const dialog = document.getElementById("conflict");
  dialog.querySelector("[data-said]").textContent = said;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue), { once: true }));
}

// Returns what the server said, or null where nothing was saved; "changed" tells that the page is out of date.
export async function send(url, body) {
  const [status, answer] = await post(url, body);
  if (status === 200) {
    say(line.dataset.saved);
    return answer;
  }
  if (status === 409) {
    if ((await ask(answer.detail)) === "keep" && "seen" in body) return send(url, { ...body, seen: answer.last });
    return "changed";
  }
  say(status ? `${line.dataset.failed} ${answer.detail ?? status}` : line.dataset.offline, true);
  return null;
}
