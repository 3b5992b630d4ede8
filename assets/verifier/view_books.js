// The books with search and filter. Before the ZIP is opened they come from data.html, and say so.
"use strict";

const kBookPage = 200;

// The record that made the line; the others are reached from it.
function recordsOf(row) {
  if (row.records.length === 0) return "";
  const [first, ...others] = row.records;
  return [model.ready ? recordLink(first, others) : String(first),
          others.length ? el("small", {}, ` +${others.length}`) : null];
}

function drawBooks(model) {
  const books = model.books?.books ?? [];
  if (books.length === 0) return el("p", {class: "empty"}, say("noBooks"));
  const view = model.bookView ??= {book: 0, text: "", marked: false, offset: 0};
  const book = books[Math.min(view.book, books.length - 1)];
  const wanted = view.text.trim().toLowerCase();
  const rows = book.rows.map((row, i) => ({row, line: i + 2})).filter(({row}) =>
    (!view.marked || row.markWords || row.mark) &&
    (!wanted || [...row.cells, row.markWords, ...row.records].join(" ").toLowerCase().includes(wanted)));
  const change = changes => {
    Object.assign(view, {offset: 0}, changes);
    redraw();
  };
  const wrong = new Set((model.verdict?.faults ?? []).filter(fault => fault.facts?.file === book.file)
    .map(fault => Number(fault.facts.line)));
  return el("div", {class: "books"},
    el("nav", {class: "chips"}, books.map((other, i) =>
      el("button", {class: "chip" + (i === view.book ? " on" : ""), onclick: () => change({book: i})}, other.title))),
    el("div", {class: "filters"}, searchBox(view.text, text => change({text})),
      el("label", {class: "tick"}, el("input", {type: "checkbox", checked: view.marked,
        onchange: event => change({marked: event.target.checked})}), say("markedRows")),
      el("span", {class: "quiet"}, say("lines", rows.length))),
    el("h2", {}, book.title, el("small", {}, [book.organisation, book.period].filter(text => text).join(" · "))),
    book.missing?.length ? el("details", {class: "warn"}, el("summary", {}, say("missing", book.missing.length)),
      el("ul", {}, book.missing.map(text => el("li", {}, text)))) : null,
    el("div", {class: "table"}, el("table", {},
      el("thead", {}, el("tr", {}, el("th", {class: "records"}, model.books.recordsTitle),
        book.columns.map(column => el("th", {class: column.number ? "number" : ""}, column.title)),
        el("th", {}, model.books.markTitle))),
      el("tbody", {}, rows.slice(view.offset, view.offset + kBookPage).map(({row, line}) =>
        el("tr", {class: [row.mark, wrong.has(line) ? "wrong" : ""].join(" ")},
          el("td", {class: "records"}, recordsOf(row)),
          row.cells.map((cell, c) => el("td", {class: (book.columns[c]?.number ? "number" : "") + (cell.length <= 16 ? " nowrap" : "")},
            cell)),
          el("td", {class: "remark"}, row.markWords)))))),
    pager(view.offset, kBookPage, rows.length, offset => { view.offset = offset; redraw(); }),
    book.legend?.length ? el("p", {class: "note"}, book.legend.join("　")) : null);
}
