// The page of message topics: search, fields, an example to publish to the fake channel, and the Java that receives it.

import {copyButton, fill, h} from "./dom.js";
import {pager} from "./pager.js";
import {unreadable} from "./problems.js";
import {isBlank, prose} from "./prose.js";
import {ask, order} from "./server.js";

const content = document.querySelector("#content");
const found = document.querySelector("#found");
const results = document.querySelector("#results");
const search = document.querySelector("#search");

const STATES = {CONFIRMED: "已确认", FAILED: "处理失败", WAITING: "等待确认"};

function addressed() {
  return decodeURIComponent(location.hash.slice(1));
}

async function list() {
  const words = search.value;
  const answer = await ask("/api/topics", {q: words});
  if (search.value !== words) return; // somebody typed on
  found.textContent = `${answer.count.toLocaleString("zh-CN")} 个消息`;
  fill(document.querySelector("#channel"), h("span", {class: "badge"}, "模拟消息通道"), h("span", {class: "where mono"}, answer.channel));
  fill(document.querySelector("#problems"), unreadable(answer.problems));
  fill(results, pager(answer.count, answer.topics, topicLink,
    async (from) => (await ask("/api/topics", {q: words, from})).topics));
  showCurrent();
}

function topicLink(topic) {
  return h("a", {class: "hit", href: `#${encodeURIComponent(topic.name)}`},
    h("span", {class: "hit-title"}, topic.title || topic.name, topic.category && h("small", {class: "origin"}, topic.category)),
    h("span", {class: "hit-name"}, topic.name));
}

/** Marks the line of the topic that is shown. */
function showCurrent() {
  for (const link of results.querySelectorAll(".hit")) {
    if (link.getAttribute("href") === `#${encodeURIComponent(addressed())}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function rows(fields, depth = 0) {
  return fields.flatMap((field) => [
    h("tr", {},
      h("td", {"data-label": "名称"}, "└ ".repeat(depth), h("code", {}, field.name)),
      h("td", {"data-label": "类型"}, field.type), h("td", {"data-label": "是否必须"}, field.required ? "是" : "否"),
      h("td", {"data-label": "示例值"}, field.example), h("td", {"data-label": "描述"}, prose(field.description))),
    ...rows(field.fields, depth + 1)]);
}

function publisher(topic) {
  const text = h("textarea", {id: "message", rows: 12, spellcheck: "false", "aria-label": "消息内容"});
  text.value = topic.example;
  const state = h("p", {id: "published", role: "status", "aria-live": "polite"});
  const show = (published) => {
    state.textContent = `消息 ${published.id}：${STATES[published.state]}`
      + (published.reason ? `（${published.reason}）` : "")
      + (published.clients ? "" : "；还没有客户端连接到通道");
  };
  const act = (action) => action.then(show, (error) => { state.textContent = error.message; });
  let last = 0;
  return h("section", {class: "reference"},
    h("h2", {}, "发布"), text,
    h("p", {class: "publisher"},
      h("button", {type: "button", id: "publish", onclick: () => act(order("/api/publish", {topic: topic.name, content: text.value})
        .then((published) => { last = published.id; return published; }))}, "发布到模拟通道"), " ",
      h("button", {type: "button", class: "quiet", onclick: () => last && act(ask("/api/published", {id: last}))}, "刷新状态")),
    state);
}

function show(topic) {
  document.title = `${topic.title || topic.name} · Topaz`;
  document.body.dataset.view = "api";
  fill(content, h("article", {class: "api"},
    h("button", {type: "button", class: "back quiet", onclick: () => { document.body.dataset.view = "list"; }}, "← 消息列表"),
    h("h1", {}, topic.title || topic.name),
    h("p", {}, h("code", {id: "name"}, topic.name), " ", copyButton(() => topic.name)),
    h("p", {}, topic.category, topic.facts && `（平台目录，${topic.facts} 的事实）`),
    !isBlank(topic.description) && h("div", {class: "description"}, prose(topic.description)),
    topic.problems.map((problem) => h("pre", {class: "verdict bad"}, problem)),
    h("section", {class: "reference"},
      h("h2", {}, "消息字段"),
      topic.fields.length
        ? h("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "消息字段"},
          h("table", {}, h("thead", {}, h("tr", {}, ["名称", "类型", "是否必须", "示例值", "描述"].map((word) => h("th", {scope: "col"}, word)))),
            h("tbody", {}, rows(topic.fields))))
        : h("p", {}, "文档没有列出字段。")),
    publisher(topic),
    topic.java && h("section", {class: "reference"}, h("h2", {}, "Java"),
      h("div", {class: "block"}, h("div", {class: "block-bar"}, copyButton(() => topic.java)),
        h("pre", {id: "java", tabindex: "0"}, topic.java)))));
  content.focus({preventScroll: true});
}

async function route() {
  const name = addressed();
  if (!name || name === "content") {
    document.body.dataset.view = "list";
    fill(content, h("div", {class: "welcome"}, h("h1", {}, "消息"), h("p", {}, "选一个消息，看它的字段，发布到本机的模拟通道，拿走接收它的 Java。")));
    return;
  }
  try {
    const topic = await ask("/api/topic", {name});
    if (addressed() === name) show(topic);
    showCurrent();
  } catch (error) {
    fill(content, h("p", {class: "welcome"}, error.message));
  }
}

search.addEventListener("input", () => list());
addEventListener("hashchange", route);
try {
  await list();
  await route();
  document.body.dataset.ready = "true";
} catch (error) {
  found.textContent = `读取失败：${error.message}`;
}
