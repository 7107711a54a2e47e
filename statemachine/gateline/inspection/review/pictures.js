// The script of the review page, second part: the pictures of the machine.
// 1. A picture is zoomed by buttons, by keys while it has the focus, and by Ctrl and the wheel.
// 2. A node says what it is, by mouse and by keys; a box of the overview opens its view.
// 3. A state is a word in the data of a picture, as diagrams/svg.py writes it, and is read from it.

const boxes = new Map(every("details[data-box]").map((each) => [each.dataset.box, each]));
const unitOf = (_, code) => String.fromCharCode(parseInt(code, 16));
const stateOf = (word) => word.replace(/%([0-9a-f]+);/gu, unitOf);
const statesOf = (node) => node.dataset.states.split(" ").filter(Boolean).map(stateOf);
const keyOf = (state, observation) => `${observation}:${state}`; // no observation has a colon
const keysOf = (edge) => edge.dataset.transitions.split(" ").map((each) => {
  const [word, observation] = each.split(":");
  return keyOf(stateOf(word), observation);
});

/** Makes a figure zoomable. What is returned shows another picture in it: as large as it is drawn,
    so that it can be read, or as large as a reader made the last one. */
function makeZoomable(figure) {
  const stage = figure.querySelector(".stage");
  let percent = 100;
  let chosen = false;
  const zoom = (to, byReader = true) => {
    chosen ||= byReader;
    percent = Math.min(800, Math.max(25, Math.round(to)));
    const picture = figure.querySelector("svg");
    if (picture) picture.style.width = percent === 100 ? "" : `${percent}%`;
    figure.querySelector("output").textContent = `${percent} %`;
  };
  const more = () => zoom(percent * 1.25);
  const keys = { "+": more, "=": more, "-": () => zoom(percent / 1.25), 0: () => zoom(100) };
  for (const button of every("button[data-zoom]", figure)) {
    button.addEventListener("click", keys[button.dataset.zoom]);
  }
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  stage.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(percent * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
  }, { passive: false });
  return (picture) => {
    stage.replaceChildren(picture);
    const drawn = (100 * picture.viewBox.baseVal.width) / (stage.clientWidth || 1);
    zoom(chosen ? percent : drawn > 110 ? drawn : 100, false);
  };
}

function makeChoosable(figure, states) {
  const panel = figure.querySelector(".panel");
  figure.querySelector("svg").setAttribute("role", "group"); // an image would hide its buttons
  for (const node of every("[data-states]", figure)) {
    const choose = () => {
      openBox(node, states);
      panel.replaceChildren(...statesOf(node).flatMap((name) => described(name, states)));
    };
    node.setAttribute("tabindex", "0");
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", `${visible(node.dataset.node)}: show what it is`);
    node.addEventListener("click", choose);
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose();
    });
  }
}

function openBox(node, states) {
  const box = boxes.get(states.get(statesOf(node)[0])?.box);
  if (!box || !node.classList.contains("box") || box.contains(node)) return;
  box.open = true;
  box.scrollIntoView({ block: "start" });
  box.querySelector("summary").focus({ preventScroll: true });
}

/** A state in words: what it does, and where it leads. */
function described(name, states) {
  const state = states.get(name);
  if (!state) return [];
  const link = element("a", "", name);
  link.href = `#state-${state.number}`;
  if (!state.ways.length) return [element("p", "", link, " ends a run")];
  const ways = state.ways.map(([seen, target]) => element("li", "", `${seen} \u2192 ${target}`));
  return [element("h4", "", link, ` does ${state.effect}`), element("ul", "", ...ways)];
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

/** The states and the transitions of steps, and whether each is certain. */
function placesOf(steps) {
  const places = { states: new Map(), ways: new Map() };
  for (const { state, key, certain } of steps) {
    places.states.set(state, certain || places.states.get(state) || false);
    places.ways.set(key, certain || places.ways.get(key) || false);
  }
  return places;
}

/** Lights up where a run is, and where it was, by states and by transitions; what is possible alone
    is drawn as possible. */
function lightUp(figure, now, past) {
  const stage = figure.querySelector(".stage");
  const mark = (shape, names, present, earlier) => {
    const found = (places) => names.filter((name) => places.has(name));
    const certain = (places) => names.some((name) => places.get(name));
    const [here, before] = [found(present).length > 0, found(earlier).length > 0];
    shape.classList.toggle("now", here);
    shape.classList.toggle("past", !here && before);
    shape.classList.toggle("possible", (here || before) && !certain(here ? present : earlier));
  };
  for (const node of every("[data-states]", stage)) {
    mark(node, statesOf(node), now.states, past.states);
  }
  for (const edge of every("[data-transitions]", stage)) {
    mark(edge, keysOf(edge), now.ways, past.ways);
  }
  bringIntoSight(stage);
}

/** Scrolls a picture that is larger than its stage to where the run is; the page stays. */
function bringIntoSight(stage) {
  const now = stage.querySelector(".now .shape")?.getBoundingClientRect();
  if (!now) return;
  const seen = stage.getBoundingClientRect();
  stage.scrollLeft += now.left + now.width / 2 - seen.left - seen.width / 2;
  stage.scrollTop += now.top + now.height / 2 - seen.top - seen.height / 2;
}
