#include "kiosk/flow/home_model.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/service/acting.h"
#include "core/service/incidents.h"
#include "core/service/meals.h"
#include "core/service/menus.h"
#include "kiosk/flow/day_close_model.h"
#include "kiosk/flow/meal_rows.h"
#include "kiosk/flow/menu_model.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/stock_rows.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/incident_phrases.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/meals_phrases.h"
#include "kiosk/text/menu_phrases.h"
#include "kiosk/text/signs_phrases.h"

namespace kiosk {

using namespace canteen;

void HomeModel::notice(Tone tone, std::string words, std::string opens) {
    view_.notices.push_back({tone, std::move(words), std::move(opens)});
}

void HomeModel::refresh() {
    const Date day = desk_.today();
    look();
    view_ = {};
    view_.greeting = desk_.context().site.name;
    view_.morePage = page_;
    view_.moreCaption = desk_.text(SignsPhrase::More);
    view_.date = dateLine(desk_, day);
    const service::Sheet sheet = desk_.check().sheet(day, CheckSession::Morning);
    const service::SampleCounts counts = desk_.samples().counts();
    const store::Now time = desk_.context().store.now();
    if (time.state == ClockState::Jumped) {
        view_.clockQuestion =
            desk_.text(Phrase::ClockDialogTitle, {formatInstant(time.wall, desk_.context().site.zone)});
    }
    addCheck(sheet);
    addReceiving();
    addSamples();
    addAccompanying();
    addPutIn(counts);
    addMeals();
    addDisposal(counts);
    addDayClose();
    addStock();
    view_.more.push_back(logs_.homeTile());
    addMenu();
    addNoon();
    addBook(counts);
    addSuppliers();
    addProblems();
    addPeople();
    addSigns();
    view_.more.push_back(inspections_.homeTile());
    addExport();
    addIncident();
    if (auto said = exported_.notice()) view_.notices.push_back(std::move(*said));
    const auto* proof = desk_.backend().proof;
    if (const auto fault = proof == nullptr ? std::nullopt : proof->fault())
        notice(Tone::Stop, desk_.text(Phrase::NoticeChain, {std::to_string(fault->seq)}));
    if (desk_.context().store.isDiskShort()) notice(Tone::Stop, desk_.text(Phrase::NoticeDisk));
    const auto exclusions = desk_.check().exclusions();
    if (!exclusions.empty())
        notice(Tone::Stop, desk_.text(Phrase::NoticeExcluded, {std::to_string(exclusions.size())}),
               "home.check");
    addLocked();
    addUnreported();
    addDuties();
    for (const service::SuspensionAdvice& advice : advice_)
        notice(Tone::Stop,
               desk_.text(Phrase::NoticeSuspend, {advice.name, desk_.text(advice.finding.sentence)}),
               std::string(kReviewTile) + rowId(advice.supplier));
    addPastDays();
    for (HomeNotice& each : logs_.notices()) notice(each.tone, std::move(each.words), std::move(each.opens));
    if (counts.held > 0)
        notice(Tone::Stop, desk_.text(Phrase::NoticeHeld, {std::to_string(counts.held)}), "home.book");
    if (counts.reminded > 0)
        notice(Tone::Warn,
               desk_.text(Phrase::NoticeClear, {std::to_string(counts.reminded),
                                                wholeHours(desk_.context().pack.sample.remindAfter)}),
               "home.disposal");
    const int boxes = desk_.context().site.boxes;
    if (boxes > 0 && counts.boxesBusy * 100 >= boxes * desk_.context().pack.sample.boxesWarnPercent) {
        notice(Tone::Warn, desk_.text(Phrase::NoticeBoxes, {std::to_string(boxes - counts.boxesBusy)}));
    }
}

void HomeModel::look() {
    const Seen now{desk_.today(), desk_.context().store.lastSeq()};
    if (seen_ == now) return;
    past_ = pastDays(desk_);
    suppliers_ = desk_.suppliers().counts();
    advice_ = desk_.suppliers().suspensionAdvice();
    missingMenu_ = service::Menus(desk_.context()).nextUnplanned();
    seen_ = now;
}

// Whoever is locked out is told on the pad to ask the officer; here the officer is told.
void HomeModel::addLocked() {
    const std::vector<StaffId> locked = desk_.vault().locked();
    if (locked.empty()) return;
    std::string names;
    for (const service::Person& person : service::peopleOn(desk_.context().store, desk_.today()))
        if (std::find(locked.begin(), locked.end(), person.id) != locked.end())
            names.append(names.empty() ? "" : listComma(desk_.language())).append(person.name);
    if (!names.empty()) notice(Tone::Warn, desk_.text(Phrase::NoticePinLocked, {names}), "home.people");
}

void HomeModel::addPastDays() {
    if (past_.unclosed)
        notice(Tone::Stop, desk_.text(Phrase::NoticeUnclosed, {formatDayMonth(*past_.unclosed)}),
               "home.day-unclosed");
    if (past_.changed)
        notice(Tone::Warn,
               desk_.text(Phrase::NoticeDayChanged,
                          {formatDayMonth(*past_.changed), std::to_string(past_.changes)}),
               "home.day-changed");
}

void HomeModel::addCheck(const service::Sheet& sheet) {
    HomeTile tile{"home.check", desk_.text(Phrase::TileCheck), "", "", Tone::Neutral};
    tile.count = fmt::format("{}/{}", sheet.resolved, sheet.expected);
    const int open = sheet.expected - sheet.resolved;
    if (sheet.expected == 0) {
        tile.sub = desk_.text(Phrase::NoRoster);
    } else if (sheet.overdue > 0) {
        tile.sub =
            desk_.text(Phrase::TileCheckOverdue, {std::to_string(open), std::to_string(sheet.overdue)});
        tile.tone = Tone::Stop;
    } else if (open > 0) {
        tile.sub = desk_.text(Phrase::TileCheckOpen, {std::to_string(open)});
        tile.tone = Tone::Info;
    } else {
        const bool late = rules::has(sheet.signs, "sheet.unsigned");
        tile.sub = desk_.text(sheet.closedAt ? Phrase::TileCheckClosed
                              : late         ? Phrase::TileCheckSignLate
                                             : Phrase::TileCheckToClose);
        tile.tone = sheet.closedAt ? Tone::Good : late ? Tone::Stop : Tone::Warn;
    }
    view_.tiles.push_back(std::move(tile));
}

// The second check of the day is the school's choice: offered from an hour before lunch until the evening.
void HomeModel::addNoon() {
    constexpr TimeOfDay kUntil{19 * 60};
    const auto lunch = mealTime(desk_.context().site, Meal::Lunch);
    const TimeOfDay time = timeOfDay(desk_.now(), desk_.context().site.zone);
    if (!lunch || time.minutes < lunch->servingBegins.minutes - 60 || time >= kUntil) return;
    const service::Sheet sheet = desk_.check().sheet(desk_.today(), CheckSession::Noon);
    int checked = 0;
    for (const service::SheetLine& line : sheet.lines) checked += line.check ? 1 : 0;
    HomeTile tile{"home.noon", desk_.text(Phrase::TileNoon), "", desk_.text(Phrase::TileNoonOptional),
                  Tone::Neutral};
    if (checked > 0) {
        tile.sub = desk_.text(Phrase::TileNoonOpen, {std::to_string(checked)});
        tile.tone = sheet.closedAt ? Tone::Good : Tone::Info;
    }
    view_.more.push_back(std::move(tile));
}

void HomeModel::addReceiving() {
    const service::ReceivingCounts counts = desk_.receiving().counts();
    HomeTile tile{"home.receiving", desk_.text(Phrase::TileReceiving), std::to_string(counts.deliveries), "",
                  Tone::Neutral};
    if (counts.empty > 0) {
        tile.sub = desk_.text(Phrase::TileReceivingEmpty, {std::to_string(counts.empty)});
        tile.tone = Tone::Warn;
    } else if (counts.unsignedDeliveries > 0) {
        tile.sub = desk_.text(Phrase::TileReceivingUnsigned, {std::to_string(counts.unsignedDeliveries)});
        tile.tone = Tone::Warn;
    } else if (counts.papersToFollow > 0) {
        tile.sub = desk_.text(Phrase::TileReceivingFollow, {std::to_string(counts.papersToFollow)});
        tile.tone = Tone::Warn;
    } else if (counts.deliveries > 0) {
        tile.sub = desk_.text(Phrase::TileReceivingDone);
        tile.tone = Tone::Good;
    } else {
        tile.sub = desk_.text(Phrase::TileReceivingNone);
    }
    if (counts.overdue > 0) tile.tone = Tone::Stop;
    view_.tiles.push_back(std::move(tile));
}

void HomeModel::addStock() {
    const service::StockCounts counts = desk_.stock().counts();
    const Meal meal = mealAhead(desk_);
    const int open = issue_.stillOpen(meal);
    HomeTile tile{"home.stock", desk_.text(Phrase::TileStock), "", "", Tone::Neutral};
    if (counts.lots == 0) {
        tile.sub = desk_.text(Phrase::TileStockNone);
    } else if (counts.expired > 0) {
        tile.sub = desk_.text(Phrase::TileStockExpired, {std::to_string(counts.expired)});
        tile.tone = Tone::Stop;
    } else if (open > 0) {
        tile.sub = desk_.text(Phrase::TileStockOpen, {desk_.wordOf(meal), std::to_string(open)});
        tile.tone = Tone::Info;
    } else if (counts.endingSoon > 0) {
        tile.sub = desk_.text(Phrase::TileStockSoon, {std::to_string(counts.endingSoon)});
        tile.tone = Tone::Warn;
    } else {
        tile.sub = desk_.text(Phrase::TileStockFine, {std::to_string(counts.lots)});
    }
    view_.more.push_back(std::move(tile));
}

// The most urgent ones by name; the rest stands in the list that a touch opens.
void HomeModel::addDuties() {
    constexpr std::size_t kMost = 3;
    const auto duties = desk_.receiving().duties();
    for (std::size_t i = 0; i < std::min(duties.size(), kMost); ++i)
        notice(duties[i].overdue ? Tone::Stop : Tone::Warn, dutyWords(desk_, duties[i]), "home.duties");
    if (duties.size() > kMost)
        notice(Tone::Warn, desk_.text(Phrase::NoticeMoreDuties, {std::to_string(duties.size() - kMost)}),
               "home.duties");
}

void HomeModel::addSamples() {
    int dishes = 0;
    int done = 0;
    int overdue = 0;
    for (const service::MealLines& meal : desk_.samples().day(desk_.today())) {
        dishes += static_cast<int>(meal.dishes.size());
        done += meal.sampled + meal.excused;
        for (const service::DishLine& dish : meal.dishes)
            overdue += dish.state == service::DishState::Overdue ? 1 : 0;
    }
    HomeTile tile{"home.samples", desk_.text(Phrase::TileSamples), fmt::format("{}/{}", done, dishes), "",
                  Tone::Info};
    if (dishes == 0) {
        tile.sub = desk_.text(Phrase::NoMenuToday);
        tile.tone = Tone::Warn;
    } else if (overdue > 0) {
        tile.sub = desk_.text(Phrase::TileSamplesOverdue, {std::to_string(overdue)});
        tile.tone = Tone::Stop;
    } else if (done < dishes) {
        tile.sub = desk_.text(Phrase::TileSamplesOpen, {std::to_string(dishes - done)});
    } else {
        tile.sub = desk_.text(Phrase::TileSamplesDone);
        tile.tone = Tone::Good;
    }
    view_.tiles.push_back(std::move(tile));
}

void HomeModel::addMeals() {
    const CountJob job = jobNow(desk_);
    const service::MealCount count = service::Meals(desk_.context()).meal(job.day, job.meal);
    HomeTile tile{"home.meals", desk_.text(MealsPhrase::TileMeals), "", "", Tone::Neutral};
    const std::string meal = desk_.wordOf(job.meal);
    const bool reporting = job.work == CountWork::Report;
    const int done = reporting ? count.reported : count.counted;
    const std::string open = std::to_string(count.expected - done);
    if (count.classes.empty()) {
        tile.sub = desk_.text(MealsPhrase::TileMealsNone);
    } else if (!count.planned && count.heads == 0) {
        tile.sub = desk_.text(MealsPhrase::TileMealsNoMenu);
    } else {
        tile.count = fmt::format("{}/{}", done, count.expected);
        tile.tone = Tone::Info;
        if (reporting && !count.overdue.empty()) {
            tile.sub = desk_.text(MealsPhrase::TileMealsOverdue, {meal, open});
            tile.tone = Tone::Stop;
        } else if (done < count.expected) {
            tile.sub = desk_.text(
                reporting ? MealsPhrase::TileMealsUnreported : MealsPhrase::TileMealsUncounted, {meal, open});
        } else if (!reporting && count.toConfirm > 0) {
            tile.sub = desk_.text(MealsPhrase::TileMealsUnconfirmed, {meal});
            tile.tone = Tone::Warn;
        } else {
            tile.sub =
                desk_.text(reporting ? MealsPhrase::TileMealsReported : MealsPhrase::TileMealsDone, {meal});
            tile.tone = Tone::Good;
        }
    }
    view_.tiles.push_back(std::move(tile));
}

// Until lunch begins: then the number is what was served.
void HomeModel::addUnreported() {
    const service::Context& context = desk_.context();
    const auto lunch = mealTime(context.site, Meal::Lunch);
    const UtcMs now = desk_.now();
    if (!lunch || now < service::momentOf(context, desk_.today(), context.pack.meals.reportBy) ||
        now >= service::momentOf(context, desk_.today(), lunch->servingBegins))
        return;
    const service::MealCount count = service::Meals(context).meal(desk_.today(), Meal::Lunch);
    if (count.overdue.empty()) return;
    notice(Tone::Warn,
           desk_.text(MealsPhrase::NoticeUnreported,
                      {formatTime(context.pack.meals.reportBy), std::to_string(count.overdue.size()),
                       missingNames(desk_, count.overdue)}),
           "home.meals");
}

void HomeModel::addPutIn(const service::SampleCounts& counts) {
    HomeTile tile{"home.put-in", desk_.text(Phrase::TilePutIn), std::to_string(counts.inHand), "",
                  Tone::Neutral};
    if (counts.putInLate > 0) {
        tile.sub = desk_.text(Phrase::TilePutInLate, {std::to_string(counts.putInLate),
                                                      wholeMinutes(desk_.context().pack.sample.putInWithin)});
        tile.tone = Tone::Stop;
    } else if (counts.inHand > 0) {
        tile.sub = desk_.text(Phrase::TilePutInOpen);
        tile.tone = Tone::Warn;
    } else {
        tile.sub = desk_.text(Phrase::TilePutInNone);
        tile.tone = Tone::Good;
    }
    view_.tiles.push_back(std::move(tile));
}

void HomeModel::addDisposal(const service::SampleCounts& counts) {
    HomeTile tile{"home.disposal", desk_.text(Phrase::TileDisposal), std::to_string(counts.due), "",
                  Tone::Neutral};
    tile.sub = counts.due > 0 ? desk_.text(Phrase::TileDisposalDue,
                                           {wholeHours(desk_.context().pack.sample.keepAtLeast)})
                              : desk_.text(Phrase::TileDisposalNone, {std::to_string(counts.stored)});
    if (counts.due > 0) tile.tone = Tone::Warn;
    view_.tiles.push_back(std::move(tile));
}

void HomeModel::addBook(const service::SampleCounts& counts) {
    HomeTile tile{"home.book", desk_.text(Phrase::TileBook), std::to_string(counts.stored + counts.inHand),
                  "", Tone::Neutral};
    tile.sub = counts.unsigned_ > 0 ? desk_.text(Phrase::TileBookUnsigned, {std::to_string(counts.unsigned_)})
                                    : desk_.text(Phrase::TileBookSub);
    if (counts.unsigned_ > 0) tile.tone = Tone::Warn;
    view_.more.push_back(std::move(tile));
}

void HomeModel::addSuppliers() {
    HomeTile tile{"home.suppliers", desk_.text(Phrase::TileSuppliers), std::to_string(suppliers_.all),
                  desk_.text(Phrase::TileSuppliersFine), Tone::Neutral};
    if (suppliers_.all == 0) {
        tile.sub = desk_.text(Phrase::NoSupplier);
    } else if (suppliers_.blocked > 0) {
        tile.sub = desk_.text(Phrase::TileSuppliersBlocked, {std::to_string(suppliers_.blocked)});
        tile.tone = Tone::Stop;
    } else if (suppliers_.ending > 0) {
        tile.sub = desk_.text(Phrase::TileSuppliersEnding,
                              {std::to_string(suppliers_.ending), std::to_string(suppliers_.endingDays)});
        tile.tone = Tone::Warn;
    }
    view_.more.push_back(std::move(tile));
}

// What is missing for the next day; else what there is today.
void HomeModel::addMenu() {
    HomeTile tile{"home.menu", desk_.text(MenuPhrase::Tile), "", "", Tone::Neutral};
    if (missingMenu_) {
        tile.sub = desk_.text(MenuPhrase::TileMissing, {weekdayWord(desk_, *missingMenu_)});
        tile.tone = Tone::Warn;
    } else {
        int dishes = 0;
        for (const service::MealLines& meal : desk_.samples().day(desk_.today()))
            dishes += static_cast<int>(meal.dishes.size());
        tile.sub = desk_.text(MenuPhrase::TileToday, {std::to_string(dishes)});
    }
    view_.more.push_back(std::move(tile));
}

// What it says is for the officer first, so no figure stands here.
void HomeModel::addSigns() {
    view_.more.push_back(
        {"home.signs", desk_.text(SignsPhrase::Title), "", desk_.text(SignsPhrase::TileSub), Tone::Neutral});
}

void HomeModel::addExport() {
    view_.more.push_back({"home.export", desk_.text(ExportPhrase::Title), "",
                          desk_.text(ExportPhrase::TileSub), Tone::Neutral});
}

void HomeModel::addPeople() {
    int soon = 0;
    int bad = 0;
    int idle = 0;  // expired, where the post does not need one
    int all = 0;
    for (const service::Person& person : service::peopleOn(desk_.context().store, desk_.today())) {
        if (!isChecked(person.post)) continue;
        ++all;
        const CertificateState state = judgeCertificate(desk_, person).state;
        const bool needs = touchesReadyToEat(person.post);
        const bool good = state == CertificateState::Valid || state == CertificateState::EndsSoon;
        soon += needs && state == CertificateState::EndsSoon ? 1 : 0;
        bad += needs && !good ? 1 : 0;
        idle += !needs && state == CertificateState::Expired ? 1 : 0;
    }
    HomeTile tile{"home.people", desk_.text(Phrase::TilePeople), std::to_string(all),
                  desk_.text(Phrase::TilePeopleFine), Tone::Neutral};
    if (bad > 0) {
        tile.sub = desk_.text(Phrase::TilePeopleBad, {std::to_string(bad)});
        tile.tone = Tone::Stop;
    } else if (soon > 0) {
        tile.sub = desk_.text(Phrase::TilePeopleSoon, {std::to_string(soon)});
        tile.tone = Tone::Warn;
    }
    // What only the list needs to tell does not crowd out a warning.
    if (bad + soon == 0 && idle > 0) tile.sub = desk_.text(Phrase::TilePeopleIdle, {std::to_string(idle)});
    view_.more.push_back(std::move(tile));
}

// The red button stands apart, at the end, and asks for a finger that stays.
void HomeModel::addIncident() {
    const bool open = service::Incidents(desk_.context()).isOpen();
    HomeTile tile{"home.incident",
                  desk_.text(IncidentPhrase::Tile),
                  "",
                  desk_.text(open ? IncidentPhrase::TileOpen : IncidentPhrase::TileHold),
                  Tone::Stop,
                  !open};
    view_.more.push_back(std::move(tile));
    if (open) notice(Tone::Stop, desk_.text(IncidentPhrase::Notice), "home.incident");
}

void HomeModel::addDayClose() {
    const service::DayStatus status = desk_.dayClose().status(desk_.today());
    HomeTile tile{"home.day-close", desk_.text(Phrase::TileDayClose), "", "", Tone::Neutral};
    int gaps = 0;
    for (const rules::Finding& finding : status.findings) gaps += finding.level != rules::Level::Flag ? 1 : 0;
    if (status.closed && !status.closed->head.empty()) {
        tile.sub = desk_.text(Phrase::TileDayClosed);
        tile.tone = Tone::Good;
    } else {
        tile.count = std::to_string(gaps);
        tile.sub = gaps > 0 ? desk_.text(Phrase::TileDayGaps) : desk_.text(Phrase::TileDayReady);
    }
    view_.tiles.push_back(std::move(tile));
}

}  // namespace kiosk
