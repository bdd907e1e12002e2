/* Places of the page: #/view/id?name=value. The browser's history is the only memory of them. */

/** The place that an address names. */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view, ...rest] = path.split("/").map(decode);
  return {
    view: view || "front",
    id: rest.length ? rest.join("/") : null,
    params: new URLSearchParams(query),
  };
}

/** The address of a place; parameters that are null or empty are left out. */
export function address(view, id, params = {}) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== "") {
      search.set(name, value);
    }
  }
  const query = search.toString();
  return `#/${view}${id === null || id === undefined ? "" : `/${encodeURIComponent(id)}`}${query ? `?${query}` : ""}`;
}

/** Goes to a place, as a link to it would. */
export function go(view, id, params) {
  location.hash = address(view, id, params);
}

/** Changes parameters of the present place without a step in the history, as while one drags. */
export function amend(changes) {
  const here = parse(location.hash);
  const params = { ...Object.fromEntries(here.params), ...changes };
  history.replaceState(null, "", address(here.view, here.id, params));
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
