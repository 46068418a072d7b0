// What came of a call: the answer, what was signed, and the same call elsewhere.

import {copyButton, fill, h} from "./dom.js";
import {allSentences, sentence} from "./problems.js";

const TABS = [
  ["answer", "响应", answerPanel],
  ["fields", "解码", fieldsPanel],
  ["signed", "签名", signedPanel],
  ["curl", "curl", curlPanel],
  ["java", "Java", javaPanel],
];
/** Longer answers are shown without colours: thousands of elements would make the page slow. */
const MOST_COLOURED = 200_000;
let chosen = "answer";

/** Shows a report in `place`. */
export function showReport(place, view) {
  const panels = TABS.map(([id, label, panel]) => ({id, label, content: panel(view)})).filter(({content}) => content);
  const current = panels.some(({id}) => id === chosen) ? chosen : panels[0].id;
  fill(place, verdict(view.report), tabs(panels, current));
}

/** Shows that something went wrong before there was a report. */
export function showFailure(place, message) {
  fill(place, h("div", {class: "verdict bad"}, h("strong", {}, "出错了"), h("p", {}, message)));
}

/** One sentence for those who listen. */
export function summary(report) {
  if (report.problems.length) return `没有发送。${allSentences(report.problems)}`;
  if (report.failure) return `没有得到响应：${report.failure.reason}`;
  if (!report.answer) return "已签名，没有发送";
  if (report.answer.business) return `平台成功，业务失败：${report.answer.business.msg ?? report.answer.business.code}`;
  return report.answer.success ? `成功，${report.answer.millis} 毫秒` : `平台拒绝：${report.answer.subCode ?? report.answer.msg}`;
}

function verdict(report) {
  if (report.problems.length) {
    return h("div", {class: "verdict bad"}, h("strong", {}, "没有发送：参数不符合文档"),
      pairs(report.problems.map((problem) => [problem.param, sentence(problem)])),
      h("p", {class: "hint"}, "想看平台怎样拒绝，可在“选项”中关闭本地检查。"));
  }
  if (report.failure) {
    return h("div", {class: "verdict bad"}, h("strong", {}, "没有得到可用的响应"), h("p", {}, report.failure.reason));
  }
  if (!report.answer) {
    return h("div", {class: "verdict"}, h("strong", {}, "已签名，没有发送"));
  }
  return outcome(report.answer);
}

function outcome(answer) {
  const facts = h("span", {class: "meta"}, `HTTP ${answer.status} · ${answer.millis} 毫秒 · ${answer.bytes} 字节`);
  if (answer.business) {
    return h("div", {class: "verdict bad"}, h("strong", {}, "平台成功，业务失败"), facts,
      pairs([["错误码", answer.business.code], ["错误信息", answer.business.msg], ["解决方案", answer.business.remedy],
        ["请求编号", answer.requestId]]));
  }
  if (answer.success) {
    return h("div", {class: "verdict good"}, h("strong", {}, "成功"), facts,
      answer.unknown.length > 0 && h("p", {}, `文档没有写到的字段：${answer.unknown.join("，")}`));
  }
  return h("div", {class: "verdict bad"}, h("strong", {}, "平台拒绝了这次调用"), facts,
    pairs([["错误码", answer.code], ["错误信息", answer.msg], ["子错误码", answer.subCode], ["子错误信息", answer.subMsg],
      ["解决方案", answer.remedy], ["请求编号", answer.requestId]]));
}

function pairs(rows) {
  return h("dl", {class: "pairs"}, rows.filter(([, value]) => value).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

/** Tabs as the ARIA authoring practices have them: arrows move, one stop for the Tab key. */
function tabs(panels, current) {
  const buttons = panels.map(({id, label}) => h("button", {type: "button", role: "tab", id: `tab-${id}`,
    "aria-controls": `panel-${id}`, onclick: () => choose(id)}, label));
  const list = h("div", {class: "tabs", role: "tablist", "aria-label": "调用结果", onkeydown: keys}, buttons);
  const bodies = panels.map(({id, content}) => h("div", {class: "panel", role: "tabpanel", id: `panel-${id}`,
    "aria-labelledby": `tab-${id}`, tabindex: "0"}, content));
  function choose(id) {
    chosen = id;
    panels.forEach((panel, at) => {
      const selected = panel.id === id;
      buttons[at].setAttribute("aria-selected", String(selected));
      buttons[at].tabIndex = selected ? 0 : -1;
      bodies[at].hidden = !selected;
    });
  }
  function keys(event) {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    const at = (buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length;
    buttons[at].focus();
    choose(panels[at].id);
  }
  const before = chosen;
  choose(current);
  chosen = before;
  return h("div", {class: "tabbed"}, list, bodies);
}

function block(text, coloured = [text], look = "") {
  return h("div", {class: `block ${look}`}, h("div", {class: "block-bar"}, copyButton(() => text)), h("pre", {tabindex: "0"}, h("code", {}, coloured)));
}

function answerPanel({report}) {
  const body = report.answer?.body ?? report.failure?.body;
  return body && block(body, body.length < MOST_COLOURED ? colours(body) : [body]);
}

/** Names, texts and literals of JSON, each in its colour; whatever is no JSON stays as it is. */
function colours(text) {
  if (!/^\s*[[{]/.test(text)) return [text];
  return text.split(/("(?:[^"\\]|\\.)*"(?:\s*:)?|\b(?:true|false|null)\b|-?\b\d[\d.eE+-]*\b)/).map((part, index) => {
    if (index % 2 === 0) return part;
    const kind = part.startsWith("\"") ? (part.endsWith(":") ? "j-name" : "j-text") : "j-literal";
    return h("span", {class: kind}, part);
  });
}

function fieldsPanel({report}) {
  return report.answer?.fields.length > 0 && h("div", {class: "decoded"}, nodes(report.answer.fields));
}

function nodes(list) {
  return h("ul", {class: "fields"}, list.map((node) => h("li", {}, nodeView(node))));
}

function nodeView(node) {
  const head = [h("code", {class: "name"}, node.name), h("span", {class: "type"}, node.type)];
  switch (node.kind) {
    case "OBJECT":
    case "LIST":
      return h("details", {open: true}, h("summary", {}, head,
        node.kind === "LIST" && h("span", {class: "meta"}, `${node.children.length} 个元素`)), nodes(node.children));
    case "VALUE":
      return h("div", {class: "leaf"}, head, h("span", {class: "value"}, node.text));
    default:
      return h("div", {class: "leaf absent"}, head, h("span", {class: "meta"}, node.kind === "NULL" ? "null" : "没有返回"));
  }
}

function signedPanel({report}) {
  const request = report.request;
  return request && [
    h("h4", {}, "签名原文", h("small", {}, "（不含 AppSecret）")), block(request.text, [request.text], "unbroken"),
    h("h4", {}, "签名"), h("p", {class: "signature"}, h("code", {}, request.signature)),
    h("h4", {}, "协议参数"), pairs(Object.entries(request.protocol)),
    h("p", {class: "hint"}, `摘要算法 ${request.signMethod}。参数按名称升序依次拼接“名称+值”，AppSecret 只在启动这个页面的进程里。`)];
}

function curlPanel({report}) {
  const request = report.request;
  return request && [block(request.curl), h("p", {class: "hint"}, request.protocol.session === "***"
    ? "session 已隐藏。在“选项”中勾选显示之后，这条命令可以直接运行，直到时间戳过期。"
    : "这条命令可以直接运行，直到时间戳过期。")];
}

function javaPanel({java}) {
  return java && [block(java), h("p", {class: "hint"}, "一个完整的文件：@TopApis 让编译器写出请求、响应和客户端，账号取自环境变量，平台或业务拒绝时抛出异常。")];
}
