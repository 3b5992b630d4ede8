#include "core/rules/rule_pack.h"

#include <sodium.h>

#include <algorithm>

#include "core/base/bytes.h"
#include "core/base/embedded.h"
#include "core/base/text_id.h"
#include "core/rules/pack_tables.h"
#include "core/rules/threshold_file.h"

namespace canteen::rules {
namespace {

Result<PackFile> readBoth(std::string_view packToml, std::string_view siteToml, Date day, int& siteValues) {
    auto pack = readPackFile(packToml, day);
    if (!pack) return pack;
    const auto applied = applySiteFile(*pack, siteToml);
    if (!applied) return applied.error();
    siteValues = *applied;
    return pack;
}

std::string shortHash(std::string_view text) {
    Hash hash;
    crypto_hash_sha256(hash.data(), bytesOf(text).data(), text.size());
    return toHex(BytesView(hash).first(4));
}

}  // namespace

Result<RulePack> loadRulePack(std::string_view packToml, std::string_view siteToml, Date day) {
    int siteValues = 0;
    const auto file = readBoth(packToml, siteToml, day, siteValues);
    if (!file) return file.error();
    RulePack pack;
    if (const Status read = readPackTables(packToml, day, pack); !read) return read.error();
    const auto siteRows = addSiteTables(siteToml, pack);
    if (!siteRows) return siteRows.error();
    pack.version = file->name + " " + file->version;
    if (siteValues + *siteRows > 0) pack.version += "+" + shortHash(siteToml);
    for (const Entry& entry : file->entries) {
        entry.binding->put(pack, entry.value);
        pack.effectiveFrom = std::max(pack.effectiveFrom, entry.from);
    }
    pack.packToml = packToml;
    pack.siteToml = siteToml;
    return pack;
}

Result<std::string> shippedPack(std::string_view name) {
    const std::string path = "assets/rules/" + std::string(name) + ".toml";
    for (const embedded::File& file : embedded::rulePacks())
        if (file.path == path) return std::string(file.bytes);
    return Error{ErrorKind::NotFound, TextId::NotFound, "no shipped rule pack of this name"};
}

std::vector<Threshold> listThresholds(const RulePack& pack) {
    // On the day the youngest value began the same values are in force as on the day the pack was loaded for.
    int siteValues = 0;
    const auto file = readBoth(pack.packToml, pack.siteToml, pack.effectiveFrom, siteValues);
    std::vector<Threshold> list;
    for (const Entry& entry : file.value().entries)
        list.push_back({std::string(entry.binding->key), formatAmount(entry.value, entry.binding->unit),
                        entry.floorLock ? "floor" : "default", entry.mark, entry.fromSite});
    return list;
}

}  // namespace canteen::rules
