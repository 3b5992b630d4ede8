// Records, list of hashes and signed heads of a pack: what core/report/pack_ledger.cpp does.
"use strict";

const kMostFaults = 20;

function readHead(note) {
  const lines = note.split("\n");
  if (lines.length !== 6 || lines[3] !== "" || lines[5] !== "") return null;
  const [origin, size, root] = lines;
  const mark = `\u2014 ${origin} `;
  const rootBytes = fromBase64(root);
  if (!/^[1-9][0-9]{0,14}$/.test(size) || rootBytes?.length !== 32 || !lines[4].startsWith(mark)) return null;
  const signature = fromBase64(lines[4].slice(mark.length));
  if (signature?.length !== 68) return null;
  return {origin, size: Number(size), root: rootBytes, keyId: signature.subarray(0, 4),
          signature: signature.subarray(4), signed: encoder.encode(`${origin}\n${size}\n${root}\n`)};
}

function keyIdOf(name, key) {
  return sha256(joinBytes(encoder.encode(name), new Uint8Array([10, 1]), key)).subarray(0, 4);
}

class PackLedger {
  // `files`: Map of path to bytes. `tell(share)` is called now and then.
  constructor(files, tell = () => {}) {
    this.files = files;
    this.tell = tell;
    this.hashes = files.get("ledger/hashes.bin") ?? new Uint8Array(0);
    this.bytes = files.get("ledger/entries.bin") ?? new Uint8Array(0);
    this.listed = Math.floor(this.hashes.length / 32);
    this.heads = new Map();
    this.seqs = [];
    this.places = new Map();  // seq → [from, to, kind]
    this.keys = [];           // [seq, key]
    this.site = this.terminal = null;
    this.zone = {offset: 480, dayBegins: 180};
    this.lastSeq = 0;
    this.pending = null;
    this.faults = [];
  }

  add(code, facts = {}) {
    if (this.faults.length < kMostFaults) this.faults.push({code, facts});
  }

  hashAt(seq) {
    return seq < 1 || seq > this.listed ? new Uint8Array(32) : this.hashes.subarray(32 * seq - 32, 32 * seq);
  }

  get headSize() {
    return Math.max(0, ...this.heads.keys());
  }

  kindOf(seq) {
    return this.places.get(seq)?.[2] ?? 0;
  }

  // Null when it is not in the pack or not in the form of a record.
  record(seq) {
    const place = this.places.get(seq);
    if (!place) return null;
    try {
      return readRecord(this.bytes, place[0], place[1]);
    } catch {
      return null;
    }
  }

  readHeads() {
    const wrong = [];
    for (const path of [...this.files.keys()].sort()) {
      if (!path.startsWith("heads/")) continue;
      let head = null;
      try {
        head = readHead(utf8.decode(this.files.get(path)));
      } catch {
        // Not UTF-8: unreadable as well.
      }
      if (head) this.heads.set(head.size, head);
      else wrong.push({code: "head.unreadable", facts: {path}});
    }
    this.newest = this.headSize;
    return wrong;
  }

  readEntries() {
    const bytes = this.bytes;
    let position = 0;
    let count = 0;
    while (position < bytes.length) {
      const length = position + 4 <= bytes.length
        ? bytes[position] * 0x1000000 + (bytes[position + 1] << 16) + (bytes[position + 2] << 8) + bytes[position + 3]
        : Infinity;
      if (position + 4 + length > bytes.length) {
        this.add("record.malformed", {seq: this.lastSeq});
        break;
      }
      this.look(position + 4, position + 4 + length);
      position += 4 + length;
      if (++count % 4096 === 0) this.tell(position / bytes.length);
    }
    this.settle(null);
  }

  // Whether a record or the list was changed is known when the next record says which hash it followed.
  settle(namedByNext) {
    if (!this.pending) return;
    const {seq, hash} = this.pending;
    this.pending = null;
    if (namedByNext && sameBytes(namedByNext, hash)) this.add("list.changed", {seq});
    else this.add("record.changed", {seq, kind: this.kindOf(seq)});
  }

  readLink(from, to) {
    const reader = new CborReader(this.bytes, from, to);
    const array = reader.head();
    if (array.type !== 4 || array.value !== 22 || reader.read() !== 1) throw new Error("form");
    const seq = reader.read(), previous = reader.read(), kind = reader.read();
    if (!(seq >= 1) || previous?.length !== 32) throw new Error("form");
    return {seq, previous, kind: typeof kind === "number" ? kind : 0};
  }

  look(from, to) {
    let link;
    try {
      link = this.readLink(from, to);
    } catch {
      return this.add("record.malformed", {seq: this.lastSeq});
    }
    const {seq, previous, kind} = link;
    if (seq === this.lastSeq || (seq < this.lastSeq && this.places.has(seq)))
      return this.add("record.twice", {seq, kind});
    if (seq < this.lastSeq) return this.add("record.order", {seq, kind, after: this.lastSeq});
    const follows = seq === this.lastSeq + 1;
    this.settle(follows ? previous : null);
    const before = this.lastSeq;
    this.lastSeq = seq;
    this.seqs.push(seq);
    this.places.set(seq, [from, to, kind]);
    if (seq > this.newest && this.heads.size > 0) return this.add("record.added", {seq});
    if (seq > this.listed) return;  // checkList() tells
    const hash = hashLeaf(this.bytes, from, to);
    const gone = Math.max(0, this.newest - this.listed);
    if (!sameBytes(hash, this.hashAt(seq))) {
      if (gone > 0 && seq > gone && sameBytes(this.hashAt(seq - gone), hash))
        return this.add("record.missing", {seq: before + 1});
      this.pending = {seq, hash};
      return;
    }
    if (!sameBytes(previous, this.hashAt(seq - 1))) {
      if (follows && seq > 1) this.add("record.rewritten", {seq: seq - 1, kind: this.kindOf(seq - 1)});
      else this.add("list.changed", {seq: seq - 1});
    }
    if (kind === 1 || kind === 2 || this.site === null) {
      const record = this.record(seq);
      if (!record) return this.add("record.malformed", {seq: before});
      this.takeSettings(record);
    }
  }

  takeSettings({seq, kind, entry, body}) {
    if (this.site === null) {
      this.site = entry[at.site];
      this.terminal = entry[at.terminal];
    } else if (entry[at.site] !== this.site || entry[at.terminal] !== this.terminal) {
      this.add("record.foreign", {seq, kind});
    }
    if (kind === 1 && body.length === 2 && body[1]?.length === 32) this.keys.push([seq, body[1]]);
    if (kind === 2 && body[0]?.length > 4) {
      this.zone = {offset: body[0][3], dayBegins: body[0][4]};
      this.organisation = body[0][1];
    }
  }

  checkPeriod({from, to, first, last}) {
    const end = Math.min(last, this.listed);
    for (let seq = first; seq <= end && this.faults.length < kMostFaults; ++seq)
      if (!this.places.has(seq)) this.add("record.missing", {seq});
    if (first > last) return;
    const dayOf = seq => {
      const record = this.record(seq);
      return record ? businessDay(record.entry[at.effective], this.zone) : null;
    };
    if (first > 1) {
      const day = dayOf(first - 1);
      if (day === null) this.add("record.missing", {seq: first - 1});
      else if (day >= from) this.add("period.open", {seq: first - 1});
    }
    if (last < Math.min(this.newest, this.listed)) {
      const day = dayOf(last + 1);
      if (day === null) this.add("record.missing", {seq: last + 1});
      else if (day <= to) this.add("period.open", {seq: last + 1});
    }
  }

  checkList() {
    const want = this.newest, have = this.listed;
    if (this.heads.size === 0) return this.add("head.none");
    if (have > want) this.add("record.added", {seq: want + 1});
    if (have < want) this.add("list.cut", {want, have, gone: want - have});
  }

  keyAt(size) {
    return this.keys.filter(([seq]) => seq <= size).pop()?.[1] ?? null;
  }

  get origin() {
    return `canteen-kiosk/${this.site}/${this.terminal}`;
  }

  // How many hold.
  checkHeads() {
    if (this.keys.length === 0) {
      this.add("key.missing");
      return 0;
    }
    if ("t-" + toHex(sha256(this.keys[0][1]).subarray(0, 4)) !== this.terminal)
      this.add("key.name", {terminal: this.terminal});
    const range = new MerkleRange();
    let after = 0, good = 0;
    for (const size of [...this.heads.keys()].sort((a, b) => a - b)) {
      if (size > this.listed) continue;
      while (range.size < size) {
        range.add(this.hashAt(range.size + 1));
        if (range.size % 16384 === 0) this.tell(range.size / this.listed);
      }
      const head = this.heads.get(size);
      const key = this.keyAt(size);
      if (!key || head.origin !== this.origin || !sameBytes(keyIdOf(head.origin, key), head.keyId))
        this.add("head.key", {size});
      else if (!verifyEd25519(head.signature, head.signed, key)) this.add("head.signature", {size});
      else if (!sameBytes(range.root(), head.root)) this.add("head.root", {size, after});
      else {
        after = size;
        ++good;
      }
    }
    return good;
  }

  // Whether the terminal signed a manifest of this hash, with the key that signed the newest head.
  isManifestNote(note, sha256Hex) {
    const key = this.keyAt(this.newest);
    const text = encoder.encode(`canteen-pack/2\n${this.origin}\n${sha256Hex}\n`);
    const line = encoder.encode(`\n\u2014 ${this.origin} `);
    const begin = text.length + line.length;
    if (!key || !sameBytes(note.subarray(0, begin), joinBytes(text, line)) || note[note.length - 1] !== 10) return false;
    const signature = fromBase64(String.fromCharCode(...note.subarray(begin, note.length - 1)));
    return signature?.length === 68 && sameBytes(signature.subarray(0, 4), keyIdOf(this.origin, key)) &&
      verifyEd25519(signature.subarray(4), text, key);
  }

  check(period) {
    const wrongHeads = this.readHeads();
    this.readEntries();
    this.checkPeriod(period);
    this.checkList();
    this.faults.push(...wrongHeads);
    return this.checkHeads();
  }

  // How many records are those of the older pack; 0 with a fault.
  checkAgainst(older) {
    older.readHeads();
    older.readEntries();
    const known = older.heads.get(older.newest);
    const fault = (code, facts) => {
      this.add(code, facts);
      return 0;
    };
    if (!known) return fault("against.unreadable");
    const key = older.keyAt(known.size);
    if (!key || !sameBytes(keyIdOf(known.origin, key), known.keyId) ||
        !verifyEd25519(known.signature, known.signed, key))
      return fault("against.forged");
    if (known.origin !== this.origin) return fault("against.other");
    if (known.size > this.listed) return fault("against.shorter", {want: known.size, have: this.listed});
    const range = new MerkleRange();
    while (range.size < known.size) range.add(this.hashAt(range.size + 1));
    if (sameBytes(range.root(), known.root)) return known.size;
    let seq = 1;
    while (seq < known.size && sameBytes(older.hashAt(seq), this.hashAt(seq))) ++seq;
    return fault("against.prefix", {seq});
  }

  checkFingerprint(printed) {
    const digits = printed.replace(/[^0-9a-fA-F]/g, "").toUpperCase();
    if (digits.length !== 16) {
      this.add("against.unreadable");
      return 0;
    }
    const text = digits.replace(/(....)(?=.)/g, "$1 ");
    for (const [size, head] of this.heads) if (fingerprint(head.root) === text) return size;
    const range = new MerkleRange();
    while (range.size < this.listed) {
      range.add(this.hashAt(range.size + 1));
      if (fingerprint(range.root()) === text) return range.size;
      if (range.size % 16384 === 0) this.tell(range.size / this.listed);
    }
    this.add("against.fingerprint", {text});
    return 0;
  }
}
