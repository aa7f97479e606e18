/** Theme: the system's until the reader chooses; kept where the browser lets a local file keep things. */
const THEME = `
const root = document.documentElement;
root.classList.add("js");
const theme = document.getElementById("theme");
const stored = (value) => {
  try {
    if (value !== undefined) localStorage.setItem("stance-theme", value);
    return localStorage.getItem("stance-theme");
  } catch { return null; }
};
const applyTheme = (value) => {
  if (value === "light" || value === "dark") root.dataset.theme = value;
  else delete root.dataset.theme;
};
const known = stored();
if (known === "light" || known === "dark") {
  applyTheme(known);
  theme.querySelector("input[value=" + known + "]").checked = true;
}
theme.addEventListener("change", (event) => { applyTheme(event.target.value); stored(event.target.value); });
`;

/** Filters, search and order of the findings. */
const FILTERS = `
const filters = document.getElementById("filters");
const groups = [...document.querySelectorAll("#rules-found > .rule")];
const plural = (count, word) => count + " " + word + (count === 1 ? "" : "s");
const words = new Map();
for (const group of groups)
  for (const row of group.querySelectorAll(".finding"))
    words.set(row, (group.querySelector("header").textContent + " " + row.textContent).toLowerCase());
const applyFilters = () => {
  const chosen = new FormData(filters);
  const severities = chosen.getAll("severity");
  const wanted = chosen.get("text").toLowerCase().split(/\\s+/).filter(Boolean);
  const outside = filters.elements.outside ? filters.elements.outside.checked : true;
  let shown = 0;
  for (const group of groups) {
    const area = !chosen.get("area") || group.dataset.area === chosen.get("area");
    let members = 0;
    for (const row of group.querySelectorAll(".finding")) {
      const text = words.get(row) + " " + row.dataset.asset;
      const fits = area && severities.includes(row.dataset.severity) && (outside || row.dataset.role === "source") && wanted.every((word) => text.includes(word));
      row.hidden = !fits;
      members += fits;
    }
    group.hidden = members === 0;
    group.querySelector("[data-members]").textContent = plural(members, "finding");
    shown += members;
  }
  document.getElementById("shown").textContent = plural(shown, "finding") + " shown";
  document.getElementById("nothing-fits").hidden = shown > 0;
};
const orders = {
  severity: (a, b) => a.dataset.severity - b.dataset.severity,
  count: (a, b) => b.querySelectorAll(".finding").length - a.querySelectorAll(".finding").length,
  title: (a, b) => a.querySelector("h3").textContent.localeCompare(b.querySelector("h3").textContent, "en"),
};
const applyOrder = () => {
  const list = groups.slice().sort(orders[filters.elements.sort.value]);
  document.getElementById("rules-found").append(...list);
};
if (filters) {
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("input", applyFilters);
  filters.elements.sort.addEventListener("change", applyOrder);
  document.getElementById("reset-filters").addEventListener("click", () => { filters.reset(); applyFilters(); applyOrder(); });
  for (const link of document.querySelectorAll("[data-find]"))
    link.addEventListener("click", () => {
      filters.reset();
      filters.elements.text.value = link.dataset.find;
      applyFilters();
    });
}
`;

/** Tables sort by a click on a heading. */
const SORTING = `
const keyOf = (cell) => cell.dataset.sort !== undefined ? cell.dataset.sort : cell.textContent.trim();
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
for (const table of document.querySelectorAll("table[data-sortable]"))
  for (const [column, heading] of [...table.tHead.rows[0].cells].entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const number = heading.classList.contains("number");
      const before = heading.getAttribute("aria-sort");
      const falling = before ? before === "ascending" : number;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
      const rows = [...table.tBodies[0].rows];
      rows.sort((a, b) => (falling ? -1 : 1) * collator.compare(keyOf(a.cells[column]), keyOf(b.cells[column])));
      table.tBodies[0].append(...rows);
    });
  }
`;

/** Choosing an asset in the graph shows its neighbours; arrow keys move. */
const GRAPH = `
const picture = document.getElementById("picture");
const make = (name, text, attributes) => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  return Object.assign(element, attributes);
};
if (picture) {
  const nodes = [...picture.querySelectorAll(".node")];
  const edges = [...picture.querySelectorAll(".edges path")];
  const panel = document.getElementById("panel");
  const boxes = nodes.map((node) => node.transform.baseVal[0].matrix);
  const edgeWords = (edge, at) => {
    const outgoing = Number(edge.dataset.from) === at;
    const other = nodes[outgoing ? edge.dataset.to : edge.dataset.from];
    const item = make("li");
    const link = make("a", other.dataset.name, { href: "#asset-" + other.dataset.id });
    const verb = make("span", edge.dataset.verb, { className: "verb" });
    if (outgoing) item.append(verb, " ", link);
    else item.append(link, " ", verb, " it");
    return item;
  };
  const choose = (at) => {
    const already = at === undefined || nodes[at].classList.contains("chosen");
    for (const element of [...nodes, ...edges]) element.classList.remove("near", "chosen");
    for (const node of nodes) node.setAttribute("aria-pressed", "false");
    picture.classList.toggle("picked", !already);
    if (already) return panel.replaceChildren(make("p", "No asset chosen.", { className: "note" }));
    const touching = edges.filter((edge) => Number(edge.dataset.from) === at || Number(edge.dataset.to) === at);
    for (const edge of touching) {
      edge.classList.add("near");
      nodes[edge.dataset.from].classList.add("near");
      nodes[edge.dataset.to].classList.add("near");
    }
    nodes[at].classList.add("chosen");
    nodes[at].setAttribute("aria-pressed", "true");
    const title = make("p");
    const flaws = Number(nodes[at].dataset.findings);
    const all = Number(nodes[at].dataset.degree);
    const drawn = all > touching.length ? touching.length + " of " + plural(all, "connection") + " drawn" : plural(all, "connection");
    title.append(make("span", nodes[at].dataset.kind, { className: "verb" }), " ", make("a", nodes[at].dataset.name, { href: "#asset-" + nodes[at].dataset.id }), ", " + drawn + (flaws > 0 ? ", " + plural(flaws, "finding") : ""));
    const list = make("ul");
    list.append(...touching.map((edge) => edgeWords(edge, at)));
    panel.replaceChildren(title, list);
  };
  const nearest = (at, dx, dy) => {
    const from = boxes[at];
    let best;
    for (const [index, box] of boxes.entries()) {
      const along = (box.e - from.e) * dx + (box.f - from.f) * dy;
      const across = Math.abs((box.e - from.e) * dy) + Math.abs((box.f - from.f) * dx);
      if (along <= 0 || (dy !== 0 && across > 0)) continue;
      const cost = along + across * 2;
      if (best === undefined || cost < best.cost) best = { index, cost };
    }
    return best && best.index;
  };
  const moves = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  for (const [at, node] of nodes.entries()) {
    node.addEventListener("click", () => choose(at));
    node.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") choose(at);
      else if (event.key === "Escape") choose();
      else if (moves[event.key]) {
        const next = nearest(at, ...moves[event.key]);
        if (next !== undefined) {
          node.tabIndex = -1;
          nodes[next].tabIndex = 0;
          nodes[next].focus();
        }
      } else return;
      event.preventDefault();
    });
  }
}
`;

/** Links into closed parts open them; the navigation says where the reader is. */
const PLACES = `
const openTarget = () => {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (!target) return;
  for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
  target.scrollIntoView();
};
addEventListener("hashchange", openTarget);
openTarget();
const links = new Map([...document.querySelectorAll("nav.sections a")].map((link) => [link.hash.slice(1), link]));
const sections = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
const follow = () => {
  const line = innerHeight / 3;
  const here = sections.filter((section) => section.getBoundingClientRect().top <= line).at(-1);
  for (const [id, link] of links)
    if (here && here.id === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
};
addEventListener("scroll", follow, { passive: true });
follow();
`;

/** What runs in the reader's browser: no framework, nothing fetched, text only ever set as text. */
export const SCRIPT: string = `"use strict";\n(() => {${THEME}${FILTERS}${SORTING}${GRAPH}${PLACES}})();\n`;
