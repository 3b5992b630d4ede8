// What the page asks of the records after they were read: timeline, one record in words, the trace of a dish.
"use strict";

const get = (record, name) => fieldOf(record, name)?.value ?? null;

class PackQueries {
  constructor(check) {
    this.check = check;
    this.ledger = check.ledger;
    this.bound = check.bound ?? new BoundRecords(this.ledger);
    this.lines = null;
  }

  person(id) {
    const seqs = this.bound.find(20, id);
    const record = seqs.length ? this.bound.record(seqs[seqs.length - 1]) : null;
    return record ? record.body[2] : "";
  }

  // Names instead of ids, where the pack knows them.
  nameOf(id) {
    for (const [kind, field] of [[20, "name"], [60, "name"], [80, "name"], [84, "name"], [27, "name"]]) {
      const seqs = this.bound.find(kind, id);
      if (seqs.length) return fieldOf(this.bound.record(seqs[seqs.length - 1]), field).value;
    }
    const goods = this.bound.find(91, id);
    if (goods.length) return this.nameOf(this.bound.record(goods[0]).body[2]);
    const sample = this.bound.find(63, id);
    if (sample.length) return this.nameOf(this.bound.record(sample[0]).body[1]);
    const delivery = this.bound.find(90, id);
    if (delivery.length) return this.nameOf(this.bound.record(delivery[0]).body[3]);
    return "";
  }

  valueText(name, shape, value, zone, language) {
    const one = item => item instanceof Uint8Array && item.length === 16 ? this.nameOf(item) : "";
    if (value instanceof Uint8Array && value.length === 16) return one(value) || showValue("id", value, zone, language);
    if (Array.isArray(value) && value.length && value.every(item => item instanceof Uint8Array && item.length === 16))
      return value.map(item => one(item) || showValue("id", item, zone, language)).join("、");
    if (name === "pack") return language === "en" ? `(${value.length} characters)` : `（${value.length} 字）`;
    return showValue(shape, value, zone, language);
  }

  // One line about a record: what tells it apart at a glance.
  gist(record, language) {
    const zone = record.entry[at.zone];
    const parts = [];
    for (const [i, [name, shape]] of fieldsOf(record.kind).entries()) {
      if (parts.length >= 4 || /findings|day|photos|strokes|scale_frames|public_key|check$/.test(name)) continue;
      if (shape.personal !== undefined) continue;
      const text = this.valueText(name, shape, record.body[i], zone, language);
      if (text && text.length < 60 && !/^[0-9a-f]{8}$/.test(text) && !parts.includes(text)) parts.push(text);
    }
    return parts.join(" · ");
  }

  timelineLine(seq, language) {
    const record = this.ledger.record(seq);
    if (!record) return {seq, kind: "?", gist: "", at: "", people: "", mark: ""};
    const {entry} = record;
    const relation = ["", "corrects", "voids", "undoes"][entry[at.relation]] ?? "";
    return {seq, kind: kindWord(record.kind, language), at: formatInstant(entry[at.happened], entry[at.zone]),
            entered: formatInstant(entry[at.effective], entry[at.zone]), gist: this.gist(record, language),
            people: entry[at.signatures].map(([, person]) => this.person(person)).filter(name => name).join("、"),
            mark: entry[at.late] ? "late" : relation};
  }

  // Lines whose words hold the text, newest last; `kind` 0 = any.
  timeline({text, kind, marked, offset, limit, language}) {
    const wanted = text.trim().toLowerCase();
    const lines = [];
    let total = 0;
    for (const seq of this.ledger.seqs) {
      if (kind && this.ledger.kindOf(seq) !== kind) continue;
      let line = null;
      if (marked || wanted) {
        line = this.timelineLine(seq, language);
        if (marked && !line.mark) continue;
        const words = `${seq} ${line.kind} ${line.at} ${line.gist} ${line.people}`.toLowerCase();
        if (wanted && !words.includes(wanted)) continue;
      }
      if (total >= offset && lines.length < limit) lines.push(line ?? this.timelineLine(seq, language));
      ++total;
    }
    return {lines, total};
  }

  // How many records stand before the first of the period.
  start() {
    return Math.max(0, this.ledger.seqs.findIndex(seq => seq >= this.check.period.first));
  }

  kinds(language) {
    const counts = new Map();
    for (const seq of this.ledger.seqs) {
      const kind = this.ledger.kindOf(seq);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return [...counts].sort(([a], [b]) => a - b).map(([kind, count]) => ({kind, count, word: kindWord(kind, language)}));
  }

  whole(seq, language) {
    const record = this.ledger.record(seq);
    if (!record) return null;
    const {entry, body} = record;
    const zone = entry[at.zone];
    const label = name => language === "en" ? name.replaceAll("_", " ") : tables.records.labels[name] ?? name;
    const hash = toHex(hashLeaf(this.ledger.bytes, ...this.ledger.places.get(seq).slice(0, 2)));
    return {
      ...this.timelineLine(seq, language), hash, listed: toHex(this.ledger.hashAt(seq)),
      previous: toHex(entry[at.previous]), note: entry[at.note], terminal: entry[at.terminal],
      signatures: entry[at.signatures].map(([role, person, when, method]) =>
        `${listWord("SignRole", role, language)}: ${this.person(person) || "–"} ${formatInstant(when, zone)} ` +
        `(${listWord("SignMethod", method, language)})`),
      fields: fieldsOf(record.kind).map(([name, shape], i) =>
        [label(name), this.valueText(name, shape, body[i], zone, language)])
        // An id that names nothing in the pack tells a reader nothing.
        .filter(([, text], i) => text !== "" && !(fieldsOf(record.kind)[i][1] === "id" && /^[0-9a-f]{8}$/.test(text))),
      pictures: picturesOf(record).map(hex => this.check.pictures.get(hex)).filter(path => path),
    };
  }

  records(kind) {
    return this.ledger.seqs.filter(seq => this.ledger.kindOf(seq) === kind).map(seq => this.bound.record(seq))
      .filter(record => record);
  }

  // Dishes whose name holds the text, newest day first.
  dishes(text) {
    const seen = new Set();
    return this.records(60).reverse().filter(({body}) => {
      const id = toHex(body[0]);
      if (body[1] > this.check.period.to) return false;
      if (seen.has(id) || (text && !body[3].includes(text.trim()))) return false;
      return seen.add(id);
    }).slice(0, 60).map(({body}) => ({id: toHex(body[0]), name: body[3], day: formatDay(body[1]),
                                       meal: {zh: listWord("Meal", body[2], "zh"), en: listWord("Meal", body[2], "en")}}));
  }

  // A dish: its samples, the lots that went into it, who brought them, who ate.
  trace(dishHex, language) {
    const dish = this.bound.record(this.bound.find(60, fromHex(dishHex)).at(-1));
    const [id, day, meal, name] = dish.body;
    const samples = this.records(63).filter(({body}) => sameBytes(body[1], id));
    const issues = this.records(97).filter(record => {
      const dishes = get(record, "dishes");
      return dishes.some(other => sameBytes(other, id)) ||
        (dishes.length === 0 && get(record, "day") === day && get(record, "meal") === meal);
    });
    const lots = [...new Set(issues.map(record => toHex(get(record, "lot"))))].map(hex => this.lot(hex, issues, language));
    // A corrected count stands beside its successor in the ledger; only the latter counts.
    const replaced = new Set(this.records(111).filter(({entry}) => entry[at.refers]).map(({entry}) => toHex(entry[at.refers])));
    const served = this.records(111).filter(record => get(record, "day") === day && get(record, "meal") === meal &&
      !replaced.has(toHex(record.entry[at.id])));
    return {name, day: formatDay(day), meal: listWord("Meal", meal, language), seq: dish.seq,
            samples: samples.map(record => this.timelineLine(record.seq, language)), lots: lots.filter(lot => lot),
            served: served.reduce((sum, record) => sum + get(record, "served"), 0), classes: served.length,
            servedSeqs: served.map(({seq}) => seq)};
  }

  lot(hex, issues, language) {
    const seqs = this.bound.find(91, fromHex(hex));
    if (!seqs.length) return null;
    const goods = this.bound.record(seqs[seqs.length - 1]);
    const deliveries = this.bound.find(90, get(goods, "delivery"));
    const delivery = deliveries.length ? this.bound.record(deliveries[0]) : null;
    const supplier = delivery ? get(delivery, "supplier") : null;
    const day = delivery ? get(delivery, "day") : 0;
    const wasGood = paper => (get(paper, "issued") ?? day) <= day && (get(paper, "expires") ?? day) >= day;
    const papers = this.records(82).filter(paper =>
      get(goods, "papers").some(id => sameBytes(id, get(paper, "paper"))) ||
      (supplier && sameBytes(get(paper, "supplier"), supplier) && get(paper, "lot") === "" && get(paper, "expires") !== null &&
       wasGood(paper) &&
       paper.seq <= goods.seq));
    return {product: this.nameOf(get(goods, "product")), lot: get(goods, "lot"), seq: goods.seq, day: delivery ? formatDay(day) : "",
            supplier: supplier ? this.nameOf(supplier) : "", supplierSeq: supplier ? this.bound.find(80, supplier).at(-1) ?? 0 : 0,
            issued: issues.filter(record => toHex(get(record, "lot")) === hex).map(({seq}) => seq),
            papers: papers.slice(-8).map(record => ({seq: record.seq, kind: listWord("PaperKind", get(record, "kind"), language),
                                                     number: get(record, "number"),
                                                     until: get(record, "expires") === null ? "" : formatDay(get(record, "expires"))}))};
  }

  photos({offset, limit, language}) {
    const all = [];
    for (const seq of this.ledger.seqs) {
      if (!picturedKinds.has(this.ledger.kindOf(seq))) continue;
      const record = this.bound.record(seq);
      for (const hash of record ? picturesOf(record) : []) {
        const path = this.check.pictures.get(hash);
        if (path?.startsWith("photos/")) all.push({seq, path, good: this.check.hashes.get(path).sha256 === hash});
      }
    }
    return {total: all.length, photos: all.slice(offset, offset + limit).map(photo =>
      ({...photo, line: this.timelineLine(photo.seq, language)}))};
  }
}
