#include "kiosk/flow/review_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/flow/log_rows.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = ReviewAction::Kind;

namespace {

constexpr const char* kSaid = "said";
constexpr const char* kNext = "next";
constexpr const char* kPeople = "people";
constexpr std::size_t kMostWords = 120;

constexpr std::pair<std::string_view, LogPhrase> kFigures[] = {
    {"days", LogPhrase::FigureDays},
    {"controlled", LogPhrase::FigureControlled},
    {"zero-risk", LogPhrase::FigureZeroRisk},
    {"exceptions", LogPhrase::FigureExceptions},
    {"checks", LogPhrase::FigureChecks},
    {"abnormal", LogPhrase::FigureAbnormal},
    {"samples", LogPhrase::FigureSamples},
    {"deliveries", LogPhrase::FigureDeliveries},
    {"lines", LogPhrase::FigureLines},
    {"rejects", LogPhrase::FigureRejects},
    {"logs", LogPhrase::FigureLogs},
    {"logs-failed", LogPhrase::FigureLogsFailed},
    {"late", LogPhrase::FigureLate},
    {"problems-raised", LogPhrase::FigureProblemsRaised},
    {"problems-closed", LogPhrase::FigureProblemsClosed},
    {"problems-open", LogPhrase::FigureProblemsOpen}};

std::vector<std::string> likelyWords(const Desk& desk, std::initializer_list<LogPhrase> phrases) {
    std::vector<std::string> words;
    for (const LogPhrase phrase : phrases) words.push_back(desk.text(phrase));
    return words;
}

}  // namespace

std::string ReviewModel::title() const {
    return desk_.text(form_ && form_->period.months ? LogPhrase::TitleMonth : LogPhrase::TitleWeek);
}

std::string ReviewModel::periodWords(const service::Period& period) const {
    if (period.months) return formatDate(period.first).substr(0, 7);
    return desk_.text(LogPhrase::WeekOf, {formatDayMonth(period.first), formatDayMonth(period.last)});
}

std::optional<service::PeriodDue> ReviewModel::dueOf(bool months) const {
    for (const service::PeriodDue& due : reviews().due())
        if (due.period.months == months) return due;
    return std::nullopt;
}

void ReviewModel::open(bool months) {
    const auto due = dueOf(months);
    const service::Period period = due      ? due->period
                                   : months ? reviews().monthOf(desk_.today())
                                            : reviews().weekOf(desk_.today());
    // What was begun and not signed goes on.
    if (!form_ || form_->period != period) form_ = reviews().openReview(period);
    choosing_ = false;
    refresh();
    desk_.go(Screen::Review);
}

void ReviewModel::refresh() {
    view_ = {};
    if (!form_) return;
    const bool months = form_->period.months;
    view_.title = periodWords(form_->period);
    for (const ReviewFigure& figure : reviews().figures(form_->period))
        for (const auto& [id, phrase] : kFigures)
            if (id == figure.id) view_.figures.push_back({desk_.text(phrase), std::to_string(figure.value)});
    if (const auto done = reviews().reviewOf(form_->period)) {
        view_.signedLine = desk_.text(LogPhrase::ReviewSigned, {desk_.moment(done->at), done->reviewer});
        return;
    }
    view_.parts.push_back(
        {kSaid, desk_.text(months ? LogPhrase::PartSummary : LogPhrase::PartCauses), form_->said});
    view_.parts.push_back(
        {kNext, desk_.text(months ? LogPhrase::PartNext : LogPhrase::PartActions), form_->next});
    if (months) {
        const auto there = form_->attendees.size();
        view_.parts.push_back(
            {kPeople, desk_.text(LogPhrase::PartAttendees),
             there == 0 ? std::string() : desk_.text(LogPhrase::PeopleCount, {std::to_string(there)})});
        view_.peopleTitle = desk_.text(LogPhrase::PartAttendees);
        for (const service::Person& person : service::peopleOn(desk_.context().store, desk_.today())) {
            const bool is = std::find(form_->attendees.begin(), form_->attendees.end(), person.id) !=
                            form_->attendees.end();
            Row row;
            row.id = rowId(person.id);
            row.title = person.name;
            row.selected = is;
            view_.people.push_back(std::move(row));
        }
    }
    view_.choosing = choosing_ && months;
    view_.mainCaption = desk_.text(view_.choosing ? LogPhrase::BackToForm : LogPhrase::ReviewSign);
    const rules::Findings findings = reviews().judge(*form_);
    if (const auto* block = rules::firstBlock(findings); block != nullptr && !view_.choosing)
        view_.mainReason = desk_.text(block->sentence);
}

void ReviewModel::handle(const ReviewAction& action) {
    if (!form_) return desk_.back();
    switch (action.kind) {
        case Kind::Part:
            if (action.arg != kPeople) return askWords(action.arg);
            choosing_ = !choosing_;
            break;
        case Kind::Person: {
            const auto person = parseRowId<StaffId>(action.arg);
            if (std::erase(form_->attendees, person) == 0) form_->attendees.push_back(person);
            break;
        }
        case Kind::Main:
            if (!view_.choosing) return sign();
            choosing_ = false;
            break;
    }
    refresh();
}

void ReviewModel::askWords(const std::string& part) {
    TextRequest request;
    const bool said = part == kSaid;
    request.words = [this, part] {
        std::string name;
        for (const ReviewPart& each : view_.parts)
            if (each.id == part) name = each.name;
        return TextWords{name, desk_.text(LogPhrase::TypeHint)};
    };
    request.draft = "review-" + part + "." + rowId(form_->record);
    request.value = said ? form_->said : form_->next;
    request.limit = kMostWords;
    request.optional = false;
    request.likely =
        said ? likelyWords(desk_,
                           {LogPhrase::LikelyNoProblem, LogPhrase::LikelyHygiene, LogPhrase::LikelyRecords,
                            LogPhrase::LikelySupplier, LogPhrase::LikelyCleaning})
             : likelyWords(desk_, {LogPhrase::LikelyGoOn, LogPhrase::LikelyTrain, LogPhrase::LikelyInspect,
                                   LogPhrase::LikelyTalk, LogPhrase::LikelyRepair});
    request.then = [this, said](const std::string& words) {
        if (!form_) return;
        (said ? form_->said : form_->next) = words;
        refresh();
    };
    desk_.askText(std::move(request));
}

void ReviewModel::sign() {
    const bool months = form_->period.months;
    SignRequest request;
    request.title = months ? LogPhrase::SignHead : LogPhrase::SignDirector;
    request.purpose = LogPhrase::PurposeReview;
    request.about = {title(), view_.title};
    request.needed = months ? service::Action::ReviewMonth : service::Action::ReviewWeek;
    request.then = [this](const service::SignIn& signer) {
        if (!form_) return;
        const service::PeriodForm form = *form_;
        const Status done = reviews().signReview(form, signer.signer);
        if (!done) {
            refresh();
            return desk_.refuse(done.error());
        }
        desk_.finished();
        desk_.offerUndo({desk_.text(LogPhrase::ReviewSignedToast),
                         [this, record = form.record, who = signer.signer](RecordId voiding) {
                             if (form_) form_->record = desk_.newRecord();
                             return reviews().takeBack(voiding, record, Reason::UndoneAtOnce, "", who);
                         }});
        refresh();
    };
    desk_.needSigner(std::move(request));
}

LogTile ReviewModel::tile(bool months) const {
    LogTile tile;
    tile.id = months ? "month" : "week";
    tile.title = desk_.text(months ? LogPhrase::TitleMonth : LogPhrase::TitleWeek);
    tile.sub = desk_.text(LogPhrase::ReviewsFine);
    if (const auto due = dueOf(months)) {
        tile.sub = months ? desk_.text(LogPhrase::MonthDue, {formatDate(due->period.first).substr(0, 7)})
                          : desk_.text(LogPhrase::WeekDue, {formatDayMonth(due->period.first)});
        tile.tone = due->overdue ? Tone::Warn : Tone::Info;
    }
    return tile;
}

std::vector<HomeNotice> ReviewModel::notices() const {
    std::vector<HomeNotice> notices;
    for (const service::PeriodDue& due : reviews().due()) {
        if (!due.ended) continue;
        const bool months = due.period.months;
        notices.push_back({due.overdue ? Tone::Stop : Tone::Warn,
                           desk_.text(months ? LogPhrase::NoticeMonth : LogPhrase::NoticeWeekEnds,
                                      {periodWords(due.period)}),
                           months ? "home.month" : "home.week"});
    }
    return notices;
}

}  // namespace kiosk
