// What the list shows while nothing is searched for: the categories of the specs, then those of the catalogue, each opened on demand.

import {fill, h} from "./dom.js";
import {hitLink, showCurrent} from "./search.js";
import {ask} from "./server.js";

const UNSORTED = "未分类";

/** Shows the categories of an `about` answer; a single one of specs is opened at once. */
export function categories(about) {
  return (results, found) => {
    found.textContent = `${about.apis.toLocaleString("zh-CN")} 个接口，${about.categories.length} 个类目`;
    fill(results,
      about.categories.map((category) => section(category, "SPEC", about.categories.length === 1)),
      about.catalog.apis > 0 && catalog(about.catalog));
  };
}

/** The catalogue is long: its categories are made when it is opened. */
function catalog({date, apis, categories: list}) {
  const inside = h("div", {class: "catalog"});
  const details = h("details", {class: "category whole", ontoggle: () => details.open && open()},
    h("summary", {}, h("span", {}, "平台目录 ", h("small", {}, `${date} 的事实`)), h("span", {class: "count"}, String(apis))), inside);
  function open() {
    if (!inside.childElementCount) fill(inside, list.map((category) => section(category, "CATALOG", false)));
  }
  return details;
}

function section(category, origin, open) {
  const list = h("ul", {class: "hits"});
  const details = h("details", {class: "category", open, ontoggle: () => details.open && load(category, origin, list)},
    h("summary", {}, h("span", {}, category.name || UNSORTED), h("span", {class: "count"}, String(category.count))),
    list);
  return details;
}

async function load(category, origin, list) {
  if (list.childElementCount) return;
  try {
    const {hits} = await ask("/api/search", {category: category.name, origin});
    const mine = category.name ? hits : hits.filter((hit) => !hit.category);
    fill(list, mine.map((hit) => h("li", {}, hitLink(hit))));
    showCurrent();
  } catch (error) {
    fill(list, h("li", {class: "nothing"}, error.message));
  }
}
