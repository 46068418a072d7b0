// Shows the vendor's prose: elements of a short list, which the server has read out of the vendor's HTML, and texts.

import {h} from "./dom.js";

const TAGS = new Set(["br", "p", "ul", "ol", "li", "a", "strong", "em", "code", "pre", "table", "tbody", "tr", "td", "th"]);

/** The children that show this prose; nothing for none. */
export function prose(nodes) {
  return nodes.map((node) => {
    if (node.text !== undefined) return node.text;
    if (!TAGS.has(node.tag)) return prose(node.children);
    return h(node.tag, node.href ? {href: node.href, target: "_blank", rel: "noreferrer noopener"} : {}, prose(node.children));
  });
}

/** Whether there is nothing to read. */
export function isBlank(nodes) {
  return nodes.length === 0;
}
