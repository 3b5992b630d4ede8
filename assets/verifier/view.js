// The page: what is open, the worker behind it, and how a pack comes in.
"use strict";

const model = {tab: hashOptions.get("tab") ?? "books", books: null, verdict: null, busy: null, ready: false, pack: null,
               against: null};
const asked = new Map();
let worker = null;
let nextAsk = 1;
let drawing = 0;

function ask(what, about) {
  return new Promise((resolve, reject) => {
    asked.set(nextAsk, {resolve, reject});
    worker.postMessage({ask: what, about, id: nextAsk++});
  });
}

function startWorker() {
  worker?.terminate();
  asked.clear();
  const url = URL.createObjectURL(new Blob([document.getElementById("engine").textContent], {type: "text/javascript"}));
  worker = new Worker(url);
  worker.onmessage = ({data}) => {
    if (data.type === "progress") {
      model.busy = {done: data.done, what: data.what};
      drawTop();
    } else if (data.type === "verdict") {
      Object.assign(model, {busy: null, verdict: data.verdict, ready: data.verdict.entries > 0});
      if (data.books) model.books = data.books;
      redraw();
    } else {
      const {resolve, reject} = asked.get(data.id) ?? {};
      if (data.failure) reject?.(data.failure);
      else resolve?.(data.result);
      asked.delete(data.id);
    }
  };
  // A fault of this page, not of the pack: no verdict then.
  worker.onerror = event => {
    model.busy = null;
    document.getElementById("main").replaceChildren(el("p", {class: "empty"}, say("failed", event.message)));
    drawTop();
  };
}

// `against`: {blob} or {fingerprint}.
function verify(pack, against = null) {
  startWorker();
  Object.assign(model, {pack, busy: {done: 0, what: "files"}, ready: false, verdict: null, timeView: null, photoView: null, traceView: null,
                        against: against?.fingerprint ?? null});
  redraw();
  worker.postMessage({pack, against});
}

const kTabs = {books: drawBooks, timeline: drawTimeline, trace: drawTrace, photos: drawPhotos, checks: drawChecks};

function drawTop() {
  const verdict = model.verdict;
  const state = model.busy ? "busy" : !verdict ? "empty" : verdict.faults.length ? "bad" : "good";
  document.body.dataset.state = state;
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
  const school = verdict?.organisation || model.books?.books[0]?.organisation || "";
  document.getElementById("top").replaceChildren(
    el("header", {class: "bar"}, el("h1", {}, school || say("title"), el("small", {}, school ? say("title") : "",
      verdict?.from ? " " + say("period", verdict.from, verdict.to) : "")),
      el("nav", {class: "languages"}, [["zh", "中文"], ["en", "English"]].map(([id, name]) =>
        el("button", {class: id === language ? "on" : "", onclick: () => { language = id; redraw(); }}, name)))),
    drawVerdict(model), drawCompare(model) ?? "");
}

async function redraw() {
  const turn = ++drawing;
  drawTop();
  document.getElementById("tabs").replaceChildren(...Object.keys(kTabs).map(id =>
    el("button", {class: id === model.tab ? "on" : "", onclick: () => { model.tab = id; redraw(); }}, say(id))));
  const drawn = await Promise.resolve(model).then(kTabs[model.tab])
    .catch(failure => el("p", {class: "empty"}, say("failed", failure)));
  // A later drawing has overtaken this one.
  if (turn !== drawing) return;
  const main = document.getElementById("main");
  const typing = main.contains(document.activeElement) && document.activeElement.type === "search"
    ? document.activeElement.selectionStart : null;
  main.replaceChildren(drawn);
  const box = typing === null ? null : main.querySelector("input[type=search]");
  box?.focus();
  box?.setSelectionRange(typing, typing);
  document.body.dataset.drawn = model.tab;
}

// data.html beside this page hands over the books to read before the ZIP is chosen. It runs in a frame without any rights
// over this page.
function takeFromBeside({data, source}) {
  if (source !== document.getElementById("beside")?.contentWindow || model.pack) return;
  if (typeof data?.books !== "string") return;
  try {
    model.books = JSON.parse(data.books);
  } catch {
    return;
  }
  redraw();
}

document.getElementById("app").append(
  el("div", {id: "top"}), el("nav", {id: "tabs"}), el("main", {id: "main"}));
window.addEventListener("message", takeFromBeside);
window.addEventListener("dragover", event => event.preventDefault());
window.addEventListener("drop", event => {
  event.preventDefault();
  if (event.dataTransfer.files.length) verify(event.dataTransfer.files[0]);
});
document.body.append(el("iframe", {id: "beside", sandbox: "allow-scripts", src: "data.html", hidden: true}));
redraw();
