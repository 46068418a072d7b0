// The form of an API: one control for each parameter, beside what is documented about it.

import {h} from "./dom.js";
import {remember, remembered} from "./memory.js";
import {facts, fieldTree} from "./params.js";
import {sentence} from "./problems.js";
import {prose} from "./prose.js";
import {order} from "./server.js";

const JSON_ROWS = 14;

/** Inputs in which a space at either end is a slip. */
const ONE_WORD = new Set(["NUMBER", "DATE", "LIST"]);

/** Makes the form, and returns how to read, fill and blame it. */
export function paramForm(api) {
  const rows = api.request.map((param) => row(param));
  const byName = new Map(rows.map((each) => [each.param.name, each]));
  const element = h("div", {class: "params", oninput: keep, onchange: check}, rows.map((each) => each.element));
  const before = remembered(api.name);
  if (before) setAll(before);
  else fillWith("usual");

  /** The usual values leave out optional objects: their examples would be sent unasked. */
  function fillWith(what) {
    const values = {all: (param) => param.sample, usual: (param) => param.usual, none: () => "",
      required: (param) => (param.required ? param.usual : "")};
    for (const {param, control} of rows) {
      if (control.type === "file") control.value = "";
      else set(control, values[what](param));
    }
    forgive();
    keep();
  }

  /** Fills in these values and empties all other controls. */
  function setAll(params) {
    for (const {param, control} of rows) {
      if (control.type !== "file") set(control, params[param.name] ?? "");
    }
    forgive();
    keep();
  }

  /** For the way back to this API. */
  function keep() {
    remember(api.name, texts());
  }

  function texts() {
    return Object.fromEntries(rows.filter(({control}) => control.type !== "file" && control.value.trim())
      .map(({param, control}) => [param.name, ONE_WORD.has(param.input) ? control.value.trim() : control.value]));
  }

  /** Looks at the value that somebody has just left, and says what is wrong with it. */
  async function check(event) {
    const changed = rows.find(({control}) => control === event.target);
    if (!changed || changed.control.type === "file") return;
    try {
      const {problems} = await order("/api/check", {api: api.name, params: texts()});
      show(changed, problems.find((problem) => problem.param === changed.param.name));
    } catch {
      show(changed, undefined); // the call itself will tell
    }
  }

  function show({control, complaint}, problem) {
    if (problem) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    complaint.textContent = problem ? sentence(problem) : "";
  }

  function forgive() {
    rows.forEach((each) => show(each, undefined));
  }

  /** Shows what is wrong, each where it is, and goes to the first. */
  function blame(problems) {
    problems.forEach((problem) => byName.has(problem.param) && show(byName.get(problem.param), problem));
    byName.get(problems[0]?.param)?.control.focus();
  }

  async function read() {
    const files = {};
    for (const {param, control} of rows) {
      if (control.type === "file" && control.files.length) files[param.name] = await upload(control.files[0]);
    }
    return {params: texts(), files};
  }

  return {element, read, texts, fillWith, setAll, forgive, blame};
}

function row(param) {
  const id = `param-${param.name}`;
  const complaint = h("p", {class: "complaint", id: `${id}-complaint`, role: "status"});
  const control = controlOf(param, id);
  control.setAttribute("aria-describedby", `${id}-about ${id}-complaint`);
  if (param.required) control.setAttribute("aria-required", "true");
  const element = h("div", {class: "param"},
    h("div", {class: "param-head"},
      h("label", {for: id, class: "name"}, param.name), facts(param),
      param.setter && h("code", {class: "setter"}, `${param.setter}()`)),
    h("div", {class: "prose", id: `${id}-about`}, prose(param.description)),
    control, param.madeUp && h("p", {class: "made-up"}, "文档没有可用的示例，这个值按类型生成"), complaint,
    param.fields.length > 0 && h("details", {class: "nested"},
      h("summary", {}, `字段说明（${count(param.fields)}）`), fieldTree(param.fields)));
  return {param, control, complaint, element};
}

function count(fields) {
  return fields.reduce((sum, field) => sum + 1 + count(field.fields), 0);
}

function controlOf(param, id) {
  switch (param.input) {
    case "BOOLEAN":
      return h("select", {id, name: param.name},
        h("option", {value: ""}, "（不传）"), h("option", {value: "true"}, "true"), h("option", {value: "false"}, "false"));
    case "FILE":
      return h("input", {id, name: param.name, type: "file"});
    case "JSON":
      return h("textarea", {id, name: param.name, class: "code", spellcheck: "false", autocapitalize: "off",
        oninput: (event) => fit(event.target)});
    default:
      return h("input", {id, name: param.name, type: "text", class: "code", autocomplete: "off", spellcheck: "false",
        autocapitalize: "off", inputmode: param.input === "NUMBER" ? "numeric" : null,
        placeholder: {DATE: "yyyy-MM-dd HH:mm:ss", LIST: "用英文逗号分隔"}[param.input] ?? null});
  }
}

function set(control, value) {
  control.value = value;
  if (control.tagName === "TEXTAREA") fit(control);
}

function fit(area) {
  area.rows = Math.min(JSON_ROWS, Math.max(2, area.value.split("\n").length));
}

async function upload(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return {name: file.name, type: file.type || "application/octet-stream", content: btoa(binary)};
}
