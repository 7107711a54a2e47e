// The script of the review page, first part: what stands in the page, read and checked.
// 1. The page is read, never written to by text from outside: what came from a log is shown by
//    `textContent`, after `visible` has made each character that is not printable an escape.
// 2. Nothing is loaded, sent or stored. The address changes behind its `#` alone.
// 3. A hash is computed here, from the bytes that are in the page, as ledger/chain.py computes it.
"use strict";

const TOKENS = ""; // stands for the events of no run; see packed.py
const HASH_BYTES = 32;
const NOT_PRINTABLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

const byId = (id) => document.getElementById(id);
const every = (selector, root = document) => [...root.querySelectorAll(selector)];
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const bytesOf = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** A text with what is not printable escaped, as gateline.values.invalid escapes it. */
function visible(text) {
  return String(text).replace(NOT_PRINTABLE, (character) => {
    const code = character.codePointAt(0);
    const named = { 9: "\\t", 10: "\\n", 13: "\\r" }[code];
    const digits = code.toString(16);
    if (named) return named;
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

/** A name that is broken behind its dots and underscores, where it has to be. */
function breakable(name) {
  const parts = String(name).split(/(?<=[._])/u);
  return parts.flatMap((part, place) => (place ? [element("wbr"), part] : [part]));
}

/** A finding with its sign, good or bad. */
function finding(good, word) {
  return element("span", `said ${good ? "good" : "bad"}`, `${good ? "\u2713" : "\u2715"} ${word}`);
}

/** The data of the page: one compressed block; see packed.py. */
async function unpacked() {
  const text = atob(byId("review-data").textContent);
  const packed = Uint8Array.from(text, (each) => each.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const length = new DataView(bytes.buffer).getUint32(0);
  let place = 4;
  const next = (count) => bytes.subarray(place, (place += count));
  const data = JSON.parse(textOf(next(length)));
  const hashes = data.lengths.map(() => next(HASH_BYTES));
  data.records = data.lengths.map((size, number) => ({
    number, sequence: data.sequences[number], hash: hashes[number], body: next(size),
  }));
  return data;
}

/** The fields of a record, by name; those of an object within it by the names on the way. */
function fieldsOf(record) {
  const fields = new Map();
  const add = (name, value) => {
    const inner = value !== null && typeof value === "object" ? Object.entries(value) : [];
    if (!inner.length || Array.isArray(value)) {
      fields.set(name, typeof value === "string" ? value : JSON.stringify(value));
    } else {
      for (const [key, each] of inner) add(name ? `${name}.${key}` : key, each);
    }
  };
  try {
    add("", JSON.parse(textOf(record.body)));
  } catch {
    fields.set("body", "not JSON");
  }
  return fields;
}

function rawText(record) {
  try {
    return textOf(record.body);
  } catch {
    return `not UTF-8; in hexadecimal: ${hex(record.body)}`;
  }
}

function timeOf(microseconds) {
  const at = new Date(Number(microseconds) / 1000);
  return Number.isNaN(at.valueOf()) ? "no time" : at.toISOString();
}

async function sha256(...parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

function recordHash(record) {
  const place = new DataView(new ArrayBuffer(16));
  place.setBigUint64(0, BigInt(record.sequence));
  place.setBigUint64(8, BigInt(record.body.length));
  const before = [bytesOf("gateline/record/v1\0"), record.previous, record.runPrevious];
  return sha256(...before, new Uint8Array(place.buffer), record.body);
}

/** Gives each record what it is to follow, and the hash that it is to have. */
async function recompute(data) {
  const logId = Uint8Array.from(data.logId.match(/../g) ?? [], (each) => parseInt(each, 16));
  const runOf = new Map(data.runs.flatMap((run) => run.records.map((number) => [number, run])));
  for (const run of data.runs) {
    run.last = await sha256(bytesOf("gateline/run/v1\0"), bytesOf(run.id));
  }
  let previous = await sha256(bytesOf("gateline/log/v1\0"), logId);
  for (const record of data.records) {
    const run = runOf.get(record.number);
    record.previous = previous;
    record.runPrevious = run.last;
    record.computed = await recordHash(record);
    record.matches = hex(record.computed) === hex(record.hash);
    previous = record.hash;
    if (run.id !== TOKENS) run.last = record.hash;
  }
}
