// Records as the table describes them, and their words.
"use strict";

const at = {seq: 1, previous: 2, kind: 3, id: 4, site: 5, terminal: 6, happened: 7, entered: 8, effective: 9,
            zone: 12, signatures: 14, relation: 15, refers: 16, late: 17, reason: 18, note: 19, body: 21};

// Throws when the bytes are not one record in canonical form.
function readRecord(bytes, from = 0, to = bytes.length) {
  const entry = readArray(bytes, from, to);
  if (entry.length !== 22 || !(entry[at.body] instanceof Uint8Array)) throw new Error("form");
  return {seq: entry[at.seq], kind: entry[at.kind], entry, body: readArray(entry[at.body])};
}

function fieldsOf(kind) {
  return tables.records.records[kind]?.fields ?? [];
}

// {shape, value} of the field by its name, or null.
function fieldOf(record, name) {
  const place = fieldsOf(record.kind).findIndex(field => field[0] === name);
  return place < 0 || place >= record.body.length ? null
    : {shape: fieldsOf(record.kind)[place][1], value: record.body[place]};
}

// Photos and drawn signatures that the record names, as hexadecimal digits.
function picturesOf(record) {
  const found = [];
  fieldsOf(record.kind).forEach(([name, shape], i) => {
    // The other field of this type is the fingerprint of a badge.
    if (String(shape) !== "hash" || name === "fingerprint") return;
    for (const value of [record.body[i]].flat()) if (value?.length === 32) found.push(toHex(value));
  });
  return found;
}

const picturedKinds = new Set(Object.keys(tables.records.records).map(Number).filter(
  kind => fieldsOf(kind).some(([name, shape]) => String(shape) === "hash" && name !== "fingerprint")));

const kindWord = (kind, language) => tables.records.records[kind]?.[language] ?? String(kind);

function listWord(list, value, language) {
  const words = tables.records.words[list]?.[value];
  return words ? words[language === "en" ? 1 : 0] : String(value);
}

const two = number => String(number).padStart(2, "0");

function formatDay(days) {
  const date = new Date(days * 86400000);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function formatInstant(ms, zoneMinutes) {
  const date = new Date(ms + zoneMinutes * 60000);
  return `${formatDay(Math.floor(date.getTime() / 86400000))} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

const businessDay = (ms, zone) => Math.floor((ms + (zone.offset - zone.dayBegins) * 60000) / 86400000);

// A whole number of 1/`scale` as a decimal without needless zeroes.
function formatScaled(value, scale) {
  return String(Math.round(value) / scale);
}

// A field's value for people.
function showValue(shape, value, zoneMinutes, language) {
  if (value === null || value === undefined) return "";
  if (shape.personal !== undefined) return value instanceof Uint8Array ? "🔒 " + toHex(value).slice(0, 16) + "…" : "";
  if (Array.isArray(shape)) return value.map(item => showValue(shape[0], item, zoneMinutes, language)).join("、");
  if (shape.parts !== undefined) {
    const parts = value.map((item, i) => showValue(shape.parts[i], item, zoneMinutes, language));
    return parts.filter(part => part !== "").join(" ");
  }
  if (shape.startsWith("enum:")) return listWord(shape.slice(5), value, language);
  switch (shape) {
    case "day": return formatDay(value);
    case "instant": return formatInstant(value, zoneMinutes);
    case "time": return `${two(Math.floor(value / 60))}:${two(value % 60)}`;
    case "g": return value + " g";
    case "centi": return formatScaled(value, 100) + " °C";
    case "milli": return formatScaled(value, 1000);
    case "fen": return "¥" + formatScaled(value, 100);
    case "ms": return formatScaled(value, 60000) + " min";
    case "bool": return language === "en" ? (value ? "yes" : "no") : (value ? "是" : "否");
    case "id": return value.every(byte => byte === 0) ? "" : toHex(value).slice(0, 8);
    case "hash": case "bytes": return toHex(value).slice(0, 16) + (value.length > 8 ? "…" : "");
    default: return String(value);
  }
}
