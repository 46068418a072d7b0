// What was typed, while this tab is open: whoever goes back finds the form as it was. Sessions and files are never kept.

const PREFIX = "form:";

/** The values of the form of an API; null for one that was not opened before. */
export function remembered(api) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + api));
  } catch {
    return null;
  }
}

/** Keeps the values of the form of an API. */
export function remember(api, params) {
  try {
    sessionStorage.setItem(PREFIX + api, JSON.stringify(params));
  } catch {
    // A browser without storage, or with a full one, forgets.
  }
}
