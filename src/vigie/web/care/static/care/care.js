// The agent's day: "n" for the next complaint, "r" to reply, and copying what was written. Pages work without it.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const at = event.target;
  // Never while somebody types.
  if (at instanceof HTMLElement && at.closest("input, textarea, select, [contenteditable]")) return;
  const wanted = { n: "#suivante", r: "#id_text" }[event.key];
  const found = wanted && document.querySelector(wanted);
  if (!found) return;
  event.preventDefault();
  if (event.key === "n") found.click();
  else found.focus();
});

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  const words = button.querySelector("[data-said]");
  const before = words.textContent;
  const reading = document.querySelector(button.dataset.unless);
  // What the reading stops is not to be copied either.
  const follow = () => {
    button.disabled = reading.querySelector("[data-stop]") !== null;
    words.textContent = button.disabled ? words.dataset.stopped : before;
  };
  follow();
  new MutationObserver(follow).observe(reading, { childList: true, subtree: true });
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).value);
    words.textContent = words.dataset.said;
    setTimeout(follow, 2000);
  });
}
