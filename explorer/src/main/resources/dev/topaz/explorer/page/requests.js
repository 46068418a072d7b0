// The requests that were saved for an API and the last ones that were sent, as the files of a folder have them.

import {fill, h} from "./dom.js";
import {ask, order} from "./server.js";

/** Makes the list, and returns how to read it again. */
export function requestList(api, form, options) {
  const name = h("input", {id: "request-name", type: "text", autocomplete: "off", maxlength: "80"});
  const state = h("p", {class: "hint", role: "status"});
  const list = h("div", {});
  const element = h("details", {class: "requests", ontoggle: () => element.open && refresh()},
    h("summary", {}, "保存的请求与历史"), list);
  const saver = h("div", {class: "saver"}, h("div", {}, h("label", {for: "request-name"}, "请求名称"), name),
    h("button", {type: "button", onclick: save}, "保存请求"));

  async function refresh() {
    if (!element.open) return;
    await change(ask("/api/requests", {api}));
  }

  async function save() {
    await change(order("/api/requests", {name: name.value, order: {api, params: form.texts(), ...saved()}}));
  }

  function saved() {
    const {format, signMethod} = options.read();
    return {format, signMethod};
  }

  async function change(answer) {
    try {
      show(await answer);
      state.textContent = "";
    } catch (error) {
      state.textContent = error.message;
    }
  }

  function show({folder, requests}) {
    if (!folder) {
      fill(list, h("p", {class: "hint"}, "启动时加上 ", h("code", {}, "--requests <文件夹>"), "，请求就以文件保存，可以提交到版本库。"));
      return;
    }
    fill(list, saver, h("p", {class: "hint"}, "文件夹 ", h("code", {}, folder), "。不保存 session、文件内容和敏感参数的值。"), state,
      section("保存的请求", requests.filter((entry) => entry.origin === "SAVED")),
      section("历史", requests.filter((entry) => entry.origin === "HISTORY")));
  }

  function section(title, entries) {
    return entries.length > 0 && [h("h3", {}, title), h("ul", {class: "entries"}, entries.map((entry) => h("li", {},
      h("button", {type: "button", class: "quiet load", onclick: () => load(entry)}, entry.name),
      h("span", {class: "meta"}, entry.request.outcome),
      entry.origin === "SAVED" && h("button", {type: "button", class: "quiet", "aria-label": `删除 ${entry.name}`,
        onclick: () => change(order("/api/requests/delete", {name: entry.name, order: {api}}))}, "删除"))))];
  }

  function load({name: loaded, request}) {
    form.setAll(request.params);
    options.set(request);
    state.textContent = request.leftOut.length
      ? `已填入“${loaded}”。没有保存、需要自己填写：${request.leftOut.join("，")}`
      : `已填入“${loaded}”`;
  }

  return {element, refresh};
}
