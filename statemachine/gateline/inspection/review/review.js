// The script of the review page.
// 1. The page is read, never written to by text from outside: what came from a log is shown by
//    `textContent`, after `visible` has made each character that is not printable an escape.
// 2. Nothing is loaded, sent or stored. The address changes behind its `#` alone.
// 3. Everything that the mouse does, a key does too. Keys of one character work inside the player
//    and inside a picture alone, and not at all in what takes text.
// 4. A hash is computed here, from the bytes that are in the page; where the browser cannot, the
//    page says that it shows the check that was made when it was written.
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const every = (selector, root = document) => [...root.querySelectorAll(selector)];
  const MILLISECONDS_PER_EVENT = 900;
  const STOPS = ["denied", "failed"];
  const ABORT = "OPERATION_ABORTED";
  const TOKENS = "";

  // Text.

  const NOT_PRINTABLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

  function visible(text) {
    return String(text).replace(NOT_PRINTABLE, (character) => {
      const code = character.codePointAt(0);
      const named = { 9: "\\t", 10: "\\n", 13: "\\r" }[code];
      if (named) return named;
      const digits = code.toString(16);
      if (code < 0x100) return `\\x${digits.padStart(2, "0")}`;
      return code < 0x10000 ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
    });
  }

  /** An element with a class, and with texts and elements inside. */
  function element(name, kind, ...inside) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...inside.map((each) => (each instanceof Node ? each : visible(each))));
    return made;
  }

  const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  // Theme and print.

  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const preferred = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    root.dataset.theme = (root.dataset.theme || preferred) === "dark" ? "light" : "dark";
  });
  addEventListener("beforeprint", () => {
    for (const each of every("details")) each.open = true;
  });

  byId("copy")?.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(byId("digest").textContent);
      byId("copy").textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(byId("digest"));
    }
  });

  // Pictures: zoom, and what a node is.

  function zoomable(figure) {
    const stage = figure.querySelector(".stage");
    const shown = figure.querySelector("output");
    let percent = 100;
    const zoom = (to) => {
      percent = Math.min(800, Math.max(25, Math.round(to)));
      figure.querySelector("svg").style.width = percent === 100 ? "" : `${percent}%`;
      shown.textContent = `${percent} %`;
    };
    const steps = { "+": () => zoom(percent * 1.25), "-": () => zoom(percent / 1.25), 0: () => zoom(100) };
    steps["="] = steps["+"];
    for (const button of every("button[data-zoom]", figure)) {
      button.addEventListener("click", steps[button.dataset.zoom]);
    }
    stage.addEventListener("keydown", (event) => {
      if (steps[event.key] && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        steps[event.key]();
      }
    });
    stage.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(percent * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
    }, { passive: false });
  }

  const statesOf = (node) => node.dataset.states.split(" ").filter(Boolean);
  const boxes = new Map(every("details[data-box]").map((each) => [each.dataset.box, each]));

  function choosable(figure, panel, states) {
    for (const node of every("[data-states]", figure)) {
      node.setAttribute("tabindex", "0");
      node.setAttribute("role", "button");
      node.setAttribute("aria-label", `${visible(node.dataset.node)}: show what it is`);
      node.addEventListener("click", () => choose(node, panel, states));
      node.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose(node, panel, states);
      });
    }
  }

  function choose(node, panel, states) {
    const box = boxes.get(states.get(statesOf(node)[0])?.box);
    if (box && node.classList.contains("box") && !box.contains(node)) {
      box.open = true;
      box.scrollIntoView({ block: "start" });
      box.querySelector("summary").focus({ preventScroll: true });
    }
    panel.replaceChildren();
    for (const name of statesOf(node)) {
      const state = states.get(name);
      if (!state) continue;
      const link = element("a", "", name);
      link.href = `#state-${state.number}`;
      const ways = state.ways.map(([seen, target]) => element("li", "", `${seen} \u2192 ${target}`));
      panel.append(element("h4", "", link, ` does ${state.effect}`));
      panel.append(ways.length ? element("ul", "", ...ways) : element("p", "", "A run ends here."));
    }
  }

  /** A picture once more, for the player: what it shows is told in words beside it. */
  function copyOf(holder) {
    const copy = holder.querySelector("svg").cloneNode(true);
    copy.style.width = "";
    copy.setAttribute("aria-hidden", "true");
    for (const each of [copy, ...every("*", copy)]) {
      for (const name of ["id", "aria-labelledby", "tabindex", "role"]) each.removeAttribute(name);
    }
    return copy;
  }

  // The data: one compressed block.

  async function unpacked() {
    const packed = Uint8Array.from(atob(byId("review-data").textContent), (each) => each.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const length = new DataView(bytes.buffer).getUint32(0);
    const data = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
    let place = 4 + length;
    const next = (count) => bytes.subarray(place, (place += count));
    data.records = data.lengths.map((_, number) => ({ number, sequence: data.sequences[number], hash: next(32) }));
    data.records.forEach((record, number) => { record.body = next(data.lengths[number]); });
    return data;
  }

  function fieldsOf(record) {
    const fields = new Map();
    const add = (name, value) => {
      if (value !== null && typeof value === "object" && !Array.isArray(value) && Object.keys(value).length) {
        for (const [inner, each] of Object.entries(value)) add(name ? `${name}.${inner}` : inner, each);
      } else {
        fields.set(name, typeof value === "string" ? value : JSON.stringify(value));
      }
    };
    try {
      add("", JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(record.body)));
    } catch {
      fields.set("body", "not JSON");
    }
    return fields;
  }

  function timeOf(microseconds) {
    const at = new Date(Number(microseconds) / 1000);
    return Number.isNaN(at.valueOf()) ? "no time" : at.toISOString();
  }

  function rawText(record) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(record.body);
    } catch {
      return `not UTF-8; in hexadecimal: ${hex(record.body)}`;
    }
  }

  // Hashes, as ledger/chain.py computes them.

  const bytesOf = (text) => new TextEncoder().encode(text);

  async function sha256(...parts) {
    const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
    let end = 0;
    for (const part of parts) {
      whole.set(part, end);
      end += part.length;
    }
    return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
  }

  function recordHash(record, previous, runPrevious) {
    const place = new DataView(new ArrayBuffer(16));
    place.setBigUint64(0, BigInt(record.sequence));
    place.setBigUint64(8, BigInt(record.body.length));
    const placed = new Uint8Array(place.buffer);
    return sha256(bytesOf("gateline/record/v1\0"), previous, runPrevious, placed, record.body);
  }

  /** Gives each record what it is to follow, and the hash that it is to have. */
  async function recompute(data) {
    const logId = Uint8Array.from(data.logId.match(/../g), (each) => parseInt(each, 16));
    const runs = new Map();
    let previous = await sha256(bytesOf("gateline/log/v1\0"), logId);
    for (const run of data.runs) {
      const genesis = await sha256(bytesOf("gateline/run/v1\0"), bytesOf(run.id));
      for (const number of run.records) runs.set(number, { run, genesis });
    }
    for (const record of data.records) {
      const { run, genesis } = runs.get(record.number);
      record.previous = previous;
      record.runPrevious = (run.id !== TOKENS && run.last) || genesis;
      record.computed = await recordHash(record, record.previous, record.runPrevious);
      record.matches = hex(record.computed) === hex(record.hash);
      previous = run.last = record.hash;
    }
  }

  function sayRecomputed(data) {
    const good = data.records.filter((record) => record.matches).length;
    const whole = good === data.records.length;
    const said = element("span", `said ${whole ? "good" : "bad"}`, whole ? "\u2713 match" : "\u2715 DO NOT MATCH");
    byId("recomputed").replaceChildren(`${good} of ${data.records.length} record hashes, recomputed in this browser: `, said);
  }

  // The player.

  function player(data, states) {
    const region = byId("player");
    const stages = { overview: byId("player-overview"), box: byId("player-box") };
    stages.overview.replaceChildren(copyOf(byId("overview")));
    const byRun = new Map(data.runs.map((run) => [run.id, run]));
    const rows = new Map(every("tr[data-run]").map((row) => [data.runs[row.dataset.run].id, row]));
    let run = null;
    let at = 0;
    let timer = null;
    let boxShown = null;

    const recordAt = (place) => data.records[run.records[place]];

    function deviation() {
      const stopped = run.records.findIndex((number) => {
        const fields = fieldsOf(data.records[number]);
        return STOPS.includes(fields.get("status")) || fields.get("type") === ABORT;
      });
      return stopped;
    }

    function choose(id, sequence) {
      stop();
      run = byRun.get(id);
      region.hidden = false;
      for (const [each, row] of rows) row.classList.toggle("chosen", each === id);
      byId("player-run").textContent = visible(id === TOKENS ? "events about tokens" : `run ${id}`);
      byId("player-verdict").replaceChildren(rows.get(id).querySelector(".said").cloneNode(true));
      byId("player-note").textContent = visible(run.note);
      byId("to-stop").disabled = deviation() < 0;
      const place = run.records.findIndex((number) => data.records[number].sequence === sequence);
      show(Math.max(place, 0));
    }

    function show(place) {
      at = Math.min(run.records.length - 1, Math.max(0, place));
      const record = recordAt(at);
      const fields = fieldsOf(record);
      byId("position").textContent = `event ${at + 1} of ${run.records.length}, sequence ${record.sequence}`;
      for (const [id, off] of [["to-first", at === 0], ["to-previous", at === 0],
        ["to-next", at === run.records.length - 1], ["to-last", at === run.records.length - 1]]) byId(id).disabled = off;
      const now = showMachine(record);
      showFields(fields, at > 0 ? fieldsOf(recordAt(at - 1)) : null);
      showRecord(record);
      const where = now.length ? `; state ${now.join(" or ")}` : "";
      byId("announced").textContent = visible(
        `event ${at + 1} of ${run.records.length}: ${fields.get("type")} ${fields.get("status")}${where}`);
      const address = `#run=${encodeURIComponent(run.id)}&seq=${record.sequence}`;
      if (location.hash !== address) history.replaceState(null, "", address);
    }

    /** The states and transitions up to an event; after the last one, to the end of the run. */
    function progress(record) {
      const last = run.steps.findLastIndex((step) => step.sequence === record.sequence);
      const ends = at === run.records.length - 1;
      const taken = run.steps.slice(0, ends ? run.steps.length : last + 1);
      const here = run.steps.filter((step) => step.sequence === record.sequence);
      const end = ends && taken.length ? states.get(taken.at(-1).state).next(taken.at(-1).observation) : null;
      return { taken, here, end: end && states.get(end).ways.length === 0 ? end : null };
    }

    function showMachine(record) {
      const { taken, here, end } = progress(record);
      const now = [...new Set(here.map((step) => step.state))];
      byId("player-state").textContent = visible(now.join(" or ") || "no state: the event is of no known line");
      byId("player-end").textContent = end ? visible(`then the run ends in ${end}`) : "";
      const box = now.length ? states.get(now[0]).box : null;
      if (box !== boxShown) {
        const view = boxes.get(box);
        stages.box.replaceChildren(...(view ? [copyOf(view)] : []));
        stages.box.hidden = !view;
        boxShown = box;
      }
      const key = (step) => `${step.state}:${step.observation}`;
      const past = { states: new Set(taken.map((step) => step.state)), edges: new Set(taken.map(key)) };
      const current = { states: new Set(end ? [...now, end] : now), edges: new Set(here.map(key)) };
      for (const stage of Object.values(stages)) {
        for (const node of every("[data-states]", stage)) mark(node, statesOf(node), current.states, past.states);
        for (const edge of every("[data-transitions]", stage)) {
          mark(edge, edge.dataset.transitions.split(" "), current.edges, past.edges);
        }
        bringIntoSight(stage);
      }
      return now;
    }

    /** Scrolls a picture that is larger than its stage to where the run is; the page stays. */
    function bringIntoSight(stage) {
      const now = stage.querySelector(".now .shape")?.getBoundingClientRect();
      if (!now) return;
      const seen = stage.getBoundingClientRect();
      stage.scrollLeft += now.left + now.width / 2 - seen.left - seen.width / 2;
      stage.scrollTop += now.top + now.height / 2 - seen.top - seen.height / 2;
    }

    function mark(shape, names, current, past) {
      const now = names.some((name) => current.has(name));
      shape.classList.toggle("now", now);
      shape.classList.toggle("past", !now && names.some((name) => past.has(name)));
    }

    function showFields(fields, before) {
      const names = [...fields.keys(), ...(before ? [...before.keys()].filter((name) => !fields.has(name)) : [])];
      byId("fields").replaceChildren(...names.map((name) => {
        const [was, is] = [before?.get(name), fields.get(name)];
        const word = !before || was === is ? "" : was === undefined ? "new" : is === undefined ? "gone" : "changed";
        const heading = element("th", "", name);
        heading.scope = "row";
        const value = element("td", "mono", is ?? "");
        if (name === "timestamp_us") value.append(element("span", "before", timeOf(is)));
        if (word === "changed" || word === "gone") value.append(element("span", "before", `before: ${was}`));
        return element("tr", word && "differs", element("td", "", word && `\u25b8 ${word}`), heading, value);
      }));
    }

    function showRecord(record) {
      byId("raw").textContent = visible(rawText(record));
      byId("raw-size").textContent = `${record.body.length} bytes`;
      const told = record.number < data.checked ? "matches" : "DOES NOT MATCH";
      const matches = record.computed ? record.matches : told === "matches";
      const how = record.computed ? "recomputed in this browser" : "as checked when the page was written";
      const unknown = "not computed: this browser offers no SHA-256 to this page";
      byId("hash-previous").textContent = record.previous ? hex(record.previous) : unknown;
      byId("hash-run-previous").textContent = record.previous ? hex(record.runPrevious) : unknown;
      byId("hash-stored").textContent = hex(record.hash);
      byId("hash-computed").textContent = record.computed ? hex(record.computed) : unknown;
      byId("hash-check").replaceChildren(
        element("span", `said ${matches ? "good" : "bad"}`, matches ? "\u2713 matches" : "\u2715 DOES NOT MATCH"), ` ${how}`);
    }

    function stop() {
      clearInterval(timer);
      timer = null;
      byId("play").textContent = "\u25b6 Play";
    }

    function play() {
      if (timer) return stop();
      if (at === run.records.length - 1) show(0);
      byId("play").textContent = "|| Pause";
      timer = setInterval(() => {
        show(at + 1);
        if (at === run.records.length - 1) stop();
      }, MILLISECONDS_PER_EVENT);
      return undefined;
    }

    function otherRun(step) {
      const next = data.runs[data.runs.indexOf(run) + step];
      if (next) choose(next.id);
    }

    const step = (to) => () => { stop(); show(to()); };
    const actions = {
      "to-first": step(() => 0), "to-previous": step(() => at - 1), play, "to-next": step(() => at + 1),
      "to-last": step(() => run.records.length - 1),
      "to-stop": step(() => (deviation() < 0 ? at : deviation())),
    };
    const keys = {
      ArrowLeft: actions["to-previous"], ArrowRight: actions["to-next"], Home: actions["to-first"],
      End: actions["to-last"], p: play, " ": play, x: actions["to-stop"],
      "[": () => otherRun(-1), "]": () => otherRun(1), "?": () => byId("help").scrollIntoView(),
    };
    for (const [id, action] of Object.entries(actions)) byId(id).addEventListener("click", action);
    region.addEventListener("keydown", (event) => {
      const pressed = event.target.closest("button") && event.key === " ";
      if (!run || pressed || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
      event.preventDefault();
      keys[event.key]();
    });

    function follow() {
      const asked = new URLSearchParams(location.hash.slice(1));
      if (!asked.has("run") || !byRun.has(asked.get("run"))) return;
      choose(asked.get("run"), Number(asked.get("seq")));
      region.scrollIntoView({ block: "start" });
      region.focus({ preventScroll: true });
    }
    addEventListener("hashchange", follow);
    follow();
    return () => run && show(at);
  }

  // The start.

  function machineOf(data) {
    const target = (ways) => (seen) => ways.find(([each]) => each === seen)?.[1];
    return new Map(data.states.map(([name, effect, box, ways], number) => [name, { number, effect, box, ways, next: target(ways) }]));
  }

  async function start() {
    const data = await unpacked();
    const states = machineOf(data);
    for (const figure of every("figure")) {
      zoomable(figure);
      choosable(figure, figure.querySelector(".panel"), states);
    }
    if (!data.runs.length) return;
    for (const run of data.runs) {
      run.steps = run.steps.map(([state, observation, sequence]) => ({ state: data.states[state][0], observation, sequence }));
    }
    const again = player(data, states);
    if (!globalThis.crypto?.subtle) return;
    await recompute(data);
    sayRecomputed(data);
    again();
  }

  start().catch((problem) => {
    byId("problem").hidden = false;
    byId("problem").textContent = visible(`The player cannot run in this browser: ${problem.message}`);
  });
})();
