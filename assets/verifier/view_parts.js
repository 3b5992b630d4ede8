// Small parts that every view is made of. Text only ever becomes text, never markup.
"use strict";

const hashOptions = new URLSearchParams(location.hash.slice(1));
let language = hashOptions.get("lang") ?? (navigator.language.startsWith("zh") ? "zh" : "en");

function say(id, ...values) {
  return kWords[id][language === "en" ? 1 : 0].replace(/\{(\d)\}/g, (_, n) => String(values[n]));
}

// el("div", {class: "card", onclick: f}, "text", child, null)
function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made[name] = value;
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ""));
  return made;
}

function fileButton(text, kind, onFile) {
  const input = el("input", {type: "file", accept: ".zip,application/zip", hidden: true});
  input.onchange = () => input.files.length && onFile(input.files[0]);
  return el("label", {class: "button " + kind, tabindex: "0",
                      onkeydown: event => (event.key === "Enter" || event.key === " ") && input.click()}, text, input);
}

function pager(offset, limit, total, go) {
  if (total <= limit) return el("div", {class: "pager"}, say("shown", total ? 1 : 0, total, total));
  return el("div", {class: "pager"},
    el("button", {class: "button", disabled: offset === 0, onclick: () => go(Math.max(0, offset - limit))}, say("back")),
    say("shown", offset + 1, Math.min(offset + limit, total), total),
    el("button", {class: "button", disabled: offset + limit >= total, onclick: () => go(offset + limit)}, say("next")));
}

function markBadge(mark) {
  return mark ? el("span", {class: "mark " + mark}, say(mark)) : null;
}

function recordLink(seq, others = []) {
  return el("button", {class: "record", title: say("openRecord", seq), onclick: () => openRecord(seq, others)}, String(seq));
}

// A search box that asks when the typing rests.
function searchBox(value, onText) {
  let timer = 0;
  const box = el("input", {type: "search", placeholder: say("search"), value, "aria-label": say("search")});
  box.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(() => onText(box.value), 200);
  };
  return box;
}
