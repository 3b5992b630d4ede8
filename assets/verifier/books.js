// The books of a pack: CSV against their data, cells against records (core/report/pack_bindings.cpp).
"use strict";

const kMostBookFaults = 40;

function plainNumber(text) {
  return /^[-+]?[0-9]([0-9]*\.?[0-9]+|)$/.test(text);
}

function csvField(text) {
  const start = text.replace(/^ +/, "")[0];
  let field = start !== undefined && "=+-@\t\r".includes(start) && !plainNumber(text) ? "'" + text : text;
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function csvOf(book, markTitle, recordsTitle) {
  let out = "\ufeff" + [...book.columns.map(column => column.title), markTitle, recordsTitle].map(csvField).join(",");
  for (const row of book.rows)
    out += "\r\n" + [...row.cells, row.markWords].map(csvField).join(",") + "," + row.records.join(" ");
  return out + "\r\n";
}

function differingLine(a, b) {
  let line = 1;
  for (let i = 0; i < a.length && i < b.length && a[i] === b[i]; ++i) if (a[i] === "\n") ++line;
  return line;
}

const isEmptyCell = cell => ["", "-", "—", "/", "无"].includes(cell);
const digitGroups = text => (text.match(/[0-9]+/g) ?? []).map(Number);

// In thousandths; null when there is none or it is finer.
function firstNumber(text) {
  const found = /(-?)([0-9]{1,12})(?:\.([0-9]+))?/.exec(text);
  if (!found || (found[3]?.length ?? 0) > 3) return null;
  const value = Number(found[2]) * 1000 + Number((found[3] ?? "").padEnd(3, "0"));
  return found[1] ? -value : value;
}

function thousandthsOf(shape, value) {
  if (shape === "centi" || shape === "fen") return value * 10;
  return shape === "milli" ? value : value * 1000;
}

function cellShows(cell, {shape, value, zone}) {
  if (shape === "text") return cell === value || (value === "" && isEmptyCell(cell));
  if (typeof value !== "number") return false;
  if (shape === "day" || shape === "instant") {
    const parts = digitGroups(shape === "day" ? formatDay(value) : formatInstant(value, zone));
    const groups = digitGroups(cell).join(" ");
    const ranges = shape === "day" ? [[0, 3], [1, 3]] : [[0, 5], [1, 5], [3, 5], [0, 3], [1, 3]];
    return ranges.some(([from, to]) => parts.slice(from, to).join(" ") === groups);
  }
  if (shape.startsWith("enum:")) return (tables.records.words[shape.slice(5)]?.[value] ?? []).includes(cell);
  // Nothing is told of a group that has no roll.
  if (value === 0 && isEmptyCell(cell)) return true;
  const number = firstNumber(cell);
  const wanted = thousandthsOf(shape, value);
  if (number === null) return false;
  // A book shows temperatures to a tenth.
  if (shape === "centi" && number === Math.trunc((value + (value < 0 ? -5 : 5)) / 10) * 100) return true;
  return shape === "g" && /kg|千克|公斤/.test(cell) ? number * 1000 === wanted : number === wanted;
}

function readable({shape, value, zone}) {
  if (shape === "text") return value;
  if (shape === "day") return formatDay(value);
  if (shape === "instant") return formatInstant(value, zone);
  if (shape.startsWith("enum:")) return listWord(shape.slice(5), value, "zh");
  return formatScaled(thousandthsOf(shape, value), 1000);
}

// Among other words; the day may stand without its year, the instant without its day.
function cellHolds(cell, shown) {
  if (shown.shape.startsWith("enum:"))
    return (tables.records.words[shown.shape.slice(5)]?.[shown.value] ?? []).some(word => cell.includes(word));
  const words = readable(shown);
  return cell.includes(shown.shape === "day" ? words.slice(5) : shown.shape === "instant" ? words.slice(11) : words);
}

function readPath(text) {
  const among = text.startsWith("~");
  const path = (among ? text.slice(1) : text).split(">").map(step => {
    const point = step.indexOf(".");
    const from = "^$".includes(step[0]) ? step[0] : "";
    return {kind: Number(step.slice(from.length, point)), field: step.slice(point + 1), from};
  });
  return Object.assign(path, {among});
}

// Values of fields, followed from record to record by the ids in them.
class BoundRecords {
  constructor(ledger) {
    this.ledger = ledger;
    this.described = new Map();
    this.cache = new Map();
    for (const seq of ledger.seqs) {
      const kind = ledger.kindOf(seq);
      if (!BoundRecords.followed.has(kind)) continue;
      const id = this.record(seq)?.body[0];
      if (id?.length !== 16) continue;
      const key = kind + toHex(id);
      this.described.set(key, [...(this.described.get(key) ?? []), seq]);
    }
  }

  record(seq) {
    if (!this.cache.has(seq)) this.cache.set(seq, this.ledger.record(seq));
    return this.cache.get(seq);
  }

  find(kind, id) {
    return this.described.get(kind + toHex(id)) ?? [];
  }

  // "^": the record that made the line; "$": the one behind it.
  startOf({from}, seqs) {
    if (from === "^") return seqs.slice(0, 1);
    return from === "$" ? (seqs.length < 2 ? [] : seqs.slice(-1)) : seqs;
  }

  follow(path, from) {
    let seqs = this.startOf(path[0], from);
    for (let step = 0; step < path.length; ++step) {
      const values = [];
      for (const seq of seqs)
        if (path[step].kind === 0 || this.ledger.kindOf(seq) === path[step].kind) this.take(seq, path[step].field, values);
      if (step + 1 === path.length) return values;
      seqs = values.filter(({value}) => value?.length === 16)
        .flatMap(({value}) => this.find(path[step + 1].kind, value));
    }
    return [];
  }

  take(seq, field, values) {
    const record = this.record(seq);
    if (!record) return;
    const zone = record.entry[at.zone];
    if (field === "@happened") return values.push({shape: "instant", value: record.entry[at.happened], zone, seq});
    if (field === "@entered") return values.push({shape: "instant", value: record.entry[at.entered], zone, seq});
    // What is written about a morning check may speak of somebody's health, and is told to few.
    if (field === "@note")
      return record.kind >= 40 && record.kind < 60 ? 0 : values.push({shape: "text", value: record.entry[at.note], zone, seq});
    if (BoundRecords.numbers[field]) {
      // Nothing is told of what is not there: no relation, not late, no reason.
      const [shape, place] = BoundRecords.numbers[field];
      if (record.entry[at[place]] !== 0) values.push({shape, value: record.entry[at[place]], zone, seq});
      return;
    }
    if (field.startsWith("@signer")) return this.takeSignature(record, Number(field.slice(7)) - 1, values);
    if (field.startsWith("@role")) return this.takeSigner(record, Number(field.slice(5)), values);
    if (field.includes("[")) return this.takeAnswer(record, field, values);
    const found = fieldOf(record, field);
    if (!found || found.shape.personal !== undefined) return;
    const shape = Array.isArray(found.shape) ? found.shape[0] : found.shape;
    for (const value of Array.isArray(found.value) ? found.value : [found.value])
      values.push({shape: typeof shape === "string" ? shape : "parts", value, zone, seq});
  }

  // "answers[object].1": of the groups in the field, in the one that begins with this text, the item of that place.
  takeAnswer(record, field, values) {
    const [, name, key, place] = /^(.*)\[(.*)\]\.(\d+)$/.exec(field);
    const found = fieldOf(record, name);
    for (const group of found?.value ?? [])
      if (group[0] === key)
        for (const value of [group[place]].flat())
          values.push({shape: [found.shape[0].parts[place]].flat()[0], value, zone: record.entry[at.zone], seq: record.seq});
  }

  takeSigner(record, role, values) {
    record.entry[at.signatures].forEach(([signed], place) => {
      if (signed === role) this.takeSignature(record, place, values);
    });
  }

  takeSignature(record, place, values) {
    const signature = record.entry[at.signatures][place];
    for (const seq of signature ? this.find(20, signature[1]) : []) {
      const names = [];
      this.take(seq, "name", names);
      values.push(...names.map(name => ({...name, seq: record.seq})));
    }
  }

  // Whether it was entered late, or corrects, voids or undoes another: then, or of these days.
  deviates(seq, period) {
    const entry = this.record(seq)?.entry;
    if (!entry || (entry[at.late] === 0 && entry[at.relation] === 0)) return false;
    const [entered, happened] = [at.effective, at.happened].map(place => businessDay(entry[place], this.ledger.zone));
    return entered >= period.from && (entered <= period.to || (happened >= period.from && happened <= period.to));
  }
}

BoundRecords.numbers = {"@relation": ["enum:@Relation", "relation"], "@late": ["enum:@Late", "late"],
                        "@reason": ["enum:Reason", "reason"], "@seq": ["int", "seq"]};

const boundBooks = Object.fromEntries(Object.entries(tables.bindings).map(([kind, book]) => [kind, {
  lineKind: book.lines?.kind ?? 0,
  deviations: book.lines?.deviations ?? false,
  lineDay: book.lines?.day ? readPath(book.lines.day) : null,
  kinds: new Set([book.lines?.kind ?? 0, ...(book.lines?.also ?? [])]),
  columns: new Map(Object.entries(book.columns).map(([id, paths]) => [id, [paths].flat().map(readPath)])),
}]));
// Kinds that are found by the id in their first field; samples and goods for the trace.
BoundRecords.followed = new Set([20, 63, 91, ...Object.values(boundBooks).flatMap(book =>
  [...book.columns.values()].flat().concat(book.lineDay ? [book.lineDay] : [])
    .flatMap(path => path.slice(1).map(step => step.kind)))]);

class BookCheck {
  constructor(ledger, period, faults) {
    this.ledger = ledger;
    this.period = period;
    this.faults = faults;
    this.records = new BoundRecords(ledger);
    this.lines = this.cells = 0;
  }

  add(code, facts) {
    if (this.faults.length < kMostBookFaults) this.faults.push({code, facts});
  }

  run(book) {
    const bound = boundBooks[book.kind];
    const named = new Set();
    book.rows.forEach((row, i) => {
      ++this.lines;
      for (const seq of row.records) {
        named.add(seq);
        if (this.ledger.kindOf(seq) === 0) this.add("book.record", {file: book.file, line: i + 2, seq});
      }
      if (bound) this.checkRow(book, bound, row, i + 2);
    });
    if (bound?.lineKind) this.checkGone(book, bound, named);
    if (bound?.deviations) this.checkDeviations(book);
  }

  checkRow(book, bound, row, line) {
    if (!bound.deviations && !row.records.some(seq => bound.kinds.has(this.ledger.kindOf(seq)))) return;  // a sum or a remark
    book.columns.forEach((column, c) => {
      const paths = bound.columns.get(column.id);
      if (!paths || c >= row.cells.length) return;
      ++this.cells;
      const cell = row.cells[c];
      const told = (values, seq) => this.add("book.cell", {file: book.file, line, column: column.title, found: cell,
        expected: values.length ? readable(values[0]) : "", seq: values.length ? values[0].seq : seq});
      const given = path => this.records.follow(path, row.records).filter(({value}) => value !== null);
      for (const path of paths.filter(({among}) => among)) {
        const values = given(path);
        if (values.length && !values.some(value => cellHolds(cell, value))) told(values);
      }
      const whole = paths.filter(({among}) => !among);
      if (whole.length === 0) return;
      const values = whole.flatMap(given);
      if (values.some(value => cellShows(cell, value))) return;
      if (values.length === 0 && !/[0-9]/.test(cell)) return;
      told(values, row.records[0] ?? 0);
    });
  }

  // A record that was corrected or taken back may be left out; its successor may not.
  checkGone(book, bound, named) {
    for (const seq of this.ledger.seqs) {
      if (this.ledger.kindOf(seq) !== bound.lineKind || named.has(seq)) continue;
      const days = this.records.follow(bound.lineDay, [seq]);
      const within = days.some(({value}) => value >= this.period.from && value <= this.period.to);
      if (within && !this.isMarked(seq)) this.add("book.gone", {file: book.file, seq, kind: bound.lineKind});
    }
  }

  // Each makes a line of its own, which names it first.
  checkDeviations(book) {
    const told = new Set(book.rows.map(row => row.records[0]));
    for (const seq of this.ledger.seqs)
      if (!told.has(seq) && this.records.deviates(seq, this.period))
        this.add("book.gone", {file: book.file, seq, kind: this.ledger.kindOf(seq)});
  }

  isMarked(seq) {
    this.marked ??= new Set(this.ledger.seqs.map(other => this.ledger.record(other)?.entry[at.refers])
      .filter(id => id).map(toHex));
    const id = this.records.record(seq)?.entry[at.id];
    return !id || this.marked.has(toHex(id));
  }
}
