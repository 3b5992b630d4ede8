#include "kiosk/ctl/export_books.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/ledger/checkpoint.h"
#include "core/report/book_archive.h"
#include "core/report/paper.h"
#include "core/report/workbook.h"
#include "core/store/head_signing.h"
#include "core/store/reader.h"
#include "core/store/terminal_queries.h"
#include "kiosk/books/books.h"
#include "kiosk/ctl/job.h"
#include "kiosk/text/book_phrases.h"

namespace kiosk::ctl {

using namespace canteen;
using report::Book;

namespace {

// What was refused, on its way out.
struct Refusal {
    Error error;
};

template <class T>
T valueOf(Result<T> result) {
    if (!result) throw Refusal{result.error()};
    return std::move(*result);
}

[[noreturn]] void refuse(Sentence sentence, const std::string& detail) {
    throw Refusal{{ErrorKind::Invalid, std::move(sentence), detail}};
}

struct Made {
    std::filesystem::path path;
    std::size_t pages = 0;  // 0 = has none
};

// Files under names of their own until all of them are whole.
class Drafts {
  public:
    Drafts() = default;
    Drafts(const Drafts&) = delete;
    Drafts& operator=(const Drafts&) = delete;
    ~Drafts() {
        std::error_code ignored;
        for (const auto& [draft, made] : drafts_) std::filesystem::remove(draft, ignored);
    }

    std::filesystem::path add(const std::filesystem::path& file, std::size_t pages) {
        const std::filesystem::path draft =
            file.parent_path() / fmt::format(".{}.part", file.filename().string());
        drafts_.push_back({draft, {file, pages}});
        return draft;
    }
    void setPages(std::size_t pages) { drafts_.back().second.pages = pages; }

    // Makes all durable, then names them one by one; a name that was given stays.
    std::vector<Made> publish() {
        std::vector<Made> made;
        try {
            for (const auto& [draft, file] : drafts_) {
                publishFile(draft, file.path);
                made.push_back(file);
            }
        } catch (...) {
            std::error_code ignored;
            for (const Made& file : made) std::filesystem::remove(file.path, ignored);
            throw;
        }
        drafts_.clear();
        return made;
    }

  private:
    std::vector<std::pair<std::filesystem::path, Made>> drafts_;
};

class Export {
  public:
    Export(const Common& common, const ExportCommand& command, Job& job)
        : common_(common), command_(command), job_(job) {}

    std::vector<Made> run() {
        std::filesystem::create_directories(command_.out);
        store::Database db = valueOf(store::openForReading(common_.store));
        const store::Snapshot snapshot(db);
        const report::SheetHead head = valueOf(sheetHead(headNote(db), language()));
        std::vector<Book> books = makeBooks(db, valueOf(ledger::readHead(head.note)).size);
        Drafts drafts;
        if (command_.format == "csv")
            writeArchive(books, head, drafts);
        else
            for (std::size_t i = 0; i < books.size(); ++i) writeBook(books[i], head, i, books.size(), drafts);
        tell(1, "done");
        return drafts.publish();
    }

  private:
    [[nodiscard]] Language language() const { return common_.out.language(); }

    // That of the running terminal, or one signed here.
    std::string headNote(store::Database& db) {
        if (command_.head.empty())
            return valueOf(store::signHeadBeside(
                db, common_.keys.empty() ? std::filesystem::path(common_.store.string() + ".keys")
                                         : common_.keys));
        const auto bytes = readFile(command_.head);
        if (!bytes) refuse({TextId::NotFound}, "no file " + command_.head.string());
        const std::string note(textOf(*bytes));
        const ledger::Head head = valueOf(ledger::readHead(note));
        if (head.size == 0 || head.size > store::lastSeqOf(db) || store::rootOver(db, head.size) != head.root)
            refuse({TextId::StoreCorrupt}, "the signed head is not one of this store");
        return note;
    }

    BookOrder order() const {
        BookOrder order;
        const auto from = parseDate(command_.from);
        const auto to = parseDate(command_.to);
        if (!from) refuse({TextId::ImportDate, {command_.from}}, "--from");
        if (!to || *to < *from) refuse({TextId::ImportDate, {command_.to}}, "--to");
        order.from = *from;
        order.to = *to;
        order.language = language();
        order.now = common_.clock.read().wall;
        order.withHealth = command_.health;
        if (!command_.trace.empty()) {
            order.start = tracePointNamed(command_.trace);
            if (!order.start) refuse({TextId::NotFound}, "--trace " + command_.trace);
        }
        return order;
    }

    std::vector<report::BookKind> kinds() const {
        std::vector<report::BookKind> kinds;
        std::string_view rest = command_.books;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            const std::string_view name = rest.substr(0, comma);
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            if (name == "all") {
                kinds.insert(kinds.end(), allBooks().begin(), allBooks().end());
                if (!command_.trace.empty()) kinds.push_back(report::BookKind::Trace);
                continue;
            }
            const auto kind = bookNamed(name);
            if (!kind) refuse({TextId::NotFound}, "--books " + std::string(name));
            kinds.push_back(*kind);
        }
        if (kinds.empty()) refuse({TextId::NotFound}, "--books names no book");
        return kinds;
    }

    std::vector<Book> makeBooks(store::Database& db, std::uint64_t covered) {
        std::vector<Book> books;
        const auto wanted = kinds();
        BookOrder each = order();
        for (const report::BookKind kind : wanted) {
            each.kind = kind;
            tell(kMaking * static_cast<double>(books.size()) / static_cast<double>(wanted.size()),
                 std::string(nameOf(kind)));
            Book book = valueOf(makeBook(db, each));
            const auto later = std::count_if(book.rows.begin(), book.rows.end(), [&](const report::Row& row) {
                return std::any_of(row.records.begin(), row.records.end(),
                                   [&](std::uint64_t seq) { return seq > covered; });
            });
            if (later > 0)
                book.legend.push_back(
                    phrase(BookPhrase::LegendAfterHead, language(), {std::to_string(later)}));
            books.push_back(std::move(book));
        }
        return books;
    }

    void writeBook(const Book& book, const report::SheetHead& head, std::size_t place, std::size_t all,
                   Drafts& drafts) {
        const report::SheetWords words = sheetWords(book, language());
        const auto progress = [&, name = std::string(nameOf(book.kind))](double done) {
            tell(kMaking + (1 - kMaking) * (static_cast<double>(place) + done) / static_cast<double>(all),
                 name);
        };
        const std::filesystem::path file = command_.out / (book.fileName + "." + command_.format);
        const auto strokes = [this](const Hash& hash) -> std::optional<DrawnSignature> {
            const auto bytes = store::readBlob(common_.store, hash);
            if (!bytes) return std::nullopt;
            auto drawn = decodeSignature(*bytes);
            return drawn ? std::optional(std::move(*drawn)) : std::nullopt;
        };
        if (command_.format == "xlsx")
            return report::writeXlsx(book, words, head, drafts.add(file, 0), progress);
        const report::Paper paper{book, words, head, strokes, progress};
        if (command_.format == "pdf") {
            const std::filesystem::path draft = drafts.add(file, 0);
            return drafts.setPages(report::writePdf(paper, draft));
        }
        report::writePng(paper, command_.dpi, [&](std::size_t page, std::size_t pages) {
            const int digits = static_cast<int>(std::to_string(pages).size());
            return drafts.add(command_.out / fmt::format("{}-p{:0{}}.png", book.fileName, page, digits), 1);
        });
    }

    void writeArchive(const std::vector<Book>& books, const report::SheetHead& head, Drafts& drafts) {
        const report::SheetWords words = sheetWords(books.front(), language());
        std::string name = books.front().fileName;
        if (books.size() > 1) name.replace(0, nameOf(books.front().kind).size(), "books");
        report::writeCsvArchive(books, words, head, drafts.add(command_.out / (name + ".zip"), 0),
                                [&](double done) { tell(kMaking + (1 - kMaking) * done, "csv"); });
    }

    // Also where it is noticed that somebody wants it to end.
    void tell(double done, const std::string& what) {
        if (!job_.tell(done, what)) throw Cancelled();
    }

    static constexpr double kMaking = 0.2;  // share of the time that reading the store takes

    const Common& common_;
    const ExportCommand& command_;
    Job& job_;
};

void listMade(const Common& common, const Job& job, const std::vector<Made>& made) {
    nlohmann::json files = nlohmann::json::array();
    for (const Made& file : made) {
        const auto bytes = readFile(file.path);
        if (!bytes) throw MachineFailure("the file is gone: " + file.path.string());
        nlohmann::json one{
            {"path", file.path.string()}, {"bytes", bytes->size()}, {"sha256", report::sha256Hex(*bytes)}};
        if (file.pages > 0) one["pages"] = file.pages;
        files.push_back(one);
        if (!job.tells()) common.out.line(file.path.string());
    }
    job.end({{"files", files}});
}

Exit fail(const Common& common, const Job& job, const Error& error) {
    job.end({{"error", common.out.say(error.text)}});
    return common.out.refuse(error);
}

}  // namespace

Exit exportBooks(const Common& common, const ExportCommand& command) {
    Job job(command.progress);
    try {
        listMade(common, job, Export(common, command, job).run());
        return Exit::Done;
    } catch (const Refusal& refusal) {
        return fail(common, job, refusal.error);
    } catch (const Cancelled&) {
        const std::string sentence = common.out.words(Words::ExportCancelled);
        job.end({{"error", sentence}});
        common.out.complain(sentence);
        return Exit::Refused;
    } catch (const std::filesystem::filesystem_error& failure) {
        return fail(common, job, store::asError(failure));
    } catch (const MachineFailure& failure) {
        return fail(common, job, store::asError(failure));
    }
}

}  // namespace kiosk::ctl
