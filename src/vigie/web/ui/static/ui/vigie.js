// Small comforts on top of pages that work without them.
"use strict";

// "/" goes to the search of the page, "?" to the help; never while somebody types.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const at = event.target;
  if (at instanceof HTMLElement && at.closest("input, textarea, select, [contenteditable]")) return;
  if (event.key === "/") {
    const search = document.querySelector("main input[type=search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  }
});

// The persona one sees as stays in sight; what was refused is shown and read first.
document.addEventListener("DOMContentLoaded", () => {
  document.querySelector(".staging [aria-pressed=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  const refused = document.querySelector("main [role=alert]:not(.drawn *)");
  if (!refused) return;
  refused.setAttribute("tabindex", "-1");
  refused.focus();
});
