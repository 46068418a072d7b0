// The form of an API: one control for each parameter, beside what is documented about it.

import {h} from "./dom.js";
import {facts, fieldTree} from "./params.js";

const JSON_ROWS = 14;

/** Makes the form, and returns how to read, fill and blame it. */
export function paramForm(api) {
  const rows = api.request.map((param) => row(param));
  const controls = new Map(rows.map(({param, control}) => [param.name, control]));
  const element = h("div", {class: "params"}, rows.map((each) => each.element));
  fillWith("usual");

  /** The usual values leave out optional objects: their examples would be sent unasked. */
  function fillWith(what) {
    for (const {param, control} of rows) {
      const wanted = param.required ? what !== "none" : what === "all" || (what === "usual" && param.input !== "JSON");
      if (control.type === "file") control.value = "";
      else set(control, wanted ? param.sample : "");
    }
  }

  function forgive() {
    for (const {control, complaint} of rows) {
      control.removeAttribute("aria-invalid");
      complaint.textContent = "";
    }
  }

  /** Shows what is wrong with a parameter, where it is, and goes there. */
  function blame(name, message) {
    const wrong = rows.find((each) => each.param.name === name);
    if (!wrong) return;
    wrong.control.setAttribute("aria-invalid", "true");
    wrong.complaint.textContent = message;
    wrong.control.focus();
  }

  async function read() {
    const params = {};
    const files = {};
    for (const [name, control] of controls) {
      if (control.type === "file") {
        if (control.files.length) files[name] = await upload(control.files[0]);
      } else if (control.value.trim()) {
        params[name] = control.value;
      }
    }
    return {params, files};
  }

  return {element, read, fillWith, forgive, blame};
}

function row(param) {
  const id = `param-${param.name}`;
  const complaint = h("p", {class: "complaint", id: `${id}-complaint`});
  const control = controlOf(param, id);
  control.setAttribute("aria-describedby", `${id}-about ${id}-complaint`);
  if (param.required) control.setAttribute("aria-required", "true");
  const element = h("div", {class: "param"},
    h("div", {class: "param-head"},
      h("label", {for: id, class: "name"}, param.name), facts(param),
      param.setter && h("code", {class: "setter"}, `${param.setter}()`)),
    h("div", {class: "prose", id: `${id}-about`}, param.description),
    control, complaint,
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
