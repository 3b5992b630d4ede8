// What keeps a period from being complete.
#include <algorithm>
#include <array>
#include <set>

#include "core/store/people_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"
#include "kiosk/books/pen.h"
#include "kiosk/text/list_comma.h"

namespace kiosk::books {

using namespace canteen;
using report::Book;
using report::BookKind;

namespace {

struct Gap {
    std::string_view rule;  // id, or how it begins
    BookPhrase words{};
    BookKind book{};
};

// Gaps that closing a day accepts (core/rules/sample_rules.cpp, meal_rules.cpp).
constexpr std::array kGaps{
    Gap{"day.sample-not-stored", BookPhrase::GapNotStored, BookKind::Samples},
    Gap{"day.sample-unsigned", BookPhrase::GapSampleUnsigned, BookKind::Samples},
    Gap{"day.delivery-unsigned", BookPhrase::GapDeliveryUnsigned, BookKind::Receiving},
    Gap{"day.delivery-empty", BookPhrase::GapDeliveryEmpty, BookKind::Receiving},
    Gap{"day.papers-overdue", BookPhrase::GapPapers, BookKind::Receiving},
    Gap{"day.check-unresolved", BookPhrase::GapUnresolved, BookKind::MorningCheck},
    Gap{"day.sheet-open", BookPhrase::GapSheetOpen, BookKind::MorningCheck},
    Gap{"day.meal-uncounted", BookPhrase::GapUncounted, BookKind::MealCounts},
    Gap{"day.meal-unconfirmed", BookPhrase::GapUnconfirmed, BookKind::MealCounts},
    Gap{"day.meal-unaccompanied", BookPhrase::GapUnaccompanied, BookKind::Accompanying},
    Gap{"day.timer-running", BookPhrase::GapTimer, BookKind::Disinfection},
    Gap{"day.log-unsigned", BookPhrase::GapLogUnsigned, BookKind::Disinfection},
    Gap{"day.log-unsigned", BookPhrase::GapLogUnsigned, BookKind::Additives},
    Gap{"day.waste-missing", BookPhrase::GapWaste, BookKind::Waste},
    Gap{"day.control-missing", BookPhrase::GapControl, BookKind::Deviations},
    Gap{"day.problem-overdue", BookPhrase::GapProblem, BookKind::Deviations},
};

std::string daysIn(const Pen& pen, const std::vector<Date>& days) {
    std::vector<std::string> words;
    for (const Date day : days) words.push_back(formatDayMonth(day));
    return joined(words, listComma(pen.language()));
}

// Days with a menu or somebody on duty, up to today.
std::set<Date> workdays(const Pen& pen) {
    const Date last = std::min(pen.order.to, businessDay(pen.order.now, pen.site.zone));
    std::set<Date> days;
    for (const store::DishRow& dish : store::dishesBetween(pen.db, pen.order.from, last))
        days.insert(dish.day);
    for (const RosterSet& duty : store::rosterBetween(pen.db, pen.order.from, last))
        if (duty.shift != Shift::Off) days.insert(duty.day);
    return days;
}

}  // namespace

void addMissing(const Pen& pen, Book& book) {
    std::set<Date> open = workdays(pen);
    std::map<BookPhrase, std::vector<Date>> gaps;
    for (const store::ClosedDayRow& closed : store::closedDaysBetween(pen.db, pen.order.from, pen.order.to)) {
        open.erase(closed.day);
        for (const Gap& gap : kGaps) {
            if (gap.book != book.kind) continue;
            if (std::any_of(closed.gaps.begin(), closed.gaps.end(),
                            [&](const std::string& rule) { return rule.starts_with(gap.rule); }))
                gaps[gap.words].push_back(closed.day);
        }
    }
    std::vector<std::string> missing;
    if (!open.empty())
        missing.push_back(pen.say(BookPhrase::NotClosed, {daysIn(pen, {open.begin(), open.end()})}));
    for (const auto& [words, days] : gaps)
        missing.push_back(pen.say(BookPhrase::GapAt, {pen.say(words), daysIn(pen, days)}));
    book.missing.insert(book.missing.begin(), missing.begin(), missing.end());
    // A list nobody reads to its end helps nobody.
    constexpr std::size_t kMost = 40;
    if (book.missing.size() > kMost) {
        const std::size_t more = book.missing.size() - kMost;
        book.missing.resize(kMost);
        book.missing.push_back(pen.say(BookPhrase::MoreMissing, {std::to_string(more)}));
    }
}

}  // namespace kiosk::books
