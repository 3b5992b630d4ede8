// SHA-256 (FIPS 180-4), synchronous: a browser's own answers one promise a record, which takes longer than hashing.
"use strict";

const kRound = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2]);
const kStart = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const schedule = new Int32Array(64);
const state = new Int32Array(8);
const tail = new Uint8Array(128);

function compress(bytes, at) {
  const w = schedule;
  for (let i = 0; i < 16; ++i, at += 4)
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  for (let i = 16; i < 64; ++i) {
    const x = w[i - 15], y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  let a = state[0], b = state[1], c = state[2], d = state[3];
  let e = state[4], f = state[5], g = state[6], h = state[7];
  for (let i = 0; i < 64; ++i) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + kRound[i] + w[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  state[0] = (state[0] + a) | 0; state[1] = (state[1] + b) | 0;
  state[2] = (state[2] + c) | 0; state[3] = (state[3] + d) | 0;
  state[4] = (state[4] + e) | 0; state[5] = (state[5] + f) | 0;
  state[6] = (state[6] + g) | 0; state[7] = (state[7] + h) | 0;
}

// The hash of bytes[from..to); with `prefix`, of that one byte and them.
function sha256(bytes, from = 0, to = bytes.length, prefix = -1) {
  for (let i = 0; i < 8; ++i) state[i] = kStart[i];
  const length = to - from + (prefix < 0 ? 0 : 1);
  let at = from;
  let held = 0;
  if (prefix >= 0) {
    tail[0] = prefix;
    held = 1;
    if (length >= 64) {
      tail.set(bytes.subarray(from, from + 63), 1);
      compress(tail, 0);
      at += 63;
      held = 0;
    }
  }
  for (; at + 64 - held <= to && held === 0; at += 64) compress(bytes, at);
  const rest = to - at;
  for (let i = 0; i < rest; ++i) tail[held + i] = bytes[at + i];
  held += rest;
  tail[held++] = 0x80;
  const end = held > 56 ? 128 : 64;
  tail.fill(0, held, end);
  const view = new DataView(tail.buffer);
  view.setUint32(end - 8, Math.floor(length / 0x20000000));
  view.setUint32(end - 4, (length << 3) >>> 0);
  compress(tail, 0);
  if (end === 128) compress(tail, 64);
  const hash = new Uint8Array(32);
  for (let i = 0; i < 8; ++i) {
    hash[4 * i] = state[i] >>> 24;
    hash[4 * i + 1] = state[i] >>> 16;
    hash[4 * i + 2] = state[i] >>> 8;
    hash[4 * i + 3] = state[i];
  }
  return hash;
}

// RFC 6962: leaves and inner nodes.
const hashLeaf = (bytes, from, to) => sha256(bytes, from, to, 0);
const pair = new Uint8Array(64);
function hashNode(left, right) {
  pair.set(left, 0);
  pair.set(right, 32);
  return sha256(pair, 0, 64, 1);
}

// The tree over hashes that come one after the other (core/ledger/merkle.h).
class MerkleRange {
  constructor() {
    this.size = 0;
    this.roots = [];
  }
  add(leaf) {
    let hash = leaf;
    for (let rest = this.size; rest & 1; rest = Math.floor(rest / 2)) hash = hashNode(this.roots.pop(), hash);
    this.roots.push(hash);
    ++this.size;
  }
  root() {
    if (this.roots.length === 0) return sha256(new Uint8Array(0));
    let hash = this.roots[this.roots.length - 1];
    for (let i = this.roots.length - 1; i-- > 0;) hash = hashNode(this.roots[i], hash);
    return hash;
  }
}

// The head as it stands on printed sheets.
function fingerprint(root) {
  return toHex(sha256(root).subarray(0, 8)).toUpperCase().replace(/(....)(?=.)/g, "$1 ");
}
