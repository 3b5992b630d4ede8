// The terminal's signature over the manifest of a pack, and so over every file that it lists.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/ledger/terminal_key.h"

namespace canteen::report {

// Beside the manifest, and the one file that it does not list.
inline constexpr char kSignatureFile[] = "manifest.sig";
inline constexpr char kPackFormat[] = "canteen-pack/2";

// The note (core/report/README.md) over the bytes of manifest.json. `origin` as in the heads.
std::string signManifest(std::string_view manifest, std::string_view origin, const ledger::TerminalKey& key);
// Whether the note is one over a manifest of this hash, by this key in this name.
bool isManifestNote(std::string_view note, const Hash& manifest, std::string_view origin,
                    const ledger::PublicKey& key);

}  // namespace canteen::report
