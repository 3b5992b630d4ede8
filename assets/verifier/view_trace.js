// From a dish to its samples, lots, suppliers and diners.
"use strict";

async function drawTrace(model) {
  if (!model.ready) return el("p", {class: "empty"}, say("needZip"));
  const view = model.traceView ??= {text: "", dish: ""};
  const dishes = await ask("dishes", view.text);
  const chosen = view.dish ? await ask("trace", {dish: view.dish, language}) : null;
  return el("div", {class: "trace"},
    el("div", {class: "side"},
      searchBox(view.text, text => { view.text = text; redraw(); }),
      dishes.length ? null : el("p", {class: "empty"}, say("nothing")),
      el("ul", {}, dishes.map(dish => el("li", {}, el("button", {class: dish.id === view.dish ? "on" : "",
        onclick: () => { view.dish = dish.id; redraw(); }}, el("b", {}, dish.name), el("small", {}, `${dish.day} ${dish.meal[language]}`)))))),
    chosen ? drawChain(chosen) : el("p", {class: "empty"}, say("pickDish")));
}

function drawChain(dish) {
  return el("div", {class: "chain"},
    el("h2", {}, dish.name, el("small", {}, `${dish.day} ${dish.meal} `, recordLink(dish.seq))),
    el("h3", {}, say("samples")),
    dish.samples.length ? recordTable(dish.samples) : el("p", {class: "quiet"}, "–"),
    el("h3", {}, say("lots")),
    dish.lots.length ? null : el("p", {class: "quiet"}, "–"),
    dish.lots.map(lot => el("article", {},
      el("p", {}, el("b", {}, lot.product), lot.lot ? ` · ${lot.lot}` : "", ` · ${lot.day} `, recordLink(lot.seq)),
      lot.supplier ? el("p", {}, say("supplier"), " ", el("b", {}, lot.supplier), " ", lot.supplierSeq ? recordLink(lot.supplierSeq) : null) : null,
      lot.papers.length ? el("p", {class: "quiet"}, say("papers"), " ", lot.papers.map(paper =>
        el("span", {class: "paper"}, `${paper.kind} ${paper.number} ${paper.until ? say("until", paper.until) : ""} `, recordLink(paper.seq)))) : null)),
    el("h3", {}, say("diners")),
    el("p", {}, dish.classes ? say("served", dish.served, dish.classes) : "–"));
}
