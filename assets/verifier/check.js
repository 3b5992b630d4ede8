// Everything that is checked about a pack, in the order in which faults are told (core/report/README.md).
"use strict";

const kNeeded = ["ledger/entries.bin", "ledger/hashes.bin", "manifest.json", "index.html", "books/books.json",
                 "data.html"];
const isKept = path => /^(ledger|heads)\//.test(path) || /^books\/.*\.csv$/.test(path) ||
  ["manifest.json", "manifest.sig", "personal.json", "data.html", "books/books.json"].includes(path);
const isPicture = path => /^(photos|strokes)\//.test(path);
const kDataPage = ['<!doctype html>\n<meta charset="utf-8">\n<script type="application/json" id="books">',
  '<\/script>\n<script>\nparent.postMessage({books: document.getElementById("books").textContent}, "*");\n<\/script>\n'];

async function digest(bytes) {
  // The browser's own is faster for whole files, but only there in a secure context.
  if (bytes.length > 4096 && globalThis.crypto?.subtle)
    return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return sha256(bytes);
}

class PackCheck {
  // `tell(done, what)` is called now and then.
  constructor(zip, tell) {
    this.zip = zip;
    this.tell = tell;
    this.faults = [];
    this.kept = new Map();
    this.hashes = new Map();  // path → {bytes, sha256}
    this.period = {from: 0, to: -1, first: 1, last: 0};
    this.counts = {heads: 0, photos: 0, personal: 0, lines: 0, cells: 0};
    this.listed = null;
    this.manifest = {};
    this.filesSigned = false;
  }

  add(code, facts = {}) {
    this.faults.push({code, facts});
  }

  // Several at a time: most of the time goes by waiting for the disk.
  async readFiles() {
    const paths = [...this.zip.files.keys()];
    let next = 0, done = 0;
    const readOn = async () => {
      while (next < paths.length) {
        const path = paths[next++];
        const bytes = await this.zip.read(path);
        if (isKept(path)) this.kept.set(path, bytes);
        this.hashes.set(path, {bytes: bytes.length, sha256: toHex(await digest(bytes))});
        if (++done % 20 === 0) this.tell(0.5 * done / paths.length, "files");
      }
    };
    await Promise.all(Array.from({length: 8}, readOn));
  }

  async run(against) {
    for (const path of this.zip.twice) this.add("file.twice", {path});
    for (const path of kNeeded) if (!this.zip.files.has(path)) this.add("file.missing", {path});
    await this.readFiles();
    this.readManifest();
    this.ledger = new PackLedger(this.kept, share => this.tell(0.5 + 0.3 * share, "records"));
    this.counts.heads = this.ledger.check(this.period);
    let agreed = 0;
    if (against?.blob) agreed = await this.compareWith(against.blob);
    if (against?.fingerprint) agreed = this.ledger.checkFingerprint(against.fingerprint);
    this.faults.push(...this.ledger.faults);
    this.tell(0.85, "books");
    this.checkPersonal();
    this.checkPictures();
    this.checkBooks();
    this.checkManifest();
    const newest = this.ledger.heads.get(this.ledger.newest);
    return {faults: this.faults, records: this.ledger.newest, entries: this.ledger.seqs.length, ...this.counts,
            origin: newest?.origin ?? "", fingerprint: newest ? fingerprint(newest.root) : "", agreed, filesSigned: this.filesSigned,
            organisation: this.ledger.organisation ?? "", terminal: this.ledger.terminal ?? "",
            from: this.manifest.from ?? "", to: this.manifest.to ?? "", madeAt: this.manifest.made_at ?? 0,
            zone: this.ledger.zone.offset};
  }

  readJson(path) {
    return JSON.parse(utf8.decode(this.kept.get(path)));
  }

  readManifest() {
    if (!this.kept.has("manifest.json")) return;
    try {
      const manifest = this.readJson("manifest.json");
      const day = text => {
        const ms = Date.parse(text + "T00:00:00Z");
        if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(ms)) throw new Error("day");
        return ms / 86400000;
      };
      const {first, last} = manifest;
      if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || first < 0 || last < 0) throw new Error("range");
      this.period = {from: day(manifest.from), to: day(manifest.to), first, last};
      this.listed = new Map(manifest.files.map(({path, bytes, sha256}) => [path, {bytes, sha256}]));
      this.manifest = manifest;
    } catch {
      this.add("manifest.unreadable");
    }
  }

  async compareWith(blob) {
    try {
      const zip = await ZipReader.open(blob);
      const files = new Map();
      for (const path of zip.files.keys()) if (/^(ledger|heads)\//.test(path)) files.set(path, await zip.read(path));
      return this.ledger.checkAgainst(new PackLedger(files));
    } catch {
      this.ledger.add("against.unreadable");
      return 0;
    }
  }

  checkPersonal() {
    if (!this.kept.has("personal.json")) return;
    try {
      for (const value of this.readJson("personal.json").values) this.checkValue(value);
    } catch {
      this.add("file.missing", {path: "personal.json"});
    }
  }

  checkValue({seq, field, salt, value}) {
    const saltBytes = fromHex(salt), valueBytes = fromHex(value);
    const record = this.ledger.record(seq);
    const held = record ? fieldOf(record, field)?.value : null;
    const fits = saltBytes?.length === 16 && valueBytes && held instanceof Uint8Array &&
      sameBytes(held, sha256(joinBytes(saltBytes, encoder.encode(field), new Uint8Array(1), valueBytes)));
    if (fits) ++this.counts.personal;
    else this.add("personal.changed", {seq, kind: this.ledger.kindOf(seq), field});
  }

  checkPictures() {
    const paths = new Map();
    for (const path of this.zip.files.keys())
      if (isPicture(path)) paths.set(path.slice(path.indexOf("/") + 1).split(".")[0], path);
    this.pictures = paths;
    const seen = new Set();
    for (const seq of this.ledger.seqs) {
      if (!picturedKinds.has(this.ledger.kindOf(seq))) continue;
      const record = this.ledger.record(seq);
      if (!record) continue;
      for (const hash of picturesOf(record)) {
        if (seen.has(hash)) continue;
        seen.add(hash);
        const facts = {seq, kind: record.kind};
        const path = paths.get(hash);
        if (!path) this.add("photo.missing", {...facts, hash});
        else if (this.hashes.get(path).sha256 !== hash) this.add("photo.changed", {...facts, path});
        else ++this.counts.photos;
      }
    }
    for (const [hash, path] of paths)
      if (!seen.has(hash) && this.hashes.get(path).sha256 !== hash) this.add("photo.stray", {path});
  }

  checkBooks() {
    this.books = null;
    if (!this.kept.has("books/books.json")) return;
    let text = "";
    try {
      text = utf8.decode(this.kept.get("books/books.json"));
      this.books = JSON.parse(text);
      for (const book of this.books.books)
        if (typeof book.file !== "string" || !book.rows.every(row => Array.isArray(row.cells) && Array.isArray(row.records)))
          throw new Error("form");
    } catch {
      this.books = null;
      return this.add("book.unreadable");
    }
    for (const book of this.books.books) {
      if (!this.kept.has(book.file)) continue;  // told already
      const stored = new TextDecoder("utf-8", {ignoreBOM: true}).decode(this.kept.get(book.file));
      const made = csvOf(book, this.books.markTitle, this.books.recordsTitle);
      if (stored !== made) this.add("book.csv", {file: book.file, line: differingLine(stored, made)});
    }
    const check = new BookCheck(this.ledger, this.period, this.faults);
    for (const book of this.books.books) check.run(book);
    this.counts.lines = check.lines;
    this.counts.cells = check.cells;
    this.bound = check.records;
    const page = this.kept.get("data.html");
    if (!page || text.includes("<") || !sameBytes(page, encoder.encode(kDataPage[0] + text + kDataPage[1])))
      this.add("book.page");
  }

  checkManifest() {
    if (!this.listed) return;
    for (const [path, listed] of [...this.listed].sort(([a], [b]) => a < b ? -1 : 1)) {
      const file = this.hashes.get(path);
      if (!file) {
        if (!isPicture(path) && !kNeeded.includes(path)) this.add("file.missing", {path});
      } else if (file.bytes !== listed.bytes || file.sha256 !== listed.sha256) {
        this.add("manifest.changed", {path});
      }
    }
    for (const path of [...this.hashes.keys()].sort())
      if (path !== "manifest.json" && path !== "manifest.sig" && !this.listed.has(path)) this.add("file.unknown", {path});
    this.checkSignature();
  }

  // The list itself: whoever replaces a file and its hash there has not the key.
  checkSignature() {
    const note = this.kept.get("manifest.sig");
    if (!note) return this.add("manifest.unsigned");
    this.filesSigned = this.ledger.isManifestNote(note, this.hashes.get("manifest.json").sha256);
    if (!this.filesSigned) this.add("manifest.signature");
  }
}

function sayFault({code, facts}, language) {
  const sentence = tables.sentences[code][language === "en" ? 1 : 0];
  return sentence.replace(/\{(\w+)\}/g, (place, name) =>
    name === "kind" ? kindWord(facts.kind, language) : String(facts[name] ?? place));
}

function sayVerdict(verdict, language) {
  return sayFault(verdict.faults[0] ?? {code: "intact", facts: {n: verdict.records}}, language);
}
