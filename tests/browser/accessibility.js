// What an automatic check of accessibility finds in a page: nothing, if all is well.
// WCAG 2.2: 1.3.1 (tables, landmarks), 1.4.3 (contrast), 3.1.1 (language), 4.1.2 (names).
() => {
  const found = [];
  const every = (selector) => [...document.querySelectorAll(selector)];
  const textOf = (id) => document.getElementById(id)?.textContent ?? "";
  const labels = (each) => (each.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
  const name = (each) =>
    each.getAttribute("aria-label") || labels(each).map(textOf).join("") || each.textContent;
  for (const each of every("button, a, summary, section, nav, [role=button], [role=region]")) {
    if (!name(each).trim()) found.push(`no name: ${each.outerHTML.slice(0, 80)}`);
  }
  for (const each of every("[role=img] [role=button]")) {
    found.push(`hidden in an image: ${each.outerHTML.slice(0, 80)}`);
  }
  for (const each of every("table")) {
    if (!each.caption?.textContent.trim()) found.push(`no caption: ${each.className}`);
  }
  for (const each of every("th")) if (!each.scope) found.push("no scope");
  for (const each of every("[aria-labelledby]")) {
    for (const id of labels(each)) {
      if (!document.getElementById(id)) found.push(`labelled by nothing: ${id}`);
    }
  }
  const ids = every("[id]").map((each) => each.id);
  if (new Set(ids).size !== ids.length) found.push("an id comes twice");
  if (!document.documentElement.lang) found.push("no language");
  for (const one of ["main", "h1"]) if (every(one).length !== 1) found.push(`not one ${one}`);

  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const linear = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((value) => linear(value / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (each) => {
    for (let at = each; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) === 1) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  let read = 0;
  for (const each of every("body *:not(svg, svg *, script, [aria-disabled=true])")) {
    const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !each.checkVisibility()) continue;
    read += 1;
    const both = [luminance(getComputedStyle(each).color), luminance(behind(each))];
    const [dark, light] = both.sort((one, other) => one - other);
    if ((light + 0.05) / (dark + 0.05) < 4.5) {
      found.push(`low contrast: ${each.outerHTML.slice(0, 80)}`);
    }
  }
  if (read < 500) found.push(`only ${read} texts were read`);
  return found;
}
