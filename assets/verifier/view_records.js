// Timeline, photos, and one record in full. All come from the worker, which holds the records.
"use strict";

const kLinePage = 100;
const kPhotoPage = 24;

function recordTable(lines) {
  return el("div", {class: "table"}, el("table", {},
    el("thead", {}, el("tr", {}, ["record", "happened", "kind", "what", "people"].map(id => el("th", {}, say(id))))),
    el("tbody", {}, lines.map(line => el("tr", {class: line.mark},
      el("td", {}, recordLink(line.seq)), el("td", {class: "nowrap"}, line.at), el("td", {class: "nowrap"}, line.kind, " ", markBadge(line.mark)),
      el("td", {}, line.gist), el("td", {}, line.people))))));
}

async function drawTimeline(model) {
  if (!model.ready) return el("p", {class: "empty"}, say("needZip"));
  const view = model.timeView ??= {text: "", kind: 0, marked: false, offset: model.verdict.start - model.verdict.start % kLinePage};
  const change = changes => {
    Object.assign(view, {offset: 0}, changes);
    redraw();
  };
  const kinds = await ask("kinds", language);
  const {lines, total} = await ask("timeline", {...view, limit: kLinePage, language});
  return el("div", {},
    el("div", {class: "filters"}, searchBox(view.text, text => change({text})),
      el("select", {onchange: event => change({kind: Number(event.target.value)})},
        el("option", {value: 0}, say("allKinds")),
        kinds.map(({kind, word, count}) => el("option", {value: kind, selected: kind === view.kind}, `${word} (${count})`))),
      el("label", {class: "tick"}, el("input", {type: "checkbox", checked: view.marked,
        onchange: event => change({marked: event.target.checked})}), say("onlyMarked"))),
    recordTable(lines), pager(view.offset, kLinePage, total, offset => { view.offset = offset; redraw(); }));
}

async function pictureOf(path, alt) {
  const bytes = await ask("picture", path);
  const type = path.endsWith(".png") ? "image/png" : "image/jpeg";
  const url = URL.createObjectURL(new Blob([bytes], {type}));
  return el("img", {src: url, alt, onload: () => URL.revokeObjectURL(url)});
}

async function drawPhotos(model) {
  if (!model.ready) return el("p", {class: "empty"}, say("needZip"));
  const view = model.photoView ??= {offset: 0};
  const {photos, total} = await ask("photos", {...view, limit: kPhotoPage, language});
  if (total === 0) return el("p", {class: "empty"}, say("noPhotos"));
  const cards = await Promise.all(photos.map(async photo => el("figure", {class: photo.good ? "" : "wrong"},
    await pictureOf(photo.path, photo.line.kind),
    el("figcaption", {}, photo.good ? "✔ " : "✖ ", photo.line.kind, " ", photo.line.at, " ", recordLink(photo.seq)))));
  return el("div", {}, el("div", {class: "photos"}, cards),
    pager(view.offset, kPhotoPage, total, offset => { view.offset = offset; redraw(); }));
}

// `others` belong to the same line of a book.
async function openRecord(seq, others = []) {
  const record = await ask("record", {seq, language});
  if (!record) return;
  document.getElementById("sheet")?.remove();
  const pictures = await Promise.all(record.pictures.filter(path => path.startsWith("photos/"))
    .map(path => pictureOf(path, record.kind)));
  const sheet = el("dialog", {id: "sheet"},
    el("header", {}, el("h2", {}, `${say("record")} ${seq}`, el("small", {}, record.kind, " ", markBadge(record.mark))),
      el("button", {class: "button", onclick: () => sheet.close()}, say("close"))),
    el("dl", {},
      el("dt", {}, say("happened")), el("dd", {}, record.at),
      el("dt", {}, say("entered")), el("dd", {}, record.entered),
      record.signatures.length ? [el("dt", {}, say("people")), el("dd", {}, record.signatures.map(text => el("div", {}, text)))] : null,
      record.fields.map(([name, text]) => [el("dt", {}, name), el("dd", {}, text)]),
      record.note ? [el("dt", {}, say("note")), el("dd", {}, record.note)] : null),
    el("div", {class: "photos"}, pictures),
    others.length ? el("p", {class: "quiet"}, say("sameLine"), " ",
      others.map(other => recordLink(other, [seq, ...others.filter(third => third !== other)]))) : null,
    el("p", {class: "hash"}, say("hash"), " ", el("code", {class: record.hash === record.listed ? "" : "wrong"}, record.hash),
      el("br"), say("previous"), " ", el("code", {}, record.previous)));
  document.body.append(sheet);
  sheet.showModal();
}
