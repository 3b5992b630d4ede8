// The canonical form of records (core/ledger/README.md): integers, byte strings, texts, null and arrays, each in its
// shortest form. Anything else throws.
"use strict";

class CborReader {
  constructor(bytes, from = 0, to = bytes.length) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  head() {
    if (this.at >= this.end) throw new Error("cut off");
    const first = this.bytes[this.at++];
    const type = first >> 5;
    const small = first & 31;
    if (type === 7) {
      if (small !== 22) throw new Error("form");
      return {type, value: 0};
    }
    if (small < 24) return {type, value: small};
    const size = {24: 1, 25: 2, 26: 4, 27: 8}[small];
    if (!size || this.at + size > this.end) throw new Error("form");
    let value = 0;
    for (let i = 0; i < size; ++i) value = value * 256 + this.bytes[this.at++];
    const least = {1: 24, 2: 0x100, 4: 0x10000, 8: 0x100000000}[size];
    if (value < least || !Number.isSafeInteger(value)) throw new Error("form");
    return {type, value};
  }

  read(depth = 0) {
    const {type, value} = this.head();
    if (type === 0) return value;
    if (type === 1) return -1 - value;
    if (type === 7) return null;
    if (type === 2 || type === 3) {
      if (value > this.end - this.at) throw new Error("cut off");
      const part = this.bytes.subarray(this.at, this.at + value);
      this.at += value;
      return type === 2 ? part : utf8.decode(part);
    }
    if (type !== 4 || depth > 32 || value > this.end - this.at) throw new Error("form");
    const items = [];
    for (let i = 0; i < value; ++i) items.push(this.read(depth + 1));
    return items;
  }
}

// Exactly one array.
function readArray(bytes, from = 0, to = bytes.length) {
  const reader = new CborReader(bytes, from, to);
  const items = reader.read();
  if (!Array.isArray(items) || reader.at !== to) throw new Error("form");
  return items;
}
