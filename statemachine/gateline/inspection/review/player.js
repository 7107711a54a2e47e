// The script of the review page, third part: the player of runs, and the start of it all.
// 1. Everything that the mouse does, a key does too. The keys of the player work inside it alone;
//    inside a picture of it, the arrows scroll.
// 2. An address behind `#` names a run and an event: it is followed, and it follows.
// 3. What an address or a key asks for and is not there is said, in a line above the player.
// 4. What the log leaves open is drawn and told as possible; an end is told where it is certain.
// 5. Where the browser cannot compute hashes, the page says that it shows the check that was made
//    when it was written.

const MILLISECONDS_PER_EVENT = 900;

function makePlayer(data, states) {
  const region = byId("player");
  const rows = every("tr[data-run]");
  const showOverview = makeZoomable(byId("player-overview"));
  const showBoxView = makeZoomable(byId("player-box"));
  let run = null;
  let at = 0;
  let timer = null;
  let boxShown = null;

  const recordAt = (place) => data.records[run.records[place]];
  const last = () => run.records.length - 1;

  const placeOf = (sequence) =>
    run.records.findIndex((number) => data.records[number].sequence === sequence);

  /** Says something about what was asked for; nothing, when the next event is shown. */
  function say(text) {
    byId("player-status").textContent = visible(text);
    byId("player-status").hidden = !text;
  }

  /** The place of the event that stopped the run; -1 where none did. */
  function stopPlace() {
    return placeOf(run.stop);
  }

  function open(chosen, asked = null) {
    pause();
    run = chosen;
    const row = rows[data.runs.indexOf(run)];
    for (const each of rows) each.classList.toggle("chosen", each === row);
    region.hidden = false;
    showOverview(copyOf(byId("overview")));
    byId("player-run").textContent =
      run.id === TOKENS ? "events about tokens" : visible(`run ${run.id}`);
    byId("player-verdict").replaceChildren(row.querySelector(".said").cloneNode(true));
    byId("player-note").textContent =
      visible(run.open ? `What the log leaves open: ${run.open}.` : run.note);
    const place = /^\d+$/.test(asked ?? "") ? placeOf(Number(asked)) : -1;
    show(Math.max(place, 0));
    if (asked !== null && place < 0) {
      const [first, end] = [recordAt(0), recordAt(last())].map((record) => record.sequence);
      say(`seq=${asked} is no event of this run, whose events are from #${first} to #${end}; `
        + "its first one is shown.");
    }
  }

  function show(place) {
    say("");
    at = Math.min(last(), Math.max(0, place));
    const record = recordAt(at);
    const fields = fieldsOf(record);
    const here = `event ${at + 1} of ${run.records.length}`;
    byId("position").textContent = `${here}, sequence ${record.sequence}`;
    const idle = {
      "to-first": at === 0, "to-previous": at === 0, "to-next": at === last(),
      "to-last": at === last(), "to-stop": stopPlace() < 0,
    };
    for (const [id, value] of Object.entries(idle)) byId(id).setAttribute("aria-disabled", value);
    const now = showMachine(record);
    showFields(fields, at > 0 ? fieldsOf(recordAt(at - 1)) : fields);
    showRecord(record);
    const what = `${fields.get("type")} ${fields.get("status")}`;
    byId("announced").textContent = visible([`${here}: ${what}`, ...now].join("; "));
    const address = `#${new URLSearchParams({ run: run.id, seq: record.sequence })}`;
    if (location.hash !== address) history.replaceState(null, "", address);
  }

  /** Shows where the run is at an event; at its last one, also where it ends (rule 4). Returns it
      in words. */
  function showMachine(record) {
    const here = run.steps.filter((step) => step.sequence === record.sequence);
    const until = run.steps.findLastIndex((step) => step.sequence === record.sequence) + 1;
    const taken = run.steps.slice(0, at === last() ? run.steps.length : until);
    const now = placesOf(here);
    const past = placesOf(taken);
    const names = [...now.states].map(([name, certain]) => (certain ? name : `possible: ${name}`));
    const end = at === last() && taken.length ? taken.at(-1).target : null;
    const ends = [];
    if (end !== null && run.terminal !== null) {
      now.states.set(run.terminal, true);
      ends.push(`then the run ends in ${run.terminal}: certain by its log`);
    } else if (end !== null) {
      if (!states.get(end).ways.length) past.states.set(end, false);
      ends.push(`its end is not certain: ${run.open || "the log does not say it"}`);
    }
    const none = record.number < data.checked ? "of no run of this machine" : "not a good one";
    byId("player-state").textContent = visible(names.join(" or ") || `none: the event is ${none}`);
    byId("player-end").textContent = visible(ends.join(""));
    showBox(here.length ? states.get(here[0].state).box : null);
    for (const id of ["player-overview", "player-box"]) lightUp(byId(id), now, past);
    return [...names.map((name) => `state ${name}`), ...ends];
  }

  function showBox(box) {
    if (box === boxShown) return;
    const view = boxes.get(box);
    byId("player-box").hidden = !view;
    if (view) showBoxView(copyOf(view));
    boxShown = box;
  }

  function showFields(fields, before) {
    const gone = [...before.keys()].filter((name) => !fields.has(name));
    byId("fields").replaceChildren(...[...fields.keys(), ...gone].map((name) => {
      const [was, is] = [before.get(name), fields.get(name)];
      const change = was === undefined ? "new" : is === undefined ? "gone" : "changed";
      const word = was === is ? "" : change;
      const heading = element("th", "", ...breakable(name));
      heading.scope = "row";
      const value = element("td", "mono", is ?? "");
      if (name === "timestamp_us") value.append(element("span", "before", timeOf(is)));
      if (word && word !== "new") value.append(element("span", "before", `before: ${was}`));
      const mark = element("td", "", word && `\u25b8 ${word}`);
      return element("tr", word && "differs", mark, heading, value);
    }));
  }

  function showRecord(record) {
    const known = record.computed !== undefined;
    const good = known ? record.matches : record.number < data.checked;
    const how = known ? "recomputed in this browser" : "as checked when the page was written";
    const shown = (hash) => (known ? hex(hash) : "not computed: this browser has no SHA-256 here");
    byId("raw").textContent = visible(rawText(record));
    byId("raw-size").textContent = `${record.body.length} bytes`;
    byId("hash-previous").textContent = shown(record.previous);
    byId("hash-run-previous").textContent = shown(record.runPrevious);
    byId("hash-stored").textContent = hex(record.hash);
    byId("hash-computed").textContent = shown(record.computed);
    const word = good ? "matches" : "DOES NOT MATCH";
    byId("hash-check").replaceChildren(finding(good, word), ` ${how}`);
  }

  function pause() {
    clearInterval(timer);
    timer = null;
    byId("play").textContent = "\u25b6 Play";
  }

  function play() {
    if (timer !== null) {
      pause();
      return;
    }
    if (at === last()) show(0);
    byId("play").textContent = "|| Pause";
    timer = setInterval(() => {
      show(at + 1);
      if (at === last()) pause();
    }, MILLISECONDS_PER_EVENT);
  }

  function openNext(step) {
    const next = data.runs[data.runs.indexOf(run) + step];
    if (next) open(next);
  }

  const goTo = (place) => () => {
    pause();
    show(place());
  };
  const actions = {
    play,
    "to-first": goTo(() => 0),
    "to-previous": goTo(() => at - 1),
    "to-next": goTo(() => at + 1),
    "to-last": goTo(last),
    "to-stop": () => {
      pause();
      if (stopPlace() >= 0) show(stopPlace());
      else say("No event stopped this run.");
    },
  };
  const keys = {
    ArrowLeft: actions["to-previous"],
    ArrowRight: actions["to-next"],
    Home: actions["to-first"],
    End: actions["to-last"],
    p: play,
    " ": play,
    x: actions["to-stop"],
    "[": () => openNext(-1),
    "]": () => openNext(1),
    "?": () => byId("help").scrollIntoView(),
  };
  for (const [id, action] of Object.entries(actions)) byId(id).addEventListener("click", action);
  region.addEventListener("keydown", (event) => {
    const pressing = event.key === " " && event.target.closest("button");
    const scrolling = event.key.startsWith("Arrow") && event.target.closest(".stage");
    const other = event.ctrlKey || event.metaKey || event.altKey;
    if (pressing || scrolling || other || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  /** The runs that are meant by a name: the run of that name, or those that begin with it. */
  function meant(name) {
    const exact = data.runs.filter((each) => each.id === name);
    return exact.length || !name ? exact : data.runs.filter((each) => each.id.startsWith(name));
  }

  function follow() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const name = asked.get("run");
    if (name === null) return;
    const [chosen, ...others] = meant(name);
    if (!chosen || others.length) {
      const found = others.length ? `${others.length + 1} runs begin with` : "There is no run";
      say(`${found} "${name}": none was opened. Choose one of the list.`);
      byId("player-status").scrollIntoView({ block: "center" });
      return;
    }
    open(chosen, asked.get("seq"));
    region.scrollIntoView({ block: "start" });
    region.focus({ preventScroll: true });
  }

  addEventListener("hashchange", follow);
  follow();
  return () => run && show(at);
}

/** The states of the machine by name, and each step of a run with what it leads to. */
function machineOf(data) {
  const states = new Map(data.states.map(([name, effect, box, ways], number) =>
    [name, { name, number, effect, box, ways }]));
  for (const run of data.runs) {
    run.steps = run.steps.map(([number, observation, sequence, certain]) => {
      const [state, , , ways] = data.states[number];
      const target = new Map(ways).get(observation);
      return { state, target, sequence, certain: certain === 1, key: keyOf(state, observation) };
    });
  }
  return states;
}

function listen() {
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
}

async function start() {
  listen();
  const data = await unpacked();
  const states = machineOf(data);
  for (const figure of every("#machine figure")) {
    makeZoomable(figure);
    makeChoosable(figure, states);
  }
  if (!data.runs.length) return;
  const showAgain = makePlayer(data, states);
  if (!globalThis.crypto?.subtle) return;
  await recompute(data);
  const good = data.records.filter((record) => record.matches).length;
  const whole = good === data.records.length;
  const counted = `${good} of ${data.records.length} record hashes, recomputed in this browser: `;
  byId("recomputed").replaceChildren(counted, finding(whole, whole ? "match" : "DO NOT MATCH"));
  showAgain();
}

start().catch((problem) => {
  byId("problem").hidden = false;
  byId("problem").textContent = visible(`This browser cannot run the page: ${problem.message}`);
});
