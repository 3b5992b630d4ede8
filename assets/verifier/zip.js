// Reads a ZIP by its central directory: files that are stored or deflated, also beyond 4 GB.
"use strict";

class ZipReader {
  // `blob` is a File or Blob. Throws when it is no ZIP.
  static async open(blob) {
    const zip = new ZipReader();
    zip.blob = blob;
    zip.files = new Map();
    zip.twice = [];
    const {offset, size} = await zip.findDirectory();
    if (offset + size > blob.size) throw new Error("cut off");
    zip.readDirectory(await zip.bytes(offset, size));
    return zip;
  }

  async bytes(from, length) {
    return new Uint8Array(await this.blob.slice(from, from + length).arrayBuffer());
  }

  async findDirectory() {
    const length = Math.min(this.blob.size, 65557);
    const begin = this.blob.size - length;
    const bytes = await this.bytes(begin, length);
    const view = new DataView(bytes.buffer);
    for (let at = length - 22; at >= 0; --at) {
      if (view.getUint32(at, true) !== 0x06054b50) continue;
      const size = view.getUint32(at + 12, true), offset = view.getUint32(at + 16, true);
      if (offset !== 0xffffffff && size !== 0xffffffff) return {offset, size};
      const locator = new DataView(bytes.buffer, at - 20, 20);
      if (locator.getUint32(0, true) !== 0x07064b50) break;
      const large = new DataView((await this.bytes(Number(locator.getBigUint64(8, true)), 56)).buffer);
      return {offset: Number(large.getBigUint64(48, true)), size: Number(large.getBigUint64(40, true))};
    }
    throw new Error("no ZIP");
  }

  readDirectory(bytes) {
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 <= bytes.length;) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new Error("directory");
      const nameLength = view.getUint16(at + 28, true), extraLength = view.getUint16(at + 30, true);
      const name = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const file = {method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true),
                    size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true)};
      this.readLarge(view, at + 46 + nameLength, extraLength, file);
      if (!name.endsWith("/")) {
        if (this.files.has(name)) this.twice.push(name);
        this.files.set(name, file);
      }
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  }

  // ZIP64: what does not fit into 32 bits stands behind the name.
  readLarge(view, from, length, file) {
    for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== 1) continue;
      let next = at + 4;
      for (const field of ["size", "packed", "offset"]) {
        if (file[field] !== 0xffffffff) continue;
        file[field] = Number(view.getBigUint64(next, true));
        next += 8;
      }
    }
  }

  // The content as a Blob, without reading it.
  async blobOf(name) {
    const file = this.files.get(name);
    const begin = file.offset + ZipReader.headSize(await this.bytes(file.offset, 30));
    const part = this.blob.slice(begin, begin + file.packed);
    if (part.size !== file.packed) throw new Error("cut off");
    return file.method === 0 ? part : ZipReader.inflate(file, part);
  }

  async read(name) {
    const file = this.files.get(name);
    if (file.method !== 0) return new Uint8Array(await (await this.blobOf(name)).arrayBuffer());
    // Head and content at once; what stands behind a short head is cut off again.
    const room = 30 + encoder.encode(name).length + 64;
    const bytes = await this.bytes(file.offset, room + file.packed);
    const begin = ZipReader.headSize(bytes);
    if (begin > room) return this.bytes(file.offset + begin, file.packed);
    if (bytes.length < begin + file.packed) throw new Error("cut off");
    return bytes.subarray(begin, begin + file.packed);
  }

  static headSize(bytes) {
    const head = new DataView(bytes.buffer, bytes.byteOffset);
    if (bytes.length < 30 || head.getUint32(0, true) !== 0x04034b50) throw new Error("damaged");
    return 30 + head.getUint16(26, true) + head.getUint16(28, true);
  }

  static inflate(file, part) {
    if (file.method !== 8) throw new Error("method");
    return new Response(part.stream().pipeThrough(new DecompressionStream("deflate-raw"))).blob();
  }
}
