// Speaks with the process that serves this page.

const token = document.querySelector("meta[name=topaz-token]").content;

async function answer(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? `HTTP ${response.status}`);
  return body;
}

/** Asks; a later question with the same `signal` owner may abort this one. */
export async function ask(path, params = {}, signal = undefined) {
  const query = new URLSearchParams(params).toString();
  return answer(await fetch(query ? `${path}?${query}` : path, {signal}));
}

/** Orders something to be done, with the token that only this page has. */
export async function order(path, body) {
  return answer(await fetch(path, {
    method: "POST",
    headers: {"Content-Type": "application/json", "X-Topaz-Token": token},
    body: JSON.stringify(body),
  }));
}
