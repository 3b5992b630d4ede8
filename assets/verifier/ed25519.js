// Verification of Ed25519 signatures (RFC 8032, 5.1.7) over BigInt, and the SHA-512 it needs. Only public data passes
// through it, so that it need not take constant time.
"use strict";

const kField = 2n ** 255n - 19n;
const kOrder = 2n ** 252n + 27742317777372353535851937790883648493n;
const kD = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
const kRootOfMinusOne = 19681161376707505956807079304988542015446066515923890162744021073123829784752n;
const kMask64 = (1n << 64n) - 1n;

const mod = (a, m = kField) => {
  const r = a % m;
  return r >= 0n ? r : r + m;
};

function power(base, exponent, m = kField) {
  let result = 1n;
  for (let b = mod(base, m), e = exponent; e > 0n; e >>= 1n, b = (b * b) % m)
    if (e & 1n) result = (result * b) % m;
  return result;
}

// The constants are the fractional parts of roots of the first primes.
const sha512Constants = (() => {
  const primes = [];
  for (let n = 2; primes.length < 80; ++n) if (primes.every(p => n % p !== 0)) primes.push(n);
  const root = (n, degree) => {
    let low = 0n, high = 1n << 70n;
    while (low < high) {
      const middle = (low + high + 1n) >> 1n;
      if (middle ** BigInt(degree) <= n) low = middle; else high = middle - 1n;
    }
    return low;
  };
  const fraction = (prime, degree) => root(BigInt(prime) << BigInt(64 * degree), degree) & kMask64;
  return {rounds: primes.map(p => fraction(p, 3)), start: primes.slice(0, 8).map(p => fraction(p, 2))};
})();

function sha512(bytes) {
  const blocks = Math.ceil((bytes.length + 17) / 128);
  const padded = new Uint8Array(128 * blocks);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const h = [...sha512Constants.start];
  const turn = (x, n) => ((x >> n) | (x << (64n - n))) & kMask64;
  for (let block = 0; block < blocks; ++block) {
    const w = [];
    for (let i = 0; i < 16; ++i) w.push(view.getBigUint64(128 * block + 8 * i));
    for (let i = 16; i < 80; ++i) {
      const s0 = turn(w[i - 15], 1n) ^ turn(w[i - 15], 8n) ^ (w[i - 15] >> 7n);
      const s1 = turn(w[i - 2], 19n) ^ turn(w[i - 2], 61n) ^ (w[i - 2] >> 6n);
      w.push((w[i - 16] + s0 + w[i - 7] + s1) & kMask64);
    }
    let [a, b, c, d, e, f, g, last] = h;
    for (let i = 0; i < 80; ++i) {
      const s1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n);
      const t1 = (last + s1 + ((e & f) ^ (~e & kMask64 & g)) + sha512Constants.rounds[i] + w[i]) & kMask64;
      const s0 = turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) & kMask64;
      last = g; g = f; f = e; e = (d + t1) & kMask64; d = c; c = b; b = a; a = (t1 + t2) & kMask64;
    }
    [a, b, c, d, e, f, g, last].forEach((value, i) => { h[i] = (h[i] + value) & kMask64; });
  }
  const out = new Uint8Array(64);
  h.forEach((value, i) => new DataView(out.buffer).setBigUint64(8 * i, value));
  return out;
}

function fromLittle(bytes) {
  let value = 0n;
  for (let i = bytes.length; i-- > 0;) value = (value << 8n) | BigInt(bytes[i]);
  return value;
}

// Points in extended coordinates: x = X/Z, y = Y/Z, T = XY/Z.
function addPoints(p, q) {
  const a = mod((p.y - p.x) * (q.y - q.x)), b = mod((p.y + p.x) * (q.y + q.x));
  const c = mod(2n * kD * p.t * q.t), d = mod(2n * p.z * q.z);
  const e = b - a, f = d - c, g = d + c, h = b + a;
  return {x: mod(e * f), y: mod(g * h), z: mod(f * g), t: mod(e * h)};
}

function multiply(point, scalar) {
  let result = {x: 0n, y: 1n, z: 1n, t: 0n};
  for (let p = point, s = scalar; s > 0n; s >>= 1n, p = addPoints(p, p)) if (s & 1n) result = addPoints(result, p);
  return result;
}

// Null when the bytes are no point of the curve.
function readPoint(bytes) {
  const all = fromLittle(bytes);
  const sign = all >> 255n;
  const y = all & ((1n << 255n) - 1n);
  if (y >= kField) return null;
  const u = mod(y * y - 1n), v = mod(kD * y * y + 1n);
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (kField - 5n) / 8n));
  if (mod(v * x * x) !== u) x = mod(x * kRootOfMinusOne);
  if (mod(v * x * x) !== u || (x === 0n && sign === 1n)) return null;
  if ((x & 1n) !== sign) x = kField - x;
  return {x, y, z: 1n, t: mod(x * y)};
}

const basePoint = readPoint(fromHex("5866666666666666666666666666666666666666666666666666666666666666"));

function verifyEd25519(signature, message, key) {
  const r = readPoint(signature.subarray(0, 32));
  const a = readPoint(key);
  const s = fromLittle(signature.subarray(32));
  if (signature.length !== 64 || !r || !a || s >= kOrder) return false;
  const k = mod(fromLittle(sha512(joinBytes(signature.subarray(0, 32), key, message))), kOrder);
  const left = multiply(basePoint, s), right = addPoints(r, multiply(a, k));
  return mod(left.x * right.z - right.x * left.z) === 0n && mod(left.y * right.z - right.y * left.z) === 0n;
}
