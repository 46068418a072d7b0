// A list that is loaded page by page.

import {h} from "./dom.js";

/**
 * Lines for `items`, and a button for the next page while there are more.
 * `line(item)` shows an item; `next(from)` asks for the page that begins there.
 */
export function pager(total, items, line, next) {
  const list = h("ul", {class: "hits"}, items.map((item) => h("li", {}, line(item))));
  const more = h("button", {type: "button", class: "quiet more", onclick: load});
  const element = h("div", {class: "paged"}, list, more);
  label();

  function label() {
    const left = total - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = `显示更多（还有 ${left.toLocaleString("zh-CN")} 个）`;
  }

  async function load() {
    more.disabled = true;
    try {
      const page = await next(list.childElementCount);
      const lines = page.map((item) => h("li", {}, line(item)));
      list.append(...lines);
      label();
      lines[0]?.querySelector("a")?.focus({preventScroll: true});
    } catch (error) {
      more.textContent = error.message;
    } finally {
      more.disabled = false;
    }
  }

  return element;
}
