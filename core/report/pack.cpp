#include "core/report/pack.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "core/base/check.h"
#include "core/base/text_id.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/entry.h"
#include "core/ledger/merkle.h"
#include "core/report/csv.h"
#include "core/report/pack_books.h"
#include "core/report/pack_selection.h"
#include "core/report/pack_signature.h"
#include "core/report/pack_zip.h"
#include "core/report/verifier_page.h"
#include "core/store/pack_queries.h"
#include "core/store/reader.h"

namespace canteen::report {
namespace {

using nlohmann::json;

struct Cancelled {};
struct Refusal {
    Error error;
};

// "jpg" or "png" by the first bytes, so that the page can show it.
std::string_view endingOf(BytesView bytes) {
    constexpr std::array<std::uint8_t, 3> kJpeg{0xFF, 0xD8, 0xFF};
    constexpr std::array<std::uint8_t, 4> kPng{0x89, 'P', 'N', 'G'};
    if (bytes.size() > kJpeg.size() && std::equal(kJpeg.begin(), kJpeg.end(), bytes.begin())) return "jpg";
    if (bytes.size() > kPng.size() && std::equal(kPng.begin(), kPng.end(), bytes.begin())) return "png";
    return "bin";
}

class Writing {
  public:
    Writing(store::Database& db, const PackOptions& options) : db_(db), options_(options) {}

    PackReport run() {
        tell(0, "records");
        const store::ReadSnapshot snapshot(db_);
        readHeadGiven();
        const Zone zone = readSite();
        const Period period{options_.from, options_.to, zone};
        selection_ = selectRecords(db_, report_.records, period, options_.books, [&] {
            tell(kRecordsBegin, "records");
            return true;
        });
        signOrCompare();
        ZipWriter zip(options_.target, options_.madeAt);
        zip_ = &zip;
        writePages();
        writeLedger();
        writePersonal();
        writePictures();
        writeManifest(zone);
        tell(kFinishing, "finishing");
        const ZippedFile whole = zip.finish();
        report_.entries = selection_.records.size();
        report_.bytes = whole.bytes;
        report_.sha256 = whole.sha256;
        return report_;
    }

  private:
    static constexpr double kRecordsBegin = 0.02;
    static constexpr double kBooks = 0.1;
    static constexpr double kLedger = 0.15;
    static constexpr double kPhotos = 0.25;
    static constexpr double kFinishing = 0.98;

    void tell(double done, std::string_view what) const {
        if (options_.progress && !options_.progress(done, what)) throw Cancelled{};
    }

    void readHeadGiven() {
        report_.records = store::countEntries(db_);
        if (report_.records == 0) throw Refusal{{ErrorKind::NotFound, TextId::NotFound, "no records"}};
        if (options_.note.empty()) return;
        const Result<ledger::Head> head = ledger::readHead(options_.note);
        if (!head) throw Refusal{head.error()};
        if (head->size == 0 || head->size > report_.records)
            throw Refusal{{ErrorKind::Invalid, TextId::StoreCorrupt, "the head is not of these records"}};
        report_.records = head->size;
    }

    Zone readSite() {
        const auto first = store::findEntry(db_, 1);
        if (!first) throw Refusal{{ErrorKind::NotFound, TextId::NotFound, "no first record"}};
        site_ = first->site;
        terminal_ = first->terminal;
        const auto site = store::currentSite(db_);
        if (site) organisation_ = site->name;
        return site ? site->zone : Zone{};
    }

    void signOrCompare() {
        ledger::MerkleRange range;
        for (const Hash& hash : selection_.hashes) range.add(hash);
        const ledger::Head head{ledger::originOf(site_, terminal_), range.size(), range.root()};
        note_ = options_.note;
        if (note_.empty()) {
            note_ = ledger::signHead(head, options_.key);
        } else if (const auto given = ledger::verifyHead(note_, options_.key.publicKey);
                   !given || *given != head) {
            throw Refusal{{ErrorKind::Invalid, TextId::StoreCorrupt, "the head is not of these records"}};
        }
        report_.fingerprint = ledger::fingerprint(head.root);
    }

    void writePages() {
        tell(kBooks, "books");
        zip_->add("index.html", bytesOf(verifierPage()));
        zip_->add("CHECK.txt", bytesOf(verifierAsset("CHECK.txt")));
        PackBooks books{options_.markTitle, options_.recordsTitle, {}};
        for (const Book& book : options_.books) {
            const std::string file = "books/" + book.fileName + ".csv";
            zip_->add(file, bytesOf(csv(book, options_.markTitle, options_.recordsTitle)));
            books.books.push_back({std::string(bookKindName(book.kind)), file, book});
        }
        const std::string data = booksJson(books);
        zip_->add("books/books.json", bytesOf(data));
        zip_->add("data.html", bytesOf(dataPage(data)));
        for (const PackFile& file : options_.files) zip_->add(file.path, file.bytes);
    }

    void writeLedger() {
        tell(kLedger, "records");
        Bytes hashes;
        hashes.reserve(selection_.hashes.size() * sizeof(Hash));
        for (const Hash& hash : selection_.hashes) hashes.insert(hashes.end(), hash.begin(), hash.end());
        zip_->add("ledger/hashes.bin", hashes);
        constexpr std::size_t kLengthBytes = 4;
        zip_->begin("ledger/entries.bin", selection_.entryBytes + kLengthBytes * selection_.records.size());
        std::size_t number = 0;
        for (const std::uint64_t seq : selection_.records) {
            const Bytes entry = store::entryBytes(db_, seq);
            const auto size = static_cast<std::uint32_t>(entry.size());
            const std::array<std::uint8_t, kLengthBytes> length{
                static_cast<std::uint8_t>(size >> 24U), static_cast<std::uint8_t>(size >> 16U),
                static_cast<std::uint8_t>(size >> 8U), static_cast<std::uint8_t>(size)};
            zip_->write(length);
            zip_->write(entry);
            constexpr std::size_t kTellEvery = 2'000;
            if (++number % kTellEvery == 0) {
                const double share =
                    static_cast<double>(number) / static_cast<double>(selection_.records.size());
                tell(kLedger + (kPhotos - kLedger) * share, "records");
            }
        }
        std::map<std::uint64_t, std::string> heads;
        if (selection_.first <= selection_.last) {
            for (const auto& head :
                 store::headsBetween(db_, selection_.first, std::min(selection_.last + 1, selection_.size)))
                heads[head.size] = head.note;
        }
        heads[selection_.size] = note_;
        for (const auto& [size, note] : heads) zip_->add(fmt::format("heads/{}.txt", size), bytesOf(note));
    }

    void writePersonal() {
        if (!options_.personal) return;
        json values = json::array();
        for (const std::uint64_t seq : selection_.records)
            for (const store::PersonalRow& row : store::personalRows(db_, seq))
                values.push_back({{"seq", row.seq},
                                  {"field", row.field},
                                  {"salt", toHex(row.salt)},
                                  {"value", toHex(row.value)}});
        zip_->add("personal.json", bytesOf(json{{"values", std::move(values)}}.dump()));
    }

    void writePictures() {
        const std::size_t all = selection_.photos.size() + selection_.strokes.size();
        std::size_t number = 0;
        const auto add = [&](const std::set<Hash>& hashes, const char* folder) {
            for (const Hash& hash : hashes) {
                tell(kPhotos +
                         (kFinishing - kPhotos) * static_cast<double>(number++) / static_cast<double>(all),
                     "photos");
                const Result<Bytes> bytes = store::readBlob(options_.store, hash);
                // One that is lost is missing in the pack too, and the verifier says of which record.
                if (!bytes) continue;
                zip_->add(fmt::format("{}/{}.{}", folder, toHex(hash), endingOf(*bytes)), *bytes);
                ++report_.photos;
            }
        };
        add(selection_.photos, "photos");
        add(selection_.strokes, "strokes");
    }

    void writeManifest(const Zone& zone) {
        json files = json::array();
        for (const ZippedFile& file : zip_->files())
            files.push_back({{"path", file.path}, {"bytes", file.bytes}, {"sha256", toHex(file.sha256)}});
        const json manifest{
            {"format", kPackFormat},
            {"program", options_.program},
            {"made_at", options_.madeAt.value},
            {"organisation", organisation_},
            {"site", site_},
            {"terminal", terminal_},
            {"from", formatDate(options_.from)},
            {"to", formatDate(options_.to)},
            {"zone", {{"offset", zone.offsetMinutes}, {"day_begins", zone.dayBegins.minutes}}},
            {"records", selection_.size},
            {"first", selection_.first},
            {"last", selection_.last},
            {"entries", selection_.records.size()},
            {"personal", options_.personal},
            {"fingerprint", report_.fingerprint},
            {"files", std::move(files)}};
        const std::string text = manifest.dump(1);
        zip_->add("manifest.json", bytesOf(text));
        zip_->add(kSignatureFile,
                  bytesOf(signManifest(text, ledger::originOf(site_, terminal_), options_.key)));
    }

    store::Database& db_;
    const PackOptions& options_;
    PackReport report_;
    Selection selection_;
    std::string site_;
    std::string terminal_;
    std::string organisation_;
    std::string note_;
    ZipWriter* zip_ = nullptr;
};

}  // namespace

Result<PackReport> writePack(store::Database& db, const PackOptions& options) {
    try {
        return Writing(db, options).run();
    } catch (const Cancelled&) {
        PackReport report;
        report.cancelled = true;
        return report;
    } catch (const Refusal& refusal) {
        return refusal.error;
    } catch (const MachineFailure& failure) {
        return store::asError(failure);
    }
}

}  // namespace canteen::report
