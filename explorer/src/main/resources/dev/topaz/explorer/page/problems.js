// What is wrong with a parameter, and which documents cannot be read, in Chinese.

import {h} from "./dom.js";

const TEXTS = {
  MISSING: () => "必填参数，还没有填写",
  TOO_LONG: (limit) => `太长：最多 ${limit}`,
  TOO_MANY: (limit) => `元素太多：最多 ${limit} 个`,
  TOO_LARGE: (limit) => `不能大于 ${limit}`,
  TOO_SMALL: (limit) => `不能小于 ${limit}`,
  NOT_A_NUMBER: (found) => `“${found}”不是数字`,
  NOT_A_DATE: (found) => `“${found}”不是日期，应为 yyyy-MM-dd HH:mm:ss，例如 2020-01-31 08:00:00`,
  NOT_A_BOOLEAN: () => "只能是 true 或 false",
  NOT_BASE64: () => "应为 Base64 文本",
  NOT_A_SINGLE_VALUE: () => "应为单个值，而不是 JSON 对象或数组",
  NOT_JSON: (place) => `不是正确的 JSON${place ? `，错误在第 ${place.split(":")[0]} 行第 ${place.split(":")[1]} 列` : ""}`,
  NOT_AN_OBJECT: () => "应为 JSON 对象，以 { 开头",
  NOT_A_LIST: () => "应为 JSON 数组，以 [ 开头",
  FULL_WIDTH: (found) => `有全角字符“${found}”，请换成半角`,
};

/** The documents that cannot be read, folded; nothing where all can be. */
export function unreadable(problems) {
  return problems.length > 0 && h("details", {class: "verdict bad"},
    h("summary", {}, `${problems.length} 份文档读不出来`), problems.map((text) => h("pre", {}, text)));
}

/** One sentence about one problem; it names the field when it is one inside the parameter. */
export function sentence(problem) {
  const text = TEXTS[problem.kind](problem.detail);
  return problem.path === problem.param ? text : `${problem.path}：${text}`;
}

/** One sentence about all of them, for those who listen. */
export function allSentences(problems) {
  return problems.map((problem) => `${problem.param}：${sentence(problem)}`).join("；");
}
