#include "kiosk/flow/export_model.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "core/service/incidents.h"
#include "kiosk/flow/export_words.h"
#include "kiosk/flow/exports_model.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/words_exports.h"

namespace kiosk {

using namespace canteen;
using Kind = ExportAction::Kind;

namespace {

constexpr std::array kSteps{ExportStep::What, ExportStep::Period, ExportStep::Format, ExportStep::Where};
constexpr std::array kFormats{ExportFormat::Paper, ExportFormat::Pdf, ExportFormat::Xlsx, ExportFormat::Csv};
// Pages of more days are too many to be looked at.
constexpr int kMostPreviewed = 31;

ExportPhrase nameOf(ExportStep step) {
    switch (step) {
        case ExportStep::What:
            return ExportPhrase::StepWhat;
        case ExportStep::Period:
            return ExportPhrase::StepPeriod;
        case ExportStep::Format:
            return ExportPhrase::StepFormat;
        case ExportStep::Where:
            break;
    }
    return ExportPhrase::StepWhere;
}

ExportPhrase useOf(ExportFormat format) {
    switch (format) {
        case ExportFormat::Paper:
            return ExportPhrase::FormatPaper;
        case ExportFormat::Pdf:
            return ExportPhrase::FormatPdf;
        case ExportFormat::Xlsx:
            return ExportPhrase::FormatXlsx;
        case ExportFormat::Csv:
            return ExportPhrase::FormatCsv;
        case ExportFormat::Pack:
            break;
    }
    return ExportPhrase::FormatPack;
}

Date monthBegin(Date day) {
    return day - (std::atoi(formatDate(day).substr(8).c_str()) - 1);
}

}  // namespace

void ExportModel::reset() {
    step_ = ExportStep::What;
    pack_ = false;
    books_.clear();
    trace_.clear();
    health_ = false;
    period_.reset();
    first_.reset();
    last_.reset();
    choosingLast_ = false;
    picker_.close();
    format_.reset();
    place_.clear();
    placeTouched_ = false;
    printer_.clear();
}

ExportModel::Days ExportModel::daysOf(Period period) const {
    const Date today = desk_.today();
    switch (period) {
        case Period::Today:
            return {today, today};
        case Period::Yesterday:
            return {today - 1, today - 1};
        case Period::TwoDays:
            return {today - 2, today};
        case Period::ThisWeek:
            return {today - static_cast<int>(isoWeekday(today) - 1), today};
        case Period::ThisMonth:
            return {monthBegin(today), today};
        case Period::LastMonth:
            return {addMonths(monthBegin(today), -1), monthBegin(today) - 1};
        case Period::ThirtyDays:
            return {today - 30, today};
        case Period::SinceVisit:
            return {lastVisit().value_or(today), today};
        case Period::Own:
            break;
    }
    return {first_.value_or(today), last_.value_or(today)};
}

std::optional<ExportModel::Days> ExportModel::days() const {
    if (!period_) return std::nullopt;
    if (*period_ == Period::Own && (!first_ || !last_ || *last_ < *first_)) return std::nullopt;
    return daysOf(*period_);
}

std::optional<ExportFormat> ExportModel::format() const {
    return pack_ ? ExportFormat::Pack : format_;
}

service::ExportWish ExportModel::wish(ExportFormat format) const {
    const Days days = daysOf(*period_);
    return {{books_.begin(), books_.end()}, days.from, days.to, format, health_ && touchesHealth(), trace_};
}

bool ExportModel::touchesHealth() const {
    if (!pack_ && !books_.contains(ExportBook::Check)) return false;
    // Inspectors are asked for their reason when they touch the switch.
    return desk_.visit() || desk_.personMay(service::Action::SeeHealthDetail);
}

const port::ExportPlace* ExportModel::place() const {
    const auto hit = std::ranges::find_if(places_.places, [&](const port::ExportPlace& place) {
        return place.root.string() == place_ && place.writable;
    });
    return hit == places_.places.end() ? nullptr : &*hit;
}

const port::ExportPrinter* ExportModel::printer() const {
    const auto hit = std::ranges::find(places_.printers, printer_, &port::ExportPrinter::queue);
    return hit == places_.printers.end() ? nullptr : &*hit;
}

std::string ExportModel::answerTo(ExportStep step) const {
    switch (step) {
        case ExportStep::What:
            return isChosen() ? exportWords(desk_, pack_ ? ExportFormat::Pack : ExportFormat::Pdf,
                                            {books_.begin(), books_.end()})
                              : std::string();
        case ExportStep::Period: {
            const auto chosen = days();
            if (!chosen) return {};
            if (chosen->from == chosen->to) return formatDayMonth(chosen->from);
            return desk_.text(ExportPhrase::Days, {formatDayMonth(chosen->from), formatDayMonth(chosen->to)});
        }
        case ExportStep::Format:
            return format() ? desk_.wordOf(*format()) : std::string();
        case ExportStep::Where:
            if (onPaper()) return printer() == nullptr ? std::string() : printer_;
            return place() == nullptr ? std::string() : place()->name;
    }
    return {};
}

std::string ExportModel::missing(ExportStep step) const {
    if (!answerTo(step).empty()) return {};
    switch (step) {
        case ExportStep::What:
            return desk_.text(ExportPhrase::ChooseWhat);
        case ExportStep::Period:
            return desk_.text(first_ && last_ && *last_ < *first_ ? ExportPhrase::Backwards
                                                                  : ExportPhrase::ChoosePeriod);
        case ExportStep::Format:
            return desk_.text(ExportPhrase::ChooseFormat);
        case ExportStep::Where:
            break;
    }
    return desk_.text(onPaper() ? ExportPhrase::ChoosePrinter : ExportPhrase::ChoosePlace);
}

std::string ExportModel::firstMissing() const {
    for (const ExportStep step : kSteps)
        if (std::string words = missing(step); !words.empty()) return words;
    return {};
}

bool ExportModel::tick(bool shown) {
    port::Exporter* exporter = desk_.backend().exporter;
    if (exporter == nullptr) return false;
    exporter->watch(shown);
    if (!shown) return false;
    port::ExportPlaces now = exporter->places();
    if (now == places_) return false;
    places_ = std::move(now);
    return true;
}

// What there is only one of needs no choosing. Inspectors bring a stick: it goes before the folder of the
// house until they touch another place.
void ExportModel::presetPlace() {
    const auto isStick = [](const port::ExportPlace& each) { return each.stick && each.writable; };
    if (desk_.visit() && !placeTouched_ && std::ranges::count_if(places_.places, isStick) == 1)
        place_ = std::ranges::find_if(places_.places, isStick)->root.string();
    else if (place() == nullptr && places_.places.size() == 1)
        place_ = places_.places.front().root.string();
}

void ExportModel::refresh() {
    view_ = {};
    view_.step = step_;
    presetPlace();
    if (printer() == nullptr && !places_.printers.empty() &&
        (places_.printers.size() == 1 || places_.printers.front().chosen))
        printer_ = places_.printers.front().queue;
    for (const ExportStep step : kSteps)
        view_.steps.push_back({step, desk_.text(nameOf(step)), answerTo(step), step == step_});
    switch (step_) {
        case ExportStep::What:
            fillBooks();
            break;
        case ExportStep::Period:
            fillPeriods();
            break;
        case ExportStep::Format:
            fillFormats();
            break;
        case ExportStep::Where:
            onPaper() ? fillPrinters() : fillPlaces();
            break;
    }
    const bool last = step_ == ExportStep::Where;
    // The first step of inspectors is the last one.
    if (step_ == ExportStep::What || (last && desk_.visit())) fillHealth();
    view_.mainCaption = desk_.text(!last       ? ExportPhrase::Next
                                   : onPaper() ? ExportPhrase::StartPrint
                                               : ExportPhrase::Start);
    view_.mainReason = last ? firstMissing() : missing(step_);
    if (desk_.backend().exporter == nullptr) view_.mainReason = desk_.text(ExportPhrase::NoProgram);
    if (pack_) view_.hint = desk_.text(ExportPhrase::PackHint);
    const auto chosen = days();
    if (!pack_ && isChosen() && chosen && chosen->to - chosen->from < kMostPreviewed &&
        desk_.backend().exporter != nullptr)
        view_.preview = desk_.text(ExportPhrase::Preview);
    if (!desk_.visit()) view_.history = desk_.text(ExportPhrase::History);
}

void ExportModel::fillBooks() {
    view_.books.push_back({"pack", desk_.text(ExportPhrase::Pack), pack_, Tone::Good});
    const bool all = books_.size() == booksOfDays().size();
    view_.books.push_back({"all", desk_.text(ExportPhrase::All), all, Tone::Info});
    for (const ExportBook book : booksOfDays())
        view_.books.push_back({std::to_string(static_cast<int>(book)), desk_.wordOf(book),
                               !pack_ && books_.contains(book), Tone::Info});
    if (service::Incidents(desk_.context()).hasBeen())
        view_.books.push_back({std::to_string(static_cast<int>(ExportBook::Incident)),
                               desk_.wordOf(ExportBook::Incident),
                               !pack_ && books_.contains(ExportBook::Incident), Tone::Stop});
}

void ExportModel::fillHealth() {
    if (!touchesHealth()) return;
    view_.health = Option{"health", desk_.text(health_ ? ExportPhrase::HealthOn : ExportPhrase::HealthOff),
                          health_, Tone::Warn};
}

void ExportModel::fillPeriods() {
    if (period_ == Period::Own) return fillEnds();
    std::vector<std::pair<Period, ExportPhrase>> periods{
        {Period::Today, ExportPhrase::Today},         {Period::Yesterday, ExportPhrase::Yesterday},
        {Period::TwoDays, ExportPhrase::TwoDays},     {Period::ThisWeek, ExportPhrase::ThisWeek},
        {Period::ThisMonth, ExportPhrase::ThisMonth}, {Period::LastMonth, ExportPhrase::LastMonth}};
    if (desk_.visit()) periods.emplace_back(Period::ThirtyDays, ExportPhrase::ThirtyDays);
    if (desk_.visit() && lastVisit()) periods.emplace_back(Period::SinceVisit, ExportPhrase::SinceVisit);
    periods.emplace_back(Period::Own, ExportPhrase::OwnDays);
    for (const auto& [period, name] : periods) {
        const Days of = daysOf(period);
        std::string sub;
        if (period != Period::Own)
            sub = of.from == of.to
                      ? formatDayMonth(of.from)
                      : desk_.text(ExportPhrase::Days, {formatDayMonth(of.from), formatDayMonth(of.to)});
        view_.answers.push_back(
            {std::to_string(static_cast<int>(period)), desk_.text(name), std::move(sub), period_ == period});
    }
}

void ExportModel::fillEnds() {
    const auto words = [](const std::optional<Date>& day) { return day ? formatDate(*day) : "…"; };
    view_.ends = {
        {"first", desk_.text(ExportPhrase::FirstDay, {words(first_)}), !choosingLast_, Tone::Neutral},
        {"last", desk_.text(ExportPhrase::LastDay, {words(last_)}), choosingLast_, Tone::Neutral},
        {"other", desk_.text(ExportPhrase::LikelyDays), false, Tone::Neutral}};
    view_.picker = picker_.view(desk_, {yearOf(desk_.today()) - 3, true}, choosingLast_ ? last_ : first_);
}

void ExportModel::fillFormats() {
    if (pack_) {
        view_.answers.push_back({std::to_string(static_cast<int>(ExportFormat::Pack)),
                                 desk_.wordOf(ExportFormat::Pack), desk_.text(useOf(ExportFormat::Pack)),
                                 true});
        return;
    }
    for (const ExportFormat format : kFormats)
        view_.answers.push_back({std::to_string(static_cast<int>(format)), desk_.wordOf(format),
                                 desk_.text(useOf(format)), format_ == format});
}

void ExportModel::fillPlaces() {
    for (const port::ExportPlace& each : places_.places) {
        Row row;
        row.id = each.root.string();
        row.tone = each.writable ? Tone::Info : Tone::Stop;
        row.state = desk_.wordOf(each.stick ? ExportTarget::Stick : ExportTarget::Folder);
        row.title = each.name;
        row.sub = each.writable ? desk_.text(ExportPhrase::Free, {sizeWords(each.freeBytes)})
                                : desk_.text(ExportPhrase::LockedSub);
        row.right = each.writable ? std::string() : desk_.text(ExportPhrase::Locked);
        row.selected = each.writable && each.root.string() == place_;
        row.blocked = !each.writable;
        view_.places.push_back(std::move(row));
    }
    view_.placesTitle = desk_.text(places_.looked ? ExportPhrase::NoStick : ExportPhrase::Looking);
    if (places_.looked) view_.placesSub = desk_.text(ExportPhrase::NoStickSub);
}

void ExportModel::fillPrinters() {
    for (const port::ExportPrinter& each : places_.printers) {
        Row row;
        row.id = each.queue;
        row.tone = each.ready ? Tone::Info : Tone::Warn;
        row.state = desk_.text(each.ready ? ExportPhrase::Ready : ExportPhrase::Paused);
        row.title = each.queue;
        row.right = each.chosen ? desk_.text(ExportPhrase::Default) : std::string();
        row.selected = each.queue == printer_;
        view_.places.push_back(std::move(row));
    }
    view_.placesTitle = desk_.text(places_.looked ? ExportPhrase::NoPrinter : ExportPhrase::Looking);
    if (places_.looked) view_.placesSub = desk_.text(ExportPhrase::NoPrinterSub);
}

void ExportModel::chooseBook(const std::string& id) {
    // A trace sheet was asked for where it begins, and is not one of these.
    books_.erase(ExportBook::Trace);
    trace_.clear();
    if (id == "pack") {
        pack_ = !pack_;
        books_.clear();
    } else if (id == "all") {
        pack_ = false;
        const bool all = books_.size() == booksOfDays().size();
        books_.clear();
        if (!all) books_.insert(booksOfDays().begin(), booksOfDays().end());
    } else {
        pack_ = false;
        const auto book = static_cast<ExportBook>(std::atoi(id.c_str()));
        if (books_.erase(book) == 0) books_.insert(book);
    }
    if (!touchesHealth()) health_ = false;
}

void ExportModel::choosePeriod(const DayAction& action) {
    const auto day = picker_.handle(action, desk_.today());
    if (!day) return;
    (choosingLast_ ? last_ : first_) = *day;
    if (!choosingLast_) choosingLast_ = !last_ || *last_ < *day;
}

void ExportModel::handle(const ExportAction& action) {
    switch (action.kind) {
        case Kind::Step:
            step_ = static_cast<ExportStep>(std::atoi(action.arg.c_str()));
            break;
        case Kind::Book:
            chooseBook(action.arg);
            break;
        case Kind::Health:
            return turnHealth();
        case Kind::Answer:
            if (step_ == ExportStep::Period) {
                period_ = static_cast<Period>(std::atoi(action.arg.c_str()));
                picker_.close();
            } else {
                format_ = static_cast<ExportFormat>(std::atoi(action.arg.c_str()));
            }
            break;
        case Kind::End:
            if (action.arg == "other") period_.reset();
            choosingLast_ = action.arg == "last";
            picker_.close();
            break;
        case Kind::Day:
            choosePeriod(action.day);
            break;
        case Kind::Place: {
            const auto locked = std::ranges::any_of(places_.places, [&](const port::ExportPlace& each) {
                return each.root.string() == action.arg && !each.writable;
            });
            if (locked) return desk_.toast(Tone::Warn, desk_.text(ExportPhrase::LockedSub));
            (onPaper() ? printer_ : place_) = action.arg;
            placeTouched_ = placeTouched_ || !onPaper();
            break;
        }
        case Kind::Main:
            return main();
        case Kind::Preview:
            return preview();
        case Kind::History:
            return history_.open();
    }
    refresh();
}

void ExportModel::main() {
    if (step_ == ExportStep::Where) return start();
    if (!missing(step_).empty()) return;
    step_ = kSteps.at(static_cast<std::size_t>(step_) + 1);
    // There is nothing to choose of a pack.
    if (step_ == ExportStep::Format && pack_) step_ = ExportStep::Where;
    refresh();
}

}  // namespace kiosk
