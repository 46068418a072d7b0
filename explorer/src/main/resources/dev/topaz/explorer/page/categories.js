// What the list shows while nothing is searched for: the categories, each opened on demand.

import {fill, h} from "./dom.js";
import {hitLink, showCurrent} from "./search.js";
import {ask} from "./server.js";

const UNSORTED = "未分类";

/** Shows the categories of an `about` answer; a single one is opened at once. */
export function categories(about) {
  return (results, found) => {
    found.textContent = `${about.apis.toLocaleString("zh-CN")} 个接口，${about.categories.length} 个类目`;
    fill(results, about.categories.map((category) => section(category, about.categories.length === 1)));
  };
}

function section(category, open) {
  const list = h("ul", {class: "hits"});
  const details = h("details", {class: "category", open, ontoggle: () => details.open && load(category, list)},
    h("summary", {}, h("span", {}, category.name || UNSORTED), h("span", {class: "count"}, String(category.count))),
    list);
  return details;
}

async function load(category, list) {
  if (list.childElementCount) return;
  try {
    const {hits} = await ask("/api/search", {category: category.name});
    const mine = category.name ? hits : hits.filter((hit) => !hit.category);
    fill(list, mine.map((hit) => h("li", {}, hitLink(hit))));
    showCurrent();
  } catch (error) {
    fill(list, h("li", {class: "nothing"}, error.message));
  }
}
