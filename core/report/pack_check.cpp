#include "core/report/pack_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/ledger/body_codec.h"
#include "core/report/pack_bindings.h"
#include "core/report/pack_ledger.h"
#include "core/report/pack_records.h"
#include "core/report/pack_signature.h"
#include "core/report/pack_zip.h"
#include "core/report/verifier_page.h"

namespace canteen::report {
namespace {

using nlohmann::json;

constexpr std::array<const char*, 6> kNeeded{"ledger/entries.bin", "ledger/hashes.bin", "manifest.json",
                                             "index.html",         "books/books.json",  "data.html"};

bool isKept(const std::string& path) {
    return path.starts_with("ledger/") || path.starts_with("heads/") || path == "manifest.json" ||
           path == kSignatureFile || path == "personal.json" || path == "data.html" ||
           path == "books/books.json" || (path.starts_with("books/") && path.ends_with(".csv"));
}

class PackCheck {
  public:
    explicit PackCheck(const Unzipped& pack) : pack_(pack), ledger_(pack) {}

    PackVerdict run(const Against& against) {
        for (const std::string& path : pack_.twice) add("file.twice", {{"path", path}});
        for (const char* path : kNeeded)
            if (!pack_.files.contains(path)) add("file.missing", {{"path", path}});
        readManifest();
        ledger_.check(period_, verdict_);
        if (!against.olderPack.empty()) compareWith(against.olderPack);
        if (!against.fingerprint.empty()) ledger_.checkFingerprint(against.fingerprint, verdict_);
        checkPersonal();
        checkPictures();
        checkBooks(pack_, ledger_, period_, verdict_);
        checkManifest();
        return std::move(verdict_);
    }

  private:
    void add(const char* code, std::map<std::string, std::string> facts = {}) {
        verdict_.faults.push_back({code, std::move(facts)});
    }

    void readManifest() {
        const auto file = pack_.files.find("manifest.json");
        if (file == pack_.files.end()) return;
        try {
            const json manifest = json::parse(textOf(file->second.content));
            const auto from = parseDate(manifest.at("from").get<std::string>());
            const auto to = parseDate(manifest.at("to").get<std::string>());
            if (from && to)
                period_ = {*from, *to, manifest.at("first").get<std::uint64_t>(),
                           manifest.at("last").get<std::uint64_t>()};
            for (const json& listed : manifest.at("files"))
                listed_[listed.at("path")] = {listed.at("bytes").get<std::uint64_t>(),
                                              listed.at("sha256").get<std::string>()};
        } catch (const json::exception&) {
            add("manifest.unreadable");
        }
    }

    void compareWith(const std::filesystem::path& file) {
        const Result<Unzipped> older = unzip(file, isKept);
        if (!older) return add("against.unreadable");
        PackLedger ledger(*older);
        ledger_.checkAgainst(ledger, verdict_);
    }

    void checkPersonal() {
        const auto file = pack_.files.find("personal.json");
        if (file == pack_.files.end()) return;
        try {
            const json personal = json::parse(textOf(file->second.content));
            for (const json& value : personal.at("values"))
                checkValue(value.at("seq"), value.at("field"), value.at("salt"), value.at("value"));
        } catch (const json::exception&) {
            add("file.missing", {{"path", "personal.json"}});
        }
    }

    void checkValue(std::uint64_t seq, const std::string& field, const std::string& salt,
                    const std::string& value) {
        ledger::PersonalValue personal;
        personal.field = field;
        Bytes saltBytes;
        const bool isRead = fromHex(salt, saltBytes) && saltBytes.size() == personal.salt.size() &&
                            fromHex(value, personal.value);
        if (isRead) std::copy(saltBytes.begin(), saltBytes.end(), personal.salt.begin());
        const auto record = ledger_.record(seq);
        const Hash wanted = commitment(personal);
        const Item* held = record ? fieldOf(*record, field).item : nullptr;
        const bool fits = isRead && held != nullptr &&
                          std::equal(wanted.begin(), wanted.end(), held->bytes.begin(), held->bytes.end());
        if (fits) {
            ++verdict_.personal;
            return;
        }
        add("personal.changed",
            {{"seq", std::to_string(seq)}, {"kind", std::to_string(ledger_.kindOf(seq))}, {"field", field}});
    }

    void checkPictures() {
        std::map<std::string, std::string> paths;  // by hash
        for (const auto& [path, file] : pack_.files) {
            if (!path.starts_with("photos/") && !path.starts_with("strokes/")) continue;
            const std::size_t begin = path.find('/') + 1;
            paths[path.substr(begin, path.find('.') - begin)] = path;
        }
        std::set<std::string> seen;
        for (const std::uint64_t seq : ledger_.records()) {
            if (!namesPictures(ledger_.kindOf(seq))) continue;
            const auto record = ledger_.record(seq);
            if (!record) continue;
            for (const Hash& hash : picturesOf(*record)) {
                const std::string name = toHex(hash);
                if (!seen.insert(name).second) continue;
                checkPicture(*record, name, paths);
            }
        }
        for (const auto& [name, path] : paths)
            if (!seen.contains(name) && toHex(pack_.files.at(path).sha256) != name)
                add("photo.stray", {{"path", path}});
    }

    void checkPicture(const ReadRecord& record, const std::string& name,
                      const std::map<std::string, std::string>& paths) {
        const std::map<std::string, std::string> facts{{"seq", std::to_string(record.seq)},
                                                       {"kind", std::to_string(record.kind)}};
        const auto path = paths.find(name);
        auto with = facts;
        if (path == paths.end()) {
            with["hash"] = name;
            return add("photo.missing", with);
        }
        with["path"] = path->second;
        if (toHex(pack_.files.at(path->second).sha256) != name) return add("photo.changed", with);
        ++verdict_.photos;
    }

    void checkManifest() {
        if (listed_.empty()) return;
        for (const auto& [path, listed] : listed_) {
            const auto file = pack_.files.find(path);
            const bool isPicture = path.starts_with("photos/") || path.starts_with("strokes/");
            if (file == pack_.files.end()) {
                const bool isTold =
                    isPicture || std::find(kNeeded.begin(), kNeeded.end(), path) != kNeeded.end();
                if (!isTold) add("file.missing", {{"path", path}});
            } else if (file->second.bytes != listed.first || toHex(file->second.sha256) != listed.second) {
                add("manifest.changed", {{"path", path}});
            }
        }
        for (const auto& [path, file] : pack_.files)
            if (path != "manifest.json" && path != kSignatureFile && !listed_.contains(path))
                add("file.unknown", {{"path", path}});
        checkSignature();
    }

    // The list itself: whoever replaces a file and its hash there has not the key.
    void checkSignature() {
        const auto note = pack_.files.find(kSignatureFile);
        if (note == pack_.files.end()) return add("manifest.unsigned");
        verdict_.filesSigned =
            ledger_.isManifestNote(textOf(note->second.content), pack_.files.at("manifest.json").sha256);
        if (!verdict_.filesSigned) add("manifest.signature");
    }

    const Unzipped& pack_;
    PackLedger ledger_;
    PackVerdict verdict_;
    ClaimedPeriod period_;
    std::map<std::string, std::pair<std::uint64_t, std::string>> listed_;
};

std::string filled(std::string sentence, const std::map<std::string, std::string>& facts, bool english) {
    for (const auto& [name, value] : facts) {
        const std::string place = "{" + name + "}";
        const std::string shown = name == "kind" ? kindWord(std::stoi(value), english) : value;
        for (std::size_t at = sentence.find(place); at != std::string::npos;
             at = sentence.find(place, at + shown.size()))
            sentence.replace(at, place.size(), shown);
    }
    return sentence;
}

std::string sentenceOf(const std::string& code, bool english) {
    static const json kSentences = json::parse(verifierAsset("sentences.json"));
    return kSentences.at(code).at(english ? 1 : 0);
}

}  // namespace

Result<PackVerdict> checkPack(const std::filesystem::path& pack, const Against& against) {
    const Result<Unzipped> files = unzip(pack, isKept);
    if (!files) {
        if (!std::filesystem::exists(pack)) return files.error();
        PackVerdict verdict;
        verdict.faults.push_back({"pack.unreadable", {}});
        return verdict;
    }
    return PackCheck(*files).run(against);
}

std::string sayFault(const PackFault& fault, bool english) {
    return filled(sentenceOf(fault.code, english), fault.facts, english);
}

std::string sayVerdict(const PackVerdict& verdict, bool english) {
    if (!verdict.ok()) return sayFault(verdict.faults.front(), english);
    return filled(sentenceOf("intact", english), {{"n", std::to_string(verdict.records)}}, english);
}

}  // namespace canteen::report
