// Builds elements. Data only ever becomes text: there is no way from a string to markup in this page.

/**
 * An element: `h("a", {href: "#x", class: "y", onclick: f}, "text", child, [more])`.
 * Attributes that are false, null or undefined are left out; names that begin with "on" are listeners.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts these children in the place of those that are there. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter(Boolean));
}

/** The text with every occurrence of the words marked. */
export function marked(text, words) {
  const wanted = words.filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (!wanted.length) return [text];
  return text.split(new RegExp(`(${wanted.join("|")})`, "i"))
    .map((part, index) => (index % 2 ? h("mark", {}, part) : part));
}

/** A button that copies what `text()` returns. */
export function copyButton(text, label = "复制") {
  const button = h("button", {type: "button", class: "quiet", onclick: copy}, label);
  async function copy() {
    await navigator.clipboard.writeText(text());
    button.textContent = "已复制";
    setTimeout(() => { button.textContent = label; }, 1500);
  }
  return button;
}
