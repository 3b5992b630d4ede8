#include "kiosk/ctl/pack_books.h"

#include "core/base/files.h"
#include "core/report/paper.h"
#include "core/report/workbook.h"
#include "core/store/reader.h"

namespace kiosk::ctl {

using namespace canteen;

namespace {

class WorkFolder {
  public:
    explicit WorkFolder(std::filesystem::path path) : path_(std::move(path)) {
        std::filesystem::create_directory(path_);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::filesystem::path file(const std::string& name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

Bytes wholeFile(const std::filesystem::path& path) {
    auto bytes = readFile(path);
    if (!bytes) throw MachineFailure("the file is gone: " + path.string());
    return std::move(*bytes);
}

}  // namespace

Result<PackBooks> packBooks(store::Database& db, const std::filesystem::path& store, const BookOrder& order,
                            const std::string& note, const std::filesystem::path& workFolder,
                            const std::function<void(double)>& progress) {
    const auto head = sheetHead(note, order.language);
    if (!head) return head.error();
    const WorkFolder work(workFolder);
    const report::Strokes strokes = [&](const Hash& hash) -> std::optional<DrawnSignature> {
        const auto bytes = store::readBlob(store, hash);
        if (!bytes) return std::nullopt;
        auto drawn = decodeSignature(*bytes);
        return drawn ? std::optional(std::move(*drawn)) : std::nullopt;
    };
    PackBooks made;
    BookOrder each = order;
    const auto all = static_cast<double>(allBooks().size());
    for (const report::BookKind kind : allBooks()) {
        each.kind = kind;
        const auto before = static_cast<double>(made.books.size());
        // The pages take most of the time, the workbook the rest.
        const auto within = [&](double done) { progress((before + done) / all); };
        constexpr double kPages = 0.8;
        within(0);
        auto book = makeBook(db, each);
        if (!book) return book.error();
        const report::SheetWords words = sheetWords(*book, order.language);
        const auto pdf = work.file("book.pdf");
        const auto workbook = work.file("book.xlsx");
        report::writePdf({*book, words, *head, strokes, [&](double done) { within(kPages * done); }}, pdf);
        report::writeXlsx(*book, words, *head, workbook,
                          [&](double done) { within(kPages + (1 - kPages) * done); });
        made.files.push_back({"books/" + book->fileName + ".pdf", wholeFile(pdf)});
        made.files.push_back({"books/" + book->fileName + ".xlsx", wholeFile(workbook)});
        made.books.push_back(std::move(*book));
    }
    return made;
}

}  // namespace kiosk::ctl
