#include "kiosk/books/books.h"

#include <array>

#include "core/base/text_id.h"
#include "core/ledger/checkpoint.h"
#include "core/store/terminal_queries.h"
#include "kiosk/books/pen.h"

namespace kiosk {

using namespace canteen;
using report::Book;
using report::BookKind;

namespace {

constexpr std::array kAll{BookKind::Samples,    BookKind::Receiving,    BookKind::MorningCheck,
                          BookKind::MealCounts, BookKind::Accompanying, BookKind::Disinfection,
                          BookKind::Additives,  BookKind::Waste,        BookKind::Deviations};
constexpr std::array<std::pair<std::string_view, BookKind>, 11> kNames{
    {{"samples", BookKind::Samples},
     {"receiving", BookKind::Receiving},
     {"check", BookKind::MorningCheck},
     {"counts", BookKind::MealCounts},
     {"accompanying", BookKind::Accompanying},
     {"disinfection", BookKind::Disinfection},
     {"additives", BookKind::Additives},
     {"waste", BookKind::Waste},
     {"deviations", BookKind::Deviations},
     {"trace", BookKind::Trace},
     {"incident", BookKind::Incident}}};

Result<Book> written(const books::Pen& pen) {
    switch (pen.order.kind) {
        case BookKind::Samples:
            return books::samplesBook(pen);
        case BookKind::Receiving:
            return books::receivingBook(pen);
        case BookKind::MorningCheck:
            return books::checkBook(pen);
        case BookKind::MealCounts:
            return books::countsBook(pen);
        case BookKind::Accompanying:
            return books::accompanyingBook(pen);
        case BookKind::Disinfection:
            return books::disinfectionBook(pen);
        case BookKind::Additives:
            return books::additivesBook(pen);
        case BookKind::Waste:
            return books::wasteBook(pen);
        case BookKind::Deviations:
            return books::deviationsBook(pen);
        case BookKind::Trace:
            return books::traceBook(pen);
        case BookKind::Incident:
            return books::incidentBook(pen);
    }
    throw Bug("a book of no kind");
}

std::optional<Meal> mealNamed(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Meal>, 5> kMeals{{{"breakfast", Meal::Breakfast},
                                                                       {"lunch", Meal::Lunch},
                                                                       {"supper", Meal::Supper},
                                                                       {"night-snack", Meal::NightSnack},
                                                                       {"extra", Meal::Extra}}};
    for (const auto& [word, meal] : kMeals)
        if (word == name) return meal;
    return std::nullopt;
}

}  // namespace

std::span<const BookKind> allBooks() {
    return kAll;
}

std::string_view nameOf(BookKind kind) {
    for (const auto& [name, each] : kNames)
        if (each == kind) return name;
    throw Bug("a book of no kind");
}

std::optional<BookKind> bookNamed(std::string_view name) {
    for (const auto& [word, kind] : kNames)
        if (word == name) return kind;
    return std::nullopt;
}

std::optional<service::TracePoint> tracePointNamed(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view what = text.substr(0, colon);
    const std::string_view rest = text.substr(colon + 1);
    if (what == "meal") {
        const std::size_t slash = rest.find('/');
        if (slash == std::string_view::npos) return std::nullopt;
        const auto day = parseDate(rest.substr(0, slash));
        const auto meal = mealNamed(rest.substr(slash + 1));
        if (!day || !meal) return std::nullopt;
        return service::MealOfDay{*day, *meal};
    }
    const auto id = parseUuid(rest);
    if (!id) return std::nullopt;
    if (what == "supplier") return SupplierId{*id};
    if (what == "lot") return LotId{*id};
    if (what == "dish") return DishId{*id};
    if (what == "sample") return SampleId{*id};
    if (what == "class") return Diners{DinerGroup::Class, ClassId{*id}};
    if (what == "person") return StaffId{*id};
    if (what == "guest") return GuestId{*id};
    return std::nullopt;
}

Result<Book> makeBook(store::Database& db, const BookOrder& order) {
    const auto site = store::currentSite(db);
    if (!site) return Error{ErrorKind::NotFound, TextId::NotFound, "the store has no site"};
    const books::Pen pen(db, *site, order);
    Result<Book> book = written(pen);
    if (book && order.kind != BookKind::Trace && order.kind != BookKind::Incident)
        books::addMissing(pen, *book);
    return book;
}

report::SheetWords sheetWords(const Book& book, Language language) {
    const auto say = [language](BookPhrase id, const std::vector<std::string>& arguments = {}) {
        return phrase(id, language, arguments);
    };
    report::SheetWords words;
    words.system = say(BookPhrase::System);
    words.page = [say](std::size_t page, std::size_t pages) {
        return say(BookPhrase::Page, {std::to_string(page), std::to_string(pages)});
    };
    words.mark = say(BookPhrase::Mark);
    words.records = say(BookPhrase::Records);
    words.nothing = say(BookPhrase::Nothing);
    words.incomplete = say(BookPhrase::Incomplete);
    words.incompleteWhy = say(BookPhrase::IncompleteWhy, {std::to_string(book.missing.size())});
    words.missing = say(BookPhrase::Missing);
    words.legend = say(BookPhrase::Legend);
    words.fingerprint = say(BookPhrase::Fingerprint);
    words.signatures = {say(BookPhrase::SignFiller), say(BookPhrase::SignOfficer), say(BookPhrase::SignHead)};
    words.chinese = language == Language::Chinese;
    return words;
}

Result<report::SheetHead> sheetHead(const std::string& note, Language language) {
    const auto head = ledger::readHead(note);
    if (!head) return head.error();
    return report::SheetHead{
        note, ledger::fingerprint(head->root),
        phrase(BookPhrase::HeadWords, language, {std::to_string(head->size), head->origin})};
}

}  // namespace kiosk
