#include "core/ledger/checkpoint.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/text_id.h"

namespace canteen::ledger {
namespace {

constexpr std::string_view kDash = "\u2014 ";
constexpr std::uint8_t kEd25519 = 1;

Hash sha256(std::string_view text) {
    Hash hash;
    crypto_hash_sha256(hash.data(), bytesOf(text).data(), text.size());
    return hash;
}

std::string toBase64(BytesView bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // the terminating zero
    return text;
}

std::optional<Bytes> fromBase64(std::string_view text) {
    if (text.empty()) return std::nullopt;
    Bytes bytes(text.size());
    std::size_t size = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0) {
        return std::nullopt;
    }
    bytes.resize(size);
    return toBase64(bytes) == text ? std::optional(bytes) : std::nullopt;
}

// SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), first four bytes.
Bytes keyId(std::string_view name, const PublicKey& key) {
    std::string text(name);
    text += '\n';
    text += static_cast<char>(kEd25519);
    text += textOf(key);
    const Hash hash = sha256(text);
    return Bytes(hash.begin(), hash.begin() + 4);
}

std::string body(const Head& head) {
    return fmt::format("{}\n{}\n{}\n", head.origin, head.size, toBase64(head.root));
}

std::string_view takeLine(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

Error wrong(const char* what) {
    return {ErrorKind::Invalid, TextId::StoreCorrupt, fmt::format("signed head: {}", what)};
}

struct Note {
    Head head;
    Bytes signature;  // key id and signature
};

Result<Note> readNote(std::string_view note) {
    std::string_view rest = note;
    Note read;
    read.head.origin = std::string(takeLine(rest));
    const std::string_view size = takeLine(rest);
    const std::optional<Bytes> root = fromBase64(takeLine(rest));
    const auto parsed = std::from_chars(size.data(), size.data() + size.size(), read.head.size);
    if (parsed.ec != std::errc{} || parsed.ptr != size.data() + size.size()) return wrong("size");
    if (!root || root->size() != read.head.root.size()) return wrong("root");
    std::copy(root->begin(), root->end(), read.head.root.begin());
    const std::string line = fmt::format("{}\n{}{} ", body(read.head), kDash, read.head.origin);
    if (!note.starts_with(line) || !note.ends_with('\n')) return wrong("form");
    const std::optional<Bytes> signature =
        fromBase64(note.substr(line.size(), note.size() - line.size() - 1));
    if (!signature || signature->size() != 4 + crypto_sign_BYTES) return wrong("signature line");
    read.signature = *signature;
    return read;
}

}  // namespace

std::string originOf(std::string_view site, std::string_view terminal) {
    return fmt::format("canteen-kiosk/{}/{}", site, terminal);
}

std::string signNote(std::string_view text, std::string_view name, const TerminalKey& key) {
    Bytes signature = keyId(name, key.publicKey);
    signature.resize(4 + crypto_sign_BYTES);
    crypto_sign_detached(signature.data() + 4, nullptr, bytesOf(text).data(), text.size(),
                         key.secretKey.data());
    return fmt::format("{}\n{}{} {}\n", text, kDash, name, toBase64(signature));
}

bool isNoteBy(std::string_view note, std::string_view text, std::string_view name, const PublicKey& key) {
    const std::string line = fmt::format("{}\n{}{} ", text, kDash, name);
    if (!note.starts_with(line) || !note.ends_with('\n') || note.size() <= line.size()) return false;
    const std::optional<Bytes> signature =
        fromBase64(note.substr(line.size(), note.size() - line.size() - 1));
    const Bytes id = keyId(name, key);
    return signature && signature->size() == id.size() + crypto_sign_BYTES &&
           std::equal(id.begin(), id.end(), signature->begin()) &&
           crypto_sign_verify_detached(signature->data() + id.size(), bytesOf(text).data(), text.size(),
                                       key.data()) == 0;
}

std::string signHead(const Head& head, const TerminalKey& key) {
    return signNote(body(head), head.origin, key);
}

Result<Head> readHead(std::string_view note) {
    const Result<Note> read = readNote(note);
    if (!read) return read.error();
    return read->head;
}

Result<Head> verifyHead(std::string_view note, const PublicKey& key) {
    const Result<Note> read = readNote(note);
    if (!read) return read.error();
    const Bytes& signature = read->signature;
    const Bytes id = keyId(read->head.origin, key);
    if (!std::equal(id.begin(), id.end(), signature.begin())) return wrong("other key");
    const std::string text = body(read->head);
    if (crypto_sign_verify_detached(signature.data() + 4, bytesOf(text).data(), text.size(), key.data()) !=
        0) {
        return wrong("signature");
    }
    return read->head;
}

std::string fingerprint(const Hash& root) {
    const Hash hash = sha256(textOf(root));
    return fmt::format("{:02X}{:02X} {:02X}{:02X} {:02X}{:02X} {:02X}{:02X}", hash[0], hash[1], hash[2],
                       hash[3], hash[4], hash[5], hash[6], hash[7]);
}

}  // namespace canteen::ledger
