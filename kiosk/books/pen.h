// What writes the books: names, words, cells and marks, each looked up once. Inside kiosk/books only.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/domain/site.h"
#include "core/report/book.h"
#include "core/store/database.h"
#include "kiosk/books/books.h"
#include "kiosk/text/book_phrases.h"
#include "kiosk/text/words.h"

namespace kiosk::books {

class Pen {
  public:
    Pen(canteen::store::Database& store, const canteen::Site& school, const BookOrder& bookOrder);

    canteen::store::Database& db;
    const canteen::Site& site;
    const BookOrder& order;

    [[nodiscard]] Language language() const { return order.language; }
    [[nodiscard]] std::string say(AnyPhrase id, const std::vector<std::string>& arguments = {}) const;
    template <class V>
    [[nodiscard]] std::string words(V value) const {
        return std::string(word(value, order.language));
    }
    // Empty for nobody.
    [[nodiscard]] std::string name(const std::optional<canteen::StaffId>& person) const;
    [[nodiscard]] std::string post(canteen::StaffId person) const;
    [[nodiscard]] std::string diners(const canteen::Diners& diners) const;
    // Place of a class in the roll, for the order of lines; 0 for a group.
    [[nodiscard]] std::size_t placeOf(const canteen::Diners& diners) const;
    [[nodiscard]] std::string fridge(const std::string& id) const;
    [[nodiscard]] std::string moment(canteen::UtcMs at) const;  // 11-20 05:15
    [[nodiscard]] std::string clock(canteen::UtcMs at) const;   // 05:15

    // An empty book with title, period and legend.
    [[nodiscard]] canteen::report::Book begin(BookPhrase title) const;
    void addColumn(canteen::report::Book& book, const char* id, BookPhrase title, double share,
                   bool number = false) const;

    // How a line came to be, and what became of it.
    struct Fate {
        canteen::RecordId record;
        bool late = false;
        std::optional<canteen::UtcMs> enteredAt;
        canteen::Reason reason{};
        std::string note;
        bool corrects = false;  // an earlier line
        bool corrected = false;
        bool voided = false;
    };
    // The mark of a line and its words, in the order in which things happened.
    void close(canteen::report::Row& row, const Fate& fate) const;

    // Adds late entry to the row.
    void markLate(canteen::report::Row& row, std::optional<canteen::UtcMs> enteredAt, canteen::Reason reason,
                  const std::string& note) const;
    // Strikes the row through and says when, by whom and why.
    void strike(canteen::report::Row& row, canteen::RecordId record, canteen::report::Mark mark) const;
    void addMark(canteen::report::Row& row, const std::string& words) const;
    // "，停电，备注" or nothing.
    [[nodiscard]] std::string because(canteen::Reason reason, const std::string& note) const;

  private:
    std::unordered_map<canteen::StaffId, std::string> names_;
    std::unordered_map<canteen::StaffId, canteen::Post> posts_;
    struct RollClass {
        std::string name;
        std::size_t place = 0;
    };
    std::map<canteen::ClassId, RollClass> classes_;
};

canteen::report::Cell text(std::string words);
canteen::report::Cell number(double value, std::string words);
canteen::report::Cell whole(std::int64_t value);
canteen::report::Cell whole(const std::optional<int>& value);  // empty when there is none
canteen::report::Cell onDay(canteen::Date day);                // 2026-11-20
canteen::report::Cell at(canteen::UtcMs moment, std::string words);
// Parts that are not empty, with the separator between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
std::string celsius(canteen::Quantity thousandths);
// 1, 2, 3 … in the first column of every row.
void numberRows(canteen::report::Book& book);

canteen::report::Book samplesBook(const Pen& pen);
canteen::report::Book receivingBook(const Pen& pen);
canteen::report::Book checkBook(const Pen& pen);
canteen::report::Book countsBook(const Pen& pen);
canteen::report::Book accompanyingBook(const Pen& pen);
canteen::report::Book disinfectionBook(const Pen& pen);
canteen::report::Book additivesBook(const Pen& pen);
canteen::report::Book wasteBook(const Pen& pen);
canteen::report::Book deviationsBook(const Pen& pen);
canteen::report::Book incidentBook(const Pen& pen);
canteen::Result<canteen::report::Book> traceBook(const Pen& pen);

// Days not closed, and the gaps that closing named, of the kinds that concern the book.
void addMissing(const Pen& pen, canteen::report::Book& book);

}  // namespace kiosk::books
