// What the list shows while nothing is searched for: the categories of the specs, then those of the catalogue, by the first letter
// of their pinyin, each opened on demand; the category of the API that is shown is open.

import {fill, h} from "./dom.js";
import {pager} from "./pager.js";
import {hitLink, showCurrent} from "./search.js";
import {ask} from "./server.js";

const UNSORTED = "未分类";
/** With fewer categories than this, letters between them would only be in the way. */
const WORTH_LETTERS = 12;
let openAll = () => {};
let current = null;

/** Shows the categories of an `about` answer; a single one of specs is opened at once. */
export function categories(about) {
  return (results, found) => {
    const own = count(about.categories);
    const sections = [];
    const whole = about.catalog.apis > 0 && catalog(about.catalog, sections);
    found.textContent = `${about.apis.toLocaleString("zh-CN")} 个接口，${own} 个类目`;
    fill(results, groups(about.categories, "SPEC", sections, own === 1), whole && whole.element);
    openAll = (api) => openCategoryOf(api, sections, whole);
    if (current) openAll(current);
  };
}

/** Opens the category of an API, if the list shows categories, and marks the API in it; null for no API. */
export async function showPlaceOf(api) {
  current = api;
  if (api) await openAll(api);
}

/** Forgets the categories: the list shows what was found. */
export function leaveCategories() {
  openAll = () => {};
}

function count(list) {
  return list.reduce((sum, group) => sum + group.categories.length, 0);
}

function groups(list, origin, sections, open) {
  const letters = count(list) >= WORTH_LETTERS;
  return list.map((group) => [
    letters && h("h3", {class: "letter"}, group.letter),
    group.categories.map((category) => {
      const made = section(category, origin, open);
      sections.push(made);
      return made.element;
    })]);
}

/** The catalogue is long: its categories are asked for when it is opened. */
function catalog({date, apis}, sections) {
  const inside = h("div", {class: "catalog"});
  const element = h("details", {class: "category whole", ontoggle: () => element.open && open()},
    h("summary", {}, h("span", {}, "平台目录 ", h("small", {}, `${date} 的事实`)), h("span", {class: "count"}, String(apis))), inside);
  let loading = null;

  function open() {
    element.open = true;
    loading ??= ask("/api/categories").then((list) => {
      fill(inside, groups(list, "CATALOG", sections, false));
    }).catch((error) => {
      loading = null;
      fill(inside, h("p", {class: "nothing"}, error.message));
    });
    return loading;
  }
  return {element, open};
}

function section(category, origin, open) {
  const inside = h("div", {class: "inside"});
  const element = h("details", {class: "category", open, ontoggle: () => element.open && load()},
    h("summary", {}, h("span", {}, category.name.replace(/[,，\s]+$/, "") || UNSORTED),
      h("span", {class: "count"}, String(category.count))), inside);
  let loading = null;

  function load() {
    loading ??= page(0).then(({total, hits}) => {
      fill(inside, pager(total, hits, (hit) => hitLink(hit), async (from) => (await page(from)).hits));
      showCurrent();
    }).catch((error) => {
      loading = null;
      fill(inside, h("p", {class: "nothing"}, error.message));
    });
    return loading;
  }

  function page(from) {
    return ask("/api/search", {category: category.name, origin, from});
  }

  return {element, origin, name: category.name, load};
}

async function openCategoryOf(api, sections, whole) {
  const origin = api.factsOf ? "CATALOG" : "SPEC";
  if (origin === "CATALOG" && whole) await whole.open();
  const mine = sections.find((each) => each.origin === origin && each.name === api.category);
  if (!mine) return;
  mine.element.open = true;
  await mine.load();
  showCurrent();
}
