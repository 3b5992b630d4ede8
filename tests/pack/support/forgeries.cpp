#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/domain/sample_records.h"
#include "core/domain/terminal_records.h"
#include "core/ledger/body_codec.h"
#include "core/ledger/checkpoint.h"
#include "core/report/pack_zip.h"
#include "tests/pack/support/forged_pack.h"

namespace canteen::testing {
namespace {

using nlohmann::json;

void setWeight(ForgedPack& pack, std::uint64_t seq, std::int32_t grams) {
    pack.edit(seq, [&](ledger::Entry& entry) {
        auto sample = ledger::decodeBody<SampleTaken>(entry.body, {}).value();
        sample.weight = {grams};
        entry.body = ledger::encodeBody(sample).bytes;
    });
}

ledger::TerminalKey forgersKey() {
    return ledger::TerminalKey::fromSeed({7});
}

// The forger's key in every record that carries one.
void replaceKey(ForgedPack& pack, std::uint64_t seq) {
    pack.edit(seq, [](ledger::Entry& entry) {
        auto started = ledger::decodeBody<TerminalStarted>(entry.body, {}).value();
        const ledger::TerminalKey key = forgersKey();
        started.publicKey.assign(key.publicKey.begin(), key.publicKey.end());
        entry.body = ledger::encodeBody(started).bytes;
    });
}

std::string sha256Hex(const std::string& text) {
    report::Sha256 sha;
    sha.add(bytesOf(text));
    return toHex(sha.value());
}

void setManifest(ForgedPack& pack, const char* name, std::uint64_t value) {
    json manifest = json::parse(pack.text("manifest.json"));
    manifest[name] = value;
    pack.setText("manifest.json", manifest.dump());
}

// Everything behind the first `size` records goes, as if it had never been.
void cutTo(ForgedPack& pack, std::uint64_t size) {
    pack.entries.resize(size);
    pack.hashes.resize(size);
    setManifest(pack, "last", size);
}

// Data of the books, their CSV and the page beside, all alike.
void setBooks(ForgedPack& pack, const std::string& from, const std::string& to) {
    for (const char* path : {"books/books.json", "data.html"}) pack.replaceIn(path, from, to);
}

std::string changed(std::uint64_t seq, const char* kind) {
    return fmt::format("Record {} ({}) was changed", seq, kind);
}

std::vector<Forgery> ofRecords() {
    return {
        {"BitFlip", "record.changed",
         [](PackSchool&, ForgedPack& pack) {
             const auto seq = pack.first(Kind::SampleTaken);
             pack.entries[seq - 1].back() ^= 1U;
             return changed(seq, "sample taken");
         }},
        {"EditedValue", "record.changed",
         [](PackSchool&, ForgedPack& pack) {
             const auto seq = pack.first(Kind::SampleTaken);
             setWeight(pack, seq, 125);
             return changed(seq, "sample taken");
         }},
        {"EditedValueWithItsHash", "record.rewritten",
         [](PackSchool&, ForgedPack& pack) {
             const auto seq = pack.first(Kind::SampleTaken);
             setWeight(pack, seq, 125);
             pack.rehash(seq);
             return changed(seq, "sample taken");
         }},
        {"DeletedMiddle", "record.missing",
         [](PackSchool&, ForgedPack& pack) {
             const auto seq = pack.first(Kind::GoodsReceived);
             pack.entries.erase(pack.entries.begin() + static_cast<std::ptrdiff_t>(seq) - 1);
             return fmt::format("Record {} was removed", seq);
         }},
        {"DeletedMiddleWithItsHash", "record.missing",
         [](PackSchool&, ForgedPack& pack) {
             const auto seq = pack.first(Kind::GoodsReceived);
             pack.entries.erase(pack.entries.begin() + static_cast<std::ptrdiff_t>(seq) - 1);
             pack.hashes.erase(pack.hashes.begin() + static_cast<std::ptrdiff_t>(seq) - 1);
             return fmt::format("Record {} was removed", seq);
         }},
        {"CutTail", "list.cut",
         [](PackSchool&, ForgedPack& pack) {
             cutTo(pack, pack.entries.size() - 4);
             return std::string("4 were removed");
         }},
        {"SwappedTwo", "record.order",
         [](PackSchool&, ForgedPack& pack) {
             const auto seq = pack.first(Kind::SampleTaken);
             std::swap(pack.entries[seq - 1], pack.entries[seq]);
             return fmt::format("Record {} (sample taken) is not in its place", seq);
         }},
        {"Duplicated", "record.twice",
         [](PackSchool&, ForgedPack& pack) {
             const auto seq = pack.first(Kind::SampleTaken);
             pack.entries.insert(pack.entries.begin() + static_cast<std::ptrdiff_t>(seq),
                                 pack.entries[seq - 1]);
             return fmt::format("Record {} (sample taken) stands there twice", seq);
         }},
        {"Appended", "record.added",
         [](PackSchool&, ForgedPack& pack) {
             pack.entries.push_back(pack.entries.back());
             pack.rechain(pack.entries.size());
             setManifest(pack, "last", pack.entries.size());
             return fmt::format("Record {} was added", pack.entries.size());
         }},
        {"AppendedToTheListAlone", "record.added",
         [](PackSchool&, ForgedPack& pack) {
             pack.hashes.push_back(pack.hashes.back());
             return fmt::format("Record {} was added", pack.hashes.size());
         }},
        {"TailRehashed", "head.root",
         [](PackSchool&, ForgedPack& pack) {
             const auto seq = pack.first(Kind::SampleTaken);
             setWeight(pack, seq, 125);
             pack.rechain(seq);
             return std::string("are not those that the terminal signed");
         }},
        {"HashListEdited", "list.changed",
         [](PackSchool&, ForgedPack& pack) {
             const auto seq = pack.first(Kind::SampleTaken);
             pack.hashes[seq - 1][5] ^= 1U;
             return fmt::format("The hash of record {} in the list", seq);
         }},
        {"PeriodNarrowed", "period.open",
         [](PackSchool&, ForgedPack& pack) {
             setManifest(pack, "last", pack.entries.size() - 1);
             return fmt::format("Record {} belongs to these days", pack.entries.size());
         }},
        {"CutInTheMiddleOfARecord", "record.malformed",
         [](PackSchool&, ForgedPack& pack) {
             pack.entries.back().resize(9);
             return fmt::format("The record after record {}", pack.entries.size() - 1);
         }},
    };
}

std::vector<Forgery> ofHeads() {
    return {
        {"SignedByAnotherKey", "head.key",
         [](PackSchool&, ForgedPack& pack) {
             pack.signHeads(forgersKey());
             return std::string("signed with another key");
         }},
        {"SignatureEdited", "head.signature",
         [](PackSchool&, ForgedPack& pack) {
             const std::string path = fmt::format("heads/{}.txt", pack.hashes.size());
             std::string note = pack.text(path);
             char& digit = note[note.size() - 30];
             digit = digit == 'A' ? 'B' : 'A';
             pack.setText(path, note);
             return fmt::format("The signature over {} records", pack.hashes.size());
         }},
        {"HeadOfAnotherForm", "head.unreadable",
         [](PackSchool&, ForgedPack& pack) {
             pack.setText("heads/5.txt", "5\n");
             return std::string("heads/5.txt");
         }},
        {"NoHeads", "head.none",
         [](PackSchool&, ForgedPack& pack) {
             std::erase_if(pack.files, [](const auto& file) { return file.first.starts_with("heads/"); });
             return std::string("no signature of the terminal");
         }},
        {"KeyRecordReplaced", "record.changed",
         [](PackSchool&, ForgedPack& pack) {
             replaceKey(pack, 1);
             pack.signHeads(forgersKey());
             return changed(1, "terminal started");
         }},
        {"AllRewrittenWithAnotherKey", "key.name",
         [](PackSchool&, ForgedPack& pack) {
             replaceKey(pack, 1);
             setWeight(pack, pack.first(Kind::SampleTaken), 125);
             pack.rechain(1);
             pack.signHeads(forgersKey());
             return std::string("does not belong to its name");
         }},
        // With the terminal's own key in the forger's hand, only what is kept elsewhere can tell.
        {"OlderPackNotAPrefix", "against.prefix",
         [](PackSchool& school, ForgedPack& pack) {
             const auto seq = pack.first(Kind::SampleTaken);
             pack.edit(seq, [](ledger::Entry& entry) { entry.note = "said so at once"; });
             pack.rechain(seq);
             pack.signHeads(school.key());
             pack.manifestKey = school.key();
             return fmt::format("Record {} is not the one in the earlier pack", seq);
         },
         true},
        {"CutBackToAnEarlierHead", "against.shorter",
         [](PackSchool&, ForgedPack& pack) {
             const std::string first = pack.pathOf("heads/");
             std::uint64_t size = pack.hashes.size();
             for (const auto& [path, bytes] : pack.files)
                 if (path.starts_with("heads/"))
                     size = std::min<std::uint64_t>(size, std::stoull(path.substr(6)));
             std::erase_if(pack.files, [&](const auto& file) {
                 return file.first.starts_with("heads/") && file.first != fmt::format("heads/{}.txt", size);
             });
             cutTo(pack, size);
             return std::string("records were removed");
         },
         true},
        {"WrongFingerprint", "against.fingerprint",
         [](PackSchool&, ForgedPack&) { return std::string("0123 4567 89AB CDEF"); }, false,
         "0123 4567 89ab cdef"},
        {"FingerprintOfAnotherForm", "against.unreadable",
         [](PackSchool&, ForgedPack&) { return std::string("cannot be read"); }, false, "12"},
    };
}

std::vector<Forgery> ofFiles() {
    return {
        {"CsvAlone", "book.csv",
         [](PackSchool&, ForgedPack& pack) {
             pack.replaceIn("books/receiving-book-2026-11.csv", "50.5", "60.5");
             return std::string("receiving-book-2026-11.csv, line 2");
         }},
        {"BookEditedEverywhere", "book.cell",
         [](PackSchool&, ForgedPack& pack) {
             pack.replaceIn("books/receiving-book-2026-11.csv", "50.5", "60.5");
             setBooks(pack, "\"50.5\"", "\"60.5\"");
             return fmt::format("the book says “60.5”, record {} says “50.5”",
                                pack.first(Kind::GoodsReceived));
         }},
        {"NameEditedEverywhere", "book.cell",
         [](PackSchool&, ForgedPack& pack) {
             pack.replaceIn("books/sample-book-2026-11.csv", "红烧肉", "清炒肉");
             setBooks(pack, "红烧肉", "清炒肉");
             return std::string("the book says “清炒肉”");
         }},
        {"LineOfABookGone", "book.gone",
         [](PackSchool&, ForgedPack& pack) {
             json books = json::parse(pack.text("books/books.json"));
             const std::string before = pack.text("books/books.json");
             books["books"][1]["rows"].erase(1);
             setBooks(pack, before, books.dump());
             std::string csv = pack.text("books/receiving-book-2026-11.csv");
             std::size_t begin = 0;
             for (int line = 0; line < 2; ++line) begin = csv.find("\r\n", begin) + 2;
             csv.erase(begin, csv.find("\r\n", begin) + 2 - begin);
             pack.setText("books/receiving-book-2026-11.csv", csv);
             return std::string("receiving-book-2026-11.csv lacks a line");
         }},
        {"ReasonOfALateLineReworded", "book.cell",
         [](PackSchool&, ForgedPack& pack) {
             pack.replaceIn("books/deviation-book-2026-11.csv", "变压器检修", "收发室停电");
             setBooks(pack, "变压器检修", "收发室停电");
             return std::string("says “变压器检修”");
         }},
        {"CorrectionTurnedIntoAPlainLine", "book.cell",
         [](PackSchool&, ForgedPack& pack) {
             pack.replaceIn("books/deviation-book-2026-11.csv", "300 份 → 做 320", "320 份 → 做 320");
             setBooks(pack, "300 份 → 做 320", "320 份 → 做 320");
             return std::string("says “300”");
         }},
        {"CorrectionLeftOut", "book.gone",
         [](PackSchool&, ForgedPack& pack) {
             const std::string before = pack.text("books/books.json");
             json books = json::parse(before);
             books["books"][2]["rows"].erase(1);
             setBooks(pack, before, books.dump());
             std::string csv = pack.text("books/deviation-book-2026-11.csv");
             std::size_t begin = 0;
             for (int line = 0; line < 2; ++line) begin = csv.find("\r\n", begin) + 2;
             csv.erase(begin, csv.find("\r\n", begin) + 2 - begin);
             pack.setText("books/deviation-book-2026-11.csv", csv);
             return std::string("deviation-book-2026-11.csv lacks a line");
         }},
        {"BookNamesARecordThatIsNotThere", "book.record",
         [](PackSchool&, ForgedPack& pack) {
             const auto seq = pack.first(Kind::GoodsReceived);
             const std::string record = fmt::format("\"records\":[{}]", seq);
             setBooks(pack, record, fmt::format("\"records\":[{},9999]", seq));
             pack.replaceIn("books/receiving-book-2026-11.csv", fmt::format(",{}\r\n", seq),
                            fmt::format(",{} 9999\r\n", seq));
             return std::string("names record 9999");
         }},
        {"PageBesideEdited", "book.page",
         [](PackSchool&, ForgedPack& pack) {
             pack.replaceIn("data.html", "50.5", "60.5");
             return std::string("The books in data.html differ");
         }},
        {"PhotoReplaced", "photo.changed",
         [](PackSchool&, ForgedPack& pack) {
             pack.files[pack.pathOf("photos/")].back() ^= 1U;
             return std::string("was replaced");
         }},
        {"PhotoMissing", "photo.missing",
         [](PackSchool&, ForgedPack& pack) {
             pack.files.erase(pack.pathOf("photos/"));
             return std::string("is missing");
         }},
        {"SignatureOfAPersonReplaced", "photo.changed",
         [](PackSchool&, ForgedPack& pack) {
             pack.files[pack.pathOf("strokes/")].push_back(0);
             return std::string("(delivery signed)");
         }},
        {"PhotoOfNobody", "photo.stray",
         [](PackSchool&, ForgedPack& pack) {
             pack.setText("photos/00.jpg", "x");
             return std::string("photos/00.jpg");
         }},
        {"HealthValueEdited", "personal.changed",
         [](PackSchool&, ForgedPack& pack) {
             json personal = json::parse(pack.text("personal.json"));
             for (json& value : personal["values"])
                 if (value["field"] == "temperature")
                     value["value"] =
                         "8419"
                         "0e10"
                         "010260";
             pack.setText("personal.json", personal.dump());
             return std::string("A health value of record");
         }},
        {"ManifestEdited", "manifest.changed",
         [](PackSchool&, ForgedPack& pack) {
             json manifest = json::parse(pack.text("manifest.json"));
             for (json& file : manifest["files"])
                 if (file["path"] == "CHECK.txt") file["sha256"] = std::string(64, '0');
             pack.setText("manifest.json", manifest.dump());
             return std::string("CHECK.txt does not fit the list");
         },
         false, "", false},
        {"FileEditedBesideTheManifest", "manifest.changed",
         [](PackSchool&, ForgedPack& pack) {
             pack.setText("CHECK.txt", "all is well");
             return std::string("CHECK.txt does not fit the list");
         },
         false, "", false},
        {"FileAdded", "file.unknown",
         [](PackSchool&, ForgedPack& pack) {
             pack.setText("books/another.pdf", "x");
             return std::string("books/another.pdf");
         },
         false, "", false},
        {"ManifestBroken", "manifest.unreadable",
         [](PackSchool&, ForgedPack& pack) {
             pack.setText("manifest.json", "{");
             return std::string("manifest.json cannot be read");
         },
         false, "", false},
        // The list rewritten with the right hashes, but without the terminal's key.
        {"PrintedBookReplacedWithItsHash", "manifest.signature",
         [](PackSchool&, ForgedPack& pack) {
             pack.replaceIn("books/sample-book-2026-11.pdf", "130 g", "250 g");
             return std::string("is not the one that the terminal signed");
         }},
        {"PictureOfNoRecordAddedToTheList", "manifest.signature",
         [](PackSchool&, ForgedPack& pack) {
             const std::string picture = "a picture that no record names";
             pack.setText("photos/" + sha256Hex(picture) + ".jpg", picture);
             return std::string("is not the one that the terminal signed");
         }},
        {"ListSignedByAnotherKey", "manifest.signature",
         [](PackSchool&, ForgedPack& pack) {
             pack.replaceIn("CHECK.txt", "sha256sum", "sha1sum");
             pack.manifestKey = forgersKey();
             return std::string("is not the one that the terminal signed");
         }},
        {"ListWithTheSignatureOfAHead", "manifest.signature",
         [](PackSchool&, ForgedPack& pack) {
             pack.setText("manifest.sig", pack.text(fmt::format("heads/{}.txt", pack.hashes.size())));
             return std::string("is not the one that the terminal signed");
         }},
        {"ListWithoutItsSignature", "manifest.unsigned",
         [](PackSchool&, ForgedPack& pack) {
             pack.replaceIn("books/sample-book-2026-11.pdf", "130 g", "250 g");
             pack.files.erase("manifest.sig");
             return std::string("lacks the terminal's signature");
         }},
        {"FileMissing", "file.missing",
         [](PackSchool&, ForgedPack& pack) {
             pack.files.erase("data.html");
             return std::string("lacks the file data.html");
         }},
    };
}

}  // namespace

std::vector<Forgery> forgeries() {
    std::vector<Forgery> all = ofRecords();
    for (auto more : {ofHeads(), ofFiles()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace canteen::testing
