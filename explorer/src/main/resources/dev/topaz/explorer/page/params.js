// Shows parameters and fields as they are documented.

import {h} from "./dom.js";
import {isBlank, prose} from "./prose.js";

const LIMITS = {
  DEFAULT: "默认值",
  MAX_LENGTH: "最大长度",
  MAX_LIST_SIZE: "最多元素",
  MIN_VALUE: "最小值",
  MAX_VALUE: "最大值",
};

/** The facts beside a name: type and limits. */
export function facts(param) {
  return [
    param.type && h("span", {class: "type"}, param.type),
    param.required && h("span", {class: "required"}, "必填"),
    param.limits.map((limit) => h("span", {class: "limit"}, `${LIMITS[limit.kind]} ${limit.value}`)),
  ];
}

/** A tree of fields; those that have fields of their own can be opened. */
export function fieldTree(params) {
  return h("ul", {class: "fields"}, params.map((param) => h("li", {}, field(param))));
}

function field(param) {
  const head = [h("code", {class: "name"}, param.name), facts(param)];
  const text = [
    !isBlank(param.description) && h("div", {class: "prose"}, prose(param.description)),
    param.example && h("p", {class: "example"}, h("span", {}, "示例 "), h("code", {}, param.example)),
  ];
  return param.fields.length
    ? h("details", {open: true}, h("summary", {}, head), text, fieldTree(param.fields))
    : [h("div", {class: "leaf"}, head), text];
}
