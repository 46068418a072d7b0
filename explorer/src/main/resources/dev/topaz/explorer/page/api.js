// One API: what is documented, a form to call it, and what came of the call.

import {copyButton, fill, h} from "./dom.js";
import {paramForm} from "./form.js";
import {fieldTree} from "./params.js";
import {isBlank, prose} from "./prose.js";
import {showFailure, showReport, summary} from "./report.js";
import {requestList} from "./requests.js";
import {order} from "./server.js";

const SESSIONS = {REQUIRED: "需要授权", OPTIONAL: "可选授权", NONE: "不需授权", UNKNOWN: "授权未说明"};
const GATEWAYS = {FAKE: "模拟网关", REAL: "真实网关"};

/** Shows an API in `place`. */
export function showApi(place, api, gateways) {
  const form = paramForm(api);
  const report = h("div", {class: "report"}, h("p", {class: "waiting"}, "发送之后，这里是响应、签名原文、curl 和 Java 代码。"));
  const live = h("p", {class: "hidden", role: "status", "aria-live": "polite"});
  const options = callOptions(api, gateways);
  fill(place,
    h("article", {class: "api"}, head(api),
      h("div", {class: "columns"},
        h("div", {class: "column"}, caller(api, form, options, {report, live})),
        h("section", {class: "column result", "aria-label": "调用结果"}, h("h2", {}, "调用结果"), live, report)),
      reference(api)));
}

function head(api) {
  return h("header", {class: "api-head"},
    h("button", {type: "button", class: "back quiet", onclick: () => { document.body.dataset.view = "list"; }}, "← 接口列表"),
    h("h1", {}, api.title || api.name),
    h("p", {class: "api-name"}, h("code", {}, api.name), copyButton(() => api.name),
      copyButton(() => `@TopApis("${api.name}")`, "复制 @TopApis")),
    h("p", {class: "chips"},
      api.category && h("span", {class: "chip"}, api.category),
      h("span", {class: `chip session-${api.session.toLowerCase()}`}, SESSIONS[api.session]),
      api.javaClass && h("span", {class: "chip mono"}, api.javaClass),
      api.factsOf && h("span", {class: "chip"}, `目录 ${api.factsOf}`),
      api.source && h("a", {class: "chip link", href: api.source, target: "_blank", rel: "noreferrer noopener"}, "官方文档"),
      h("a", {class: "chip link", href: `/api/openapi?name=${encodeURIComponent(api.name)}`, download: true}, "OpenAPI")),
    !isBlank(api.description) && api.description[0].text !== api.title && h("div", {class: "description"}, prose(api.description)),
    api.factsOf && h("p", {class: "hint facts"},
      `这个接口来自平台目录：${api.factsOf} 的事实，没有文档原文，示例值按类型生成。写进 @TopApis 就能编译；取得原文并固定下来：`,
      h("code", {}, `mvn topaz:import -Dtopaz.documents=${api.name}`)),
    api.problems.length > 0 && h("details", {class: "verdict bad"}, h("summary", {}, "这份文档生成不了 Java 代码"),
      api.problems.map((problem) => h("pre", {}, problem))));
}

function caller(api, form, options, out) {
  const send = h("button", {type: "submit", class: "primary"}, "发送");
  const requests = requestList(api.name, form, options);
  const element = h("form", {class: "caller", novalidate: true, onsubmit: submit, onkeydown: shortcut},
    h("div", {class: "section-head"}, h("h2", {}, "请求参数"),
      api.request.length > 0 && h("div", {class: "fillers"},
        filler("填入示例", "all"), filler("仅必填", "required"), filler("清空", "none"))),
    api.request.length ? form.element : h("p", {class: "nothing"}, "这个接口没有业务参数。"),
    options.element,
    requests.element,
    h("div", {class: "actions"}, send,
      h("button", {type: "button", onclick: () => run("SIGN")}, "只签名"),
      h("span", {class: "hint keys"}, h("kbd", {}, "Ctrl"), "+", h("kbd", {}, "Enter"), " 发送")));

  options.target.addEventListener("change", label);
  label();

  /** What costs money elsewhere says so before it is pressed. */
  function label() {
    send.textContent = options.target.value === "REAL" ? "发送到真实网关" : "发送";
    send.classList.toggle("danger", options.target.value === "REAL");
  }

  function filler(label, what) {
    return h("button", {type: "button", class: "quiet", onclick: () => form.fillWith(what)}, label);
  }

  function submit(event) {
    event.preventDefault();
    run("SEND");
  }

  function shortcut(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
  }

  async function run(step) {
    send.disabled = true;
    out.report.setAttribute("aria-busy", "true");
    form.forgive();
    try {
      const view = await order("/api/call", {api: api.name, step, ...await form.read(), ...options.read()});
      showReport(out.report, view);
      out.live.textContent = summary(view.report);
      if (step === "SEND") requests.refresh();
      if (view.report.problems.length) form.blame(view.report.problems);
      else if (matchMedia("(max-width: 1100px)").matches) out.report.scrollIntoView({block: "start"});
    } catch (error) {
      showFailure(out.report, error.message);
      out.live.textContent = error.message;
    } finally {
      send.disabled = false;
      out.report.setAttribute("aria-busy", "false");
    }
  }

  return element;
}

function callOptions(api, gateways) {
  const target = choice("target", "网关", gateways.map((gateway) => [gateway.id, GATEWAYS[gateway.id]]));
  const session = h("input", {id: "session", type: "password", autocomplete: "off", class: "code"});
  const format = choice("format", "响应格式", [["JSON", "JSON"], ["SIMPLIFIED_JSON", "精简 JSON"], ["XML", "XML"]]);
  const sign = choice("sign", "签名方法", [["HMAC_SHA256", "hmac-sha256"], ["HMAC", "hmac"], ["MD5", "md5"]]);
  const check = box("check", "发送前按文档检查参数", true);
  const reveal = box("reveal", "在结果中显示 session", false);
  target.control.addEventListener("change", hint);
  hint();

  function hint() {
    const gateway = gateways.find((each) => each.id === target.control.value);
    session.placeholder = gateway.configured === "SESSION" ? "留空则使用启动时配置的 session" : "没有配置，需要时填写";
    target.control.classList.toggle("real", gateway.id === "REAL");
  }

  const element = h("fieldset", {class: "options"}, h("legend", {class: "hidden"}, "调用方式"),
    h("div", {class: "grid"}, gateways.length > 1 && target.element,
      api.session !== "NONE" && h("div", {}, h("label", {for: "session"}, "session"), session)),
    h("details", {}, h("summary", {}, "选项"),
      h("div", {class: "grid"}, format.element, sign.element), check.element, reveal.element));

  return {
    element,
    target: target.control,
    set: (request) => {
      format.control.value = request.format;
      sign.control.value = request.signMethod;
    },
    read: () => ({
      target: target.control.value,
      session: session.value.trim(),
      format: format.control.value,
      signMethod: sign.control.value,
      checking: check.control.checked ? "HERE" : "GATEWAY",
      show: reveal.control.checked ? "SESSION" : "MASKED",
    }),
  };
}

function choice(id, label, values) {
  const control = h("select", {id}, values.map(([value, text]) => h("option", {value}, text)));
  return {control, element: h("div", {}, h("label", {for: id}, label), control)};
}

function box(id, label, checked) {
  const control = h("input", {id, type: "checkbox", checked});
  return {control, element: h("label", {class: "check"}, control, label)};
}

function reference(api) {
  return [
    h("section", {class: "reference"}, h("h2", {}, "响应字段"),
      api.response.length ? fieldTree(api.response) : h("p", {class: "nothing"}, "文档没有写响应字段。")),
    h("section", {class: "reference"}, h("h2", {}, "错误码"),
      api.errors.length ? errorTable(api.errors) : h("p", {class: "nothing"}, "文档没有写业务错误码。")),
  ];
}

function errorTable(errors) {
  return h("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "错误码"},
    h("table", {},
      h("thead", {}, h("tr", {}, ["错误码", "错误描述", "解决方案"].map((text) => h("th", {scope: "col"}, text)))),
      h("tbody", {}, errors.map((error) => h("tr", {},
        h("td", {"data-label": "错误码"}, h("code", {}, error.code)),
        h("td", {"data-label": "错误描述"}, prose(error.description)),
        h("td", {"data-label": "解决方案"}, prose(error.remedy)))))));
}
