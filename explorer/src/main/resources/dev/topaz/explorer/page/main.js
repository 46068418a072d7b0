// Puts the page together: what is there, what is searched for, and the API that the address names.

import {showApi} from "./api.js";
import {categories, leaveCategories, showPlaceOf} from "./categories.js";
import {fill, h} from "./dom.js";
import {unreadable} from "./problems.js";
import {addressed, showCurrent, startSearch} from "./search.js";
import {ask} from "./server.js";

const content = document.querySelector("#content");
const HOME = "API 工具 · Topaz";

/** The address names the API, so that it can be kept, shared and gone back to. */
async function route(about) {
  const name = addressed();
  if (!name || name === "content") {
    document.title = HOME;
    document.body.dataset.view = "list";
    welcome(about);
    showPlaceOf(null);
    showCurrent();
    return;
  }
  try {
    const api = await ask("/api/spec", {name});
    if (addressed() !== name) return; // somebody was quicker
    document.title = `${api.title || api.name} · Topaz`;
    showApi(content, api, about.gateways);
    document.body.dataset.view = "api";
    scrollTo(0, 0);
    content.scrollTop = 0;
    content.focus({preventScroll: true});
    await showPlaceOf(api);
  } catch (error) {
    fill(content, h("p", {class: "welcome"}, error.message));
  }
  showCurrent();
}

function welcome(about) {
  const gateway = about.gateways[0];
  fill(content, h("div", {class: "welcome"},
    h("h1", {}, "本机的接口文档与调试台"),
    h("p", {}, `左边有 ${about.apis.toLocaleString("zh-CN")} 个接口。选一个，看参数和错误码，填好就可以签名发送。`),
    about.catalog.apis > 0 && h("p", {}, `平台目录里还有 ${about.catalog.apis.toLocaleString("zh-CN")} 个接口（${about.catalog.date} 的事实），一样可以搜索和试调。`),
    h("p", {}, "默认发给本机的模拟网关，它按文档检查请求，再用文档里的示例作答：", h("code", {}, gateway.url)),
    h("dl", {class: "shortcuts"},
      h("dt", {}, h("kbd", {}, "/")), h("dd", {}, "搜索接口：名称、中文名、拼音首字母、类目、说明、Java 类名，拼错也能找到"),
      h("dt", {}, h("kbd", {}, "↑"), " ", h("kbd", {}, "↓")), h("dd", {}, "在结果中移动，", h("kbd", {}, "Enter"), " 打开"),
      h("dt", {}, h("kbd", {}, "Ctrl"), "+", h("kbd", {}, "Enter")), h("dd", {}, "发送"))));
}

function gatewayBadge(about) {
  const real = about.gateways.find((gateway) => gateway.id === "REAL");
  fill(document.querySelector("#gateway"), real
    ? [h("span", {class: "badge real"}, "可用真实网关"), h("span", {class: "where"}, new URL(real.url).host)]
    : h("span", {class: "badge"}, "模拟网关"));
}

try {
  const about = await ask("/api/about");
  gatewayBadge(about);
  fill(document.querySelector("#problems"), unreadable(about.problems));
  startSearch(categories(about), leaveCategories);
  addEventListener("hashchange", () => route(about));
  await route(about);
  document.body.dataset.ready = "true";
} catch (error) {
  document.querySelector("#found").textContent = `读取失败：${error.message}`;
}
