#include "core/report/pack_signature.h"

#include <fmt/format.h>
#include <sodium.h>

#include "core/ledger/checkpoint.h"

namespace canteen::report {
namespace {

// Begins with another line than any head, so that neither can stand for the other.
std::string textOver(const Hash& manifest, std::string_view origin) {
    return fmt::format("{}\n{}\n{}\n", kPackFormat, origin, toHex(manifest));
}

}  // namespace

std::string signManifest(std::string_view manifest, std::string_view origin, const ledger::TerminalKey& key) {
    Hash hash;
    crypto_hash_sha256(hash.data(), bytesOf(manifest).data(), manifest.size());
    return ledger::signNote(textOver(hash, origin), origin, key);
}

bool isManifestNote(std::string_view note, const Hash& manifest, std::string_view origin,
                    const ledger::PublicKey& key) {
    return ledger::isNoteBy(note, textOver(manifest, origin), origin, key);
}

}  // namespace canteen::report
