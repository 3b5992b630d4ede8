// Signed heads of the ledger: notes in the form of C2SP tlog-checkpoint, so that other programs can check
// them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ledger/terminal_key.h"

namespace canteen::ledger {

struct Head {
    std::string origin;
    std::uint64_t size = 0;
    Hash root{};
    bool operator==(const Head&) const = default;
};

// "canteen-kiosk/<site>/<terminal>": first line of the note and name of its key.
std::string originOf(std::string_view site, std::string_view terminal);

// The note:
//   canteen-kiosk/<site>/<terminal>
//   <size>
//   <root in base64>
//
//   — canteen-kiosk/<site>/<terminal> <base64 of 4 bytes key id and 64 bytes Ed25519 signature>
// The signature covers the first three lines with their ends.
std::string signHead(const Head& head, const TerminalKey& key);

// Any lines of text, an empty line, and the signature over the text in the name of its key: what a head is,
// too.
std::string signNote(std::string_view text, std::string_view name, const TerminalKey& key);
// Whether the note is exactly this text, signed by this key in this name.
bool isNoteBy(std::string_view note, std::string_view text, std::string_view name, const PublicKey& key);

// Reads a note without asking whose signature it carries. Refuses (Invalid) any other form.
Result<Head> readHead(std::string_view note);

// Reads a note and checks its signature. Refuses (Invalid) any other form and any other key.
Result<Head> verifyHead(std::string_view note, const PublicKey& key);

// The head for reading aloud and for printed sheets, where SHA-256 of a file is at hand anywhere: the first
// 16 hexadecimal digits of SHA-256 of the root, upper case, in four groups of four.
std::string fingerprint(const Hash& root);

}  // namespace canteen::ledger
