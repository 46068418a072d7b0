// The search box and the list of what was found: as you type, and by keyboard alone.

import {copyButton, fill, h, marked} from "./dom.js";
import {pager} from "./pager.js";
import {ask} from "./server.js";

const box = document.querySelector("#search");
const results = document.querySelector("#results");
const found = document.querySelector("#found");
let pending = null;

/** Lets the box search; `atRest` shows what is there while nothing is searched for, `atWork` hears that a search takes its place. */
export function startSearch(atRest, atWork) {
  box.addEventListener("input", () => search(atRest, atWork));
  document.addEventListener("keydown", keys);
  search(atRest, atWork);
}

/** The API that the address names; empty when it names none. */
export function addressed() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** One line of a list of APIs. */
export function hitLink(hit, words = []) {
  return h("a", {class: "hit", href: `#${encodeURIComponent(hit.name)}`},
    h("span", {class: "hit-title"}, marked(hit.title || hit.name, words), hit.origin === "CATALOG" && h("small", {class: "origin"}, "目录")),
    h("span", {class: "hit-name"}, marked(hit.name, words)));
}

/** Marks the line of the API that is shown, and brings it into sight. */
export function showCurrent() {
  const name = addressed();
  for (const link of results.querySelectorAll(".hit")) {
    const current = link.getAttribute("href") === `#${encodeURIComponent(name)}`;
    if (!current) link.removeAttribute("aria-current");
    else if (!link.hasAttribute("aria-current")) {
      link.setAttribute("aria-current", "page");
      link.scrollIntoView({block: "nearest"});
    }
  }
}

async function search(atRest, atWork) {
  pending?.abort();
  const text = box.value.trim();
  if (!text) {
    atRest(results, found);
    return;
  }
  const mine = pending = new AbortController();
  try {
    const page = await ask("/api/search", {q: text}, mine.signal);
    atWork();
    show(text, page);
  } catch (error) {
    if (error.name !== "AbortError") found.textContent = error.message;
  }
}

function show(text, {total, corrected, hits}) {
  const words = (corrected || text).split(/\s+/);
  const instead = corrected ? `没有“${text}”，按“${corrected}”` : "";
  const shown = [...hits];
  found.textContent = `${instead}找到 ${total} 个`;
  fill(results, hits.length
    ? [h("p", {class: "copy"}, copyButton(() => shown.map(element).join("\n"), "复制为 @TopApis 的元素")),
      pager(total, hits, (hit) => hitLink(hit, words), async (from) => {
        const page = await ask("/api/search", {q: text, from});
        shown.push(...page.hits);
        return page.hits;
      })]
    : h("p", {class: "nothing"}, "没有找到。可以试试接口名的一部分，例如 trade.get，中文名，或拼音首字母，例如 ddcx。"));
  showCurrent();
}

/** One line of an array in Java: the name, with category and title as a comment. */
function element({name, category, title}) {
  const comment = [category, title].filter(Boolean).join(": ").replace(/\s+/g, " ");
  return `"${name}",${comment && ` // ${comment}`}`;
}

/** "/" goes to the box, arrows move through the list, Escape leads back and then clears. */
function keys(event) {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.body.dataset.view = "list";
    box.focus();
    box.select();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (event.target === box || results.contains(event.target))) {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && event.target === box && box.value.trim()) {
    results.querySelector(".hit")?.click();
  } else if (event.key === "Escape" && results.contains(event.target)) {
    box.focus();
  }
}

function move(step) {
  const stops = [...results.querySelectorAll(".hit, summary, .more")].filter((stop) => stop.checkVisibility());
  const next = stops.indexOf(document.activeElement) + step;
  if (next < 0) box.focus();
  else stops[Math.min(next, stops.length - 1)]?.focus();
}
