// The page of message topics: search, fields, an example to publish to the fake channel, and the Java that receives it.

import {copyButton, fill, h} from "./dom.js";
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
  found.textContent = answer.count > answer.topics.length
    ? `${answer.count} 个消息，显示前 ${answer.topics.length} 个`
    : `${answer.count} 个消息`;
  fill(document.querySelector("#channel"), h("span", {class: "badge"}, "模拟消息通道"), " ", h("code", {}, answer.channel));
  fill(results, answer.topics.map((topic) => h("a", {class: "hit", href: `#${encodeURIComponent(topic.name)}`},
    h("strong", {}, topic.title || topic.name), h("span", {}, topic.name), h("small", {}, topic.category))));
}

function rows(fields, depth = 0) {
  return fields.flatMap((field) => [
    h("tr", {},
      h("td", {}, "└ ".repeat(depth), h("code", {}, field.name)),
      h("td", {}, field.type), h("td", {}, field.required ? "是" : "否"),
      h("td", {}, field.example), h("td", {}, field.description)),
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
  return h("section", {},
    h("h2", {}, "发布"), text,
    h("p", {},
      h("button", {type: "button", id: "publish", onclick: () => act(order("/api/publish", {topic: topic.name, content: text.value})
        .then((published) => { last = published.id; return published; }))}, "发布到模拟通道"), " ",
      h("button", {type: "button", class: "quiet", onclick: () => last && act(ask("/api/published", {id: last}))}, "刷新状态")),
    state);
}

function show(topic) {
  document.title = `${topic.title || topic.name} · Topaz`;
  document.body.dataset.view = "api";
  fill(content, h("article", {},
    h("h1", {}, topic.title || topic.name),
    h("p", {}, h("code", {id: "name"}, topic.name), " ", copyButton(() => topic.name)),
    h("p", {}, topic.category, topic.facts && `（平台目录，${topic.facts} 的事实）`),
    topic.description && h("p", {}, topic.description),
    topic.problems.map((problem) => h("pre", {class: "verdict bad"}, problem)),
    h("section", {},
      h("h2", {}, "消息字段"),
      topic.fields.length
        ? h("table", {}, h("thead", {}, h("tr", {}, ["名称", "类型", "是否必须", "示例值", "描述"].map((word) => h("th", {}, word)))),
          h("tbody", {}, rows(topic.fields)))
        : h("p", {}, "文档没有列出字段。")),
    publisher(topic),
    topic.java && h("section", {}, h("h2", {}, "Java"), copyButton(() => topic.java), h("pre", {id: "java"}, topic.java))));
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
