#include "core/report/book_archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <sodium.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "core/base/check.h"
#include "core/report/csv.h"

namespace canteen::report {
namespace {

struct FreeArchive {
    void operator()(archive* zip) const { archive_write_free(zip); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

class Zip {
  public:
    explicit Zip(const std::filesystem::path& file) : zip_(archive_write_new()) {
        check(archive_write_set_format_zip(zip_.get()));
        check(archive_write_open_filename(zip_.get(), file.c_str()));
    }
    void add(const std::string& name, std::string_view bytes) {
        const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        constexpr unsigned kMode = 0644;
        archive_entry_set_perm(entry.get(), kMode);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
        check(archive_write_header(zip_.get(), entry.get()));
        if (archive_write_data(zip_.get(), bytes.data(), bytes.size()) !=
            static_cast<la_ssize_t>(bytes.size()))
            throw MachineFailure(archive_error_string(zip_.get()));
    }
    void close() { check(archive_write_close(zip_.get())); }

  private:
    void check(int code) {
        if (code != ARCHIVE_OK) throw MachineFailure(archive_error_string(zip_.get()));
    }
    std::unique_ptr<archive, FreeArchive> zip_;
};

}  // namespace

std::string sha256Hex(BytesView bytes) {
    Hash hash;
    crypto_hash_sha256(hash.data(), bytes.data(), bytes.size());
    return toHex(hash);
}

void writeCsvArchive(std::span<const Book> books, const SheetWords& words, const SheetHead& head,
                     const std::filesystem::path& file, const Progress& progress) {
    Zip zip(file);
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    std::size_t done = 0;
    for (const Book& book : books) {
        const std::string name = book.fileName + ".csv";
        const std::string text = csv(book, words.mark, words.records);
        zip.add(name, text);
        files.push_back({{"path", name},
                         {"bytes", text.size()},
                         {"sha256", sha256Hex(bytesOf(text))},
                         {"title", book.title},
                         {"rows", book.rows.size()},
                         {"missing", book.missing}});
        if (progress) progress(static_cast<double>(++done) / static_cast<double>(books.size()));
    }
    zip.add("head.txt", head.note);
    const nlohmann::ordered_json manifest{
        {"organisation", books.empty() ? std::string() : books.front().organisation},
        {"period", books.empty() ? std::string() : books.front().period},
        {"head", "head.txt"},
        {"fingerprint", head.fingerprint},
        {"files", files}};
    zip.add("manifest.json", manifest.dump(2) + "\n");
    zip.close();
}

}  // namespace canteen::report
