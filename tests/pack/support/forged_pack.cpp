#include "tests/pack/support/forged_pack.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/ledger/checkpoint.h"
#include "core/ledger/merkle.h"
#include "core/report/pack_signature.h"
#include "core/report/pack_zip.h"

namespace canteen::testing {

using nlohmann::json;

ForgedPack::ForgedPack(const std::filesystem::path& pack) {
    const auto found = report::unzip(pack, [](const std::string&) { return true; });
    if (!found) throw std::runtime_error(found.error().detail);
    for (const auto& [path, file] : found->files) files[path] = file.content;
    const Bytes& list = files.at("ledger/hashes.bin");
    for (std::size_t at = 0; at < list.size(); at += sizeof(Hash))
        std::copy_n(list.begin() + static_cast<std::ptrdiff_t>(at), sizeof(Hash),
                    hashes.emplace_back().begin());
    BytesView rest = files.at("ledger/entries.bin");
    while (!rest.empty()) {
        const std::size_t length = static_cast<std::size_t>(rest[0]) << 24U |
                                   static_cast<std::size_t>(rest[1]) << 16U |
                                   static_cast<std::size_t>(rest[2]) << 8U | rest[3];
        entries.emplace_back(rest.begin() + 4, rest.begin() + 4 + static_cast<std::ptrdiff_t>(length));
        rest = rest.subspan(4 + length);
    }
}

std::string ForgedPack::text(const std::string& path) const {
    return std::string(textOf(files.at(path)));
}

void ForgedPack::setText(const std::string& path, const std::string& text) {
    files[path] = Bytes(text.begin(), text.end());
}

void ForgedPack::replaceIn(const std::string& path, const std::string& from, const std::string& to) {
    std::string whole = text(path);
    const std::size_t at = whole.find(from);
    if (at == std::string::npos) throw std::runtime_error(path + " does not hold " + from);
    setText(path, whole.replace(at, from.size(), to));
}

std::size_t ForgedPack::indexOf(std::uint64_t seq) const {
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (ledger::readLink(entries[i])->seq == seq) return i;
    throw std::runtime_error("no such record");
}

void ForgedPack::edit(std::uint64_t seq, const std::function<void(ledger::Entry&)>& change) {
    Bytes& bytes = entries[indexOf(seq)];
    ledger::Entry entry = ledger::decode(bytes).value();
    change(entry);
    bytes = ledger::encode(entry);
}

void ForgedPack::rehash(std::uint64_t seq) {
    hashes.at(seq - 1) = ledger::hashEntry(entries[indexOf(seq)]);
}

void ForgedPack::rechain(std::uint64_t from) {
    hashes.resize(entries.size());
    for (std::size_t i = from - 1; i < entries.size(); ++i) {
        ledger::Entry entry = ledger::decode(entries[i]).value();
        entry.seq = i + 1;
        entry.previous = i == 0 ? Hash{} : hashes[i - 1];
        entries[i] = ledger::encode(entry);
        hashes[i] = ledger::hashEntry(entries[i]);
    }
}

void ForgedPack::signHeads(const ledger::TerminalKey& key) {
    std::erase_if(files, [&](const auto& file) {
        return file.first.starts_with("heads/") && std::stoull(file.first.substr(6)) >= hashes.size();
    });
    setText(fmt::format("heads/{}.txt", hashes.size()), "");
    for (auto& [path, file] : files) {
        if (!path.starts_with("heads/")) continue;
        const std::uint64_t size = std::stoull(path.substr(6));
        ledger::MerkleRange range;
        while (range.size() < size) range.add(hashes[range.size()]);
        const ledger::Entry entry = ledger::decode(entries.front()).value();
        setText(path,
                ledger::signHead({ledger::originOf(entry.site, entry.terminal), size, range.root()}, key));
    }
}

void ForgedPack::save(const std::filesystem::path& file, bool updateManifest) {
    Bytes list;
    for (const Hash& hash : hashes) list.insert(list.end(), hash.begin(), hash.end());
    files["ledger/hashes.bin"] = list;
    Bytes framed;
    for (const Bytes& entry : entries) {
        for (const int shift : {24, 16, 8, 0})
            framed.push_back(static_cast<std::uint8_t>(entry.size() >> shift));
        framed.insert(framed.end(), entry.begin(), entry.end());
    }
    files["ledger/entries.bin"] = framed;
    if (updateManifest && files.contains("manifest.json")) {
        json manifest = json::parse(text("manifest.json"));
        manifest["files"] = json::array();
        for (const auto& [path, bytes] : files) {
            if (path == "manifest.json" || path == report::kSignatureFile) continue;
            report::Sha256 sha;
            sha.add(bytes);
            manifest["files"].push_back(
                {{"path", path}, {"bytes", bytes.size()}, {"sha256", toHex(sha.value())}});
        }
        setText("manifest.json", manifest.dump());
    }
    if (manifestKey) {
        const ledger::Entry entry = ledger::decode(entries.front()).value();
        setText(report::kSignatureFile,
                report::signManifest(text("manifest.json"), ledger::originOf(entry.site, entry.terminal),
                                     *manifestKey));
    }
    report::ZipWriter zip(file, UtcMs{0});
    for (const auto& [path, bytes] : files) zip.add(path, bytes);
    zip.finish();
}

std::uint64_t ForgedPack::first(Kind kind) const {
    for (const Bytes& bytes : entries) {
        const ledger::Entry entry = ledger::decode(bytes).value();
        if (entry.kind == kind) return entry.seq;
    }
    return 0;
}

std::string ForgedPack::pathOf(const std::string& beginning) const {
    const auto found = files.lower_bound(beginning);
    if (found == files.end() || !found->first.starts_with(beginning))
        throw std::runtime_error("no " + beginning);
    return found->first;
}

PackStage::PackStage() {
    school.day();
    school.day();
    older = school.write("older");
    school.day();
    auto options = school.options("good");
    options.personal = true;
    good = school.write(options);
}

std::string PackStage::forge(const Forgery& forgery, const std::filesystem::path& target) {
    ForgedPack pack(good);
    const std::string words = forgery.forge(school, pack);
    pack.save(target, forgery.updatesManifest);
    return words;
}

}  // namespace canteen::testing
