#include "kiosk/flow/day_close_model.h"

#include <cstdlib>
#include <optional>
#include <string_view>

#include "core/codes/qr_matrix.h"
#include "kiosk/flow/export_model.h"
#include "kiosk/flow/meals_model.h"
#include "kiosk/flow/menu_model.h"
#include "kiosk/flow/remark_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/companion_phrases.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/meals_phrases.h"

namespace kiosk {

using namespace canteen;

namespace {

AnyPhrase wordOf(store::ChangeKind kind) {
    switch (kind) {
        case store::ChangeKind::SampleEntered:
            return Phrase::ChangeSampleEntered;
        case store::ChangeKind::SampleCorrected:
            return Phrase::ChangeSampleCorrected;
        case store::ChangeKind::SampleVoided:
            return Phrase::ChangeSampleVoided;
        case store::ChangeKind::DishAdded:
            return Phrase::ChangeDishAdded;
        case store::ChangeKind::DishWithdrawn:
            return Phrase::ChangeDishWithdrawn;
        case store::ChangeKind::DishExcused:
            return Phrase::ChangeDishExcused;
        case store::ChangeKind::ExcuseVoided:
            return Phrase::ChangeExcuseVoided;
        case store::ChangeKind::CheckEntered:
            return Phrase::ChangeCheckEntered;
        case store::ChangeKind::CheckVoided:
            return Phrase::ChangeCheckVoided;
        case store::ChangeKind::GoodsEntered:
            return Phrase::ChangeGoodsEntered;
        case store::ChangeKind::GoodsCorrected:
            return Phrase::ChangeGoodsCorrected;
        case store::ChangeKind::GoodsVoided:
            return Phrase::ChangeGoodsVoided;
        case store::ChangeKind::CountEntered:
            return MealsPhrase::ChangeCountEntered;
        case store::ChangeKind::CountCorrected:
            return MealsPhrase::ChangeCountCorrected;
        case store::ChangeKind::CountVoided:
            return MealsPhrase::ChangeCountVoided;
        case store::ChangeKind::AccompaniedEntered:
            return CompanionPhrase::ChangeAccompanied;
        case store::ChangeKind::AccompaniedCorrected:
            return CompanionPhrase::ChangeAccompanyCorrected;
        case store::ChangeKind::AccompaniedVoided:
            return CompanionPhrase::ChangeAccompanyVoided;
    }
    return Phrase::ChangeSampleEntered;
}

Phrase wordOf(rules::ScorePart part) {
    switch (part) {
        case rules::ScorePart::Dishes:
            return Phrase::ScoreDishes;
        case rules::ScorePart::Staff:
            return Phrase::ScoreStaff;
        case rules::ScorePart::Deliveries:
            return Phrase::ScoreDeliveries;
        case rules::ScorePart::Accompanying:
            return Phrase::ScoreAccompanying;
        case rules::ScorePart::Counts:
            return Phrase::ScoreCounts;
        case rules::ScorePart::Disinfection:
            return Phrase::ScoreDisinfection;
        case rules::ScorePart::OnTime:
            return Phrase::ScoreOnTime;
        case rules::ScorePart::Problems:
            return Phrase::ScoreProblems;
    }
    return Phrase::ScoreDishes;
}

// The meal that the rule of a gap names: day.meal-uncounted.lunch.
std::optional<Meal> mealOf(std::string_view rule) {
    if (!rule.starts_with("day.meal-") && !rule.starts_with("day.rice-")) return std::nullopt;
    const std::string_view name = rule.substr(rule.rfind('.') + 1);
    if (name == "breakfast") return Meal::Breakfast;
    if (name == "lunch") return Meal::Lunch;
    if (name == "supper") return Meal::Supper;
    if (name == "night-snack") return Meal::NightSnack;
    return Meal::Extra;
}

}  // namespace

service::PastDays pastDays(const Desk& desk) {
    constexpr int kDaysBack = 7;
    return desk.dayClose().lookBack(kDaysBack);
}

void DayCloseModel::open(Date day) {
    day_ = day;
    record_ = desk_.newRecord();
    refresh();
    desk_.go(Screen::DayClose);
}

void DayCloseModel::refresh() {
    status_ = desk_.dayClose().status(day_);
    view_ = {};
    view_.date = formatDate(status_.day);
    const bool officer = desk_.person() && service::may(desk_.person()->roles, service::Action::CloseDay);
    for (const rules::Finding& finding : status_.findings) {
        const bool flag = finding.level == rules::Level::Flag;
        if ((flag && !officer) || finding.rule == "day.closed-already") continue;
        Row row;
        row.id = std::string(finding.rule);
        row.tone = toneOf(finding.level);
        row.state = desk_.text(flag                                   ? Phrase::GapLook
                               : finding.level == rules::Level::Block ? Phrase::GapMustClose
                                                                      : Phrase::GapOpen);
        row.title = desk_.text(finding.sentence);
        view_.gaps.push_back(std::move(row));
    }
    fillScore();
    const rules::Finding* block = rules::firstBlock(status_.findings);
    // A day whose head was not signed, because the power went, is signed for again.
    const bool closed = status_.closed && !status_.closed->head.empty();
    if (closed) {
        view_.closed = true;
        view_.closedLine = desk_.text(Phrase::DayClosedLine,
                                      {desk_.moment(status_.closed->closedAt), status_.closed->officer});
        view_.fingerprint = status_.closed->fingerprint;
        codes::QrMatrix head = codes::qrMatrix(status_.closed->head);
        view_.codeSize = head.size;
        view_.code = std::move(head.dark);
        view_.codeCaption = desk_.text(ExportPhrase::HeadShow);
        view_.exportCaption = desk_.text(ExportPhrase::Title);
        fillChanges();
    } else if (!status_.closed && block != nullptr) {
        view_.mainReason = desk_.text(block->sentence);
    }
    view_.mainCaption = desk_.text(Phrase::CloseDay);
    fillMenuChanges();
}

void DayCloseModel::fillScore() {
    const rules::DayScore score = desk_.dayClose().score(status_);
    if (!score.percent) return;
    view_.scoreTitle = desk_.text(Phrase::ScoreTitle);
    view_.score = std::to_string(*score.percent);
    view_.scoreTone = *score.percent == 100 ? Tone::Good : Tone::Warn;
    for (const rules::ScoreShare& share : score.shares)
        view_.parts.push_back({desk_.text(wordOf(share.part)),
                               std::to_string(share.done) + " / " + std::to_string(share.of),
                               share.done == share.of ? Tone::Good : Tone::Warn});
}

void DayCloseModel::fillChanges() {
    const auto& changes = status_.closed->changes;
    if (changes.empty()) return;
    view_.changesTitle = desk_.text(Phrase::ChangesSince, {std::to_string(changes.size())});
    std::vector<Row> rows;
    for (const service::DayChange& change : changes) {
        Row row;
        row.id = "change." + std::to_string(rows.size());
        row.tone = Tone::Warn;
        row.state = desk_.text(wordOf(change.kind));
        row.title = change.about.empty() ? desk_.text(MealsPhrase::OtherDiners) : change.about;
        row.sub = change.who;
        for (const std::string& more : {desk_.wordOf(change.reason), change.note})
            if (!more.empty()) row.sub += " · " + more;
        row.right = desk_.moment(change.at);
        if (change.late) row.badges.push_back(desk_.text(Phrase::BadgeLate));
        rows.push_back(std::move(row));
    }
    view_.gaps.insert(view_.gaps.begin(), rows.begin(), rows.end());
}

// What the officer should know who closes the day: no gap, since nothing can be done about it.
void DayCloseModel::fillMenuChanges() {
    // Dishes that came later stand among what changed since.
    const auto until = status_.closed ? std::optional(status_.closed->closedAt) : std::nullopt;
    for (Row& row : menuChangeRows(desk_, day_, until)) view_.gaps.push_back(std::move(row));
}

// To where the changed thing stands; checks of another day and goods have no list of their own here.
void DayCloseModel::openChange(std::size_t index) {
    const auto kind = status_.closed->changes.at(index).kind;
    if (kind <= store::ChangeKind::ExcuseVoided) samples_.openGap(day_);
    if (kind >= store::ChangeKind::AccompaniedEntered && kind <= store::ChangeKind::AccompaniedVoided)
        accompanying_.openGap(day_);
}

void DayCloseModel::handle(const DayCloseAction& action) {
    if (action.kind == DayCloseAction::Kind::Close) return close();
    if (action.kind == DayCloseAction::Kind::Export) return export_->openDay(day_);
    if (action.kind == DayCloseAction::Kind::Head && status_.closed)
        return head_->showHead(status_.closed->head);
    constexpr std::string_view kChange = "change.";
    if (action.arg.starts_with(kChange))
        return openChange(static_cast<std::size_t>(std::atoi(action.arg.substr(kChange.size()).c_str())));
    if (action.arg.starts_with(kMenuRow)) return menu_->openAt(day_);
    const bool ofSheet = action.arg == "day.sheet-open" || action.arg == "day.check-unresolved";
    if (ofSheet && day_ < desk_.today()) return desk_.toast(Tone::Info, desk_.text(Phrase::GapStays));
    if (ofSheet) return sheet_.open(CheckSession::Morning);
    if (action.arg == "day.control-missing")
        return day_ < desk_.today() ? desk_.toast(Tone::Info, desk_.text(Phrase::GapStays)) : control_.open();
    if (action.arg == "day.waste-missing") return logs_.openBook(LogType::Waste);
    if (action.arg == "day.timer-running" || action.arg == "day.log-unsigned") return logs_.open();
    if (action.arg == "day.incident-open") return desk_.go(Screen::Incident);
    if (action.arg == "day.meal-unaccompanied") return accompanying_.openGap(day_);
    if (const auto meal = mealOf(action.arg)) return meals_->openGap(day_, *meal);
    if (action.arg == "day.problem-overdue") return desk_.go(Screen::Problems);
    if (action.arg == "day.sample-not-stored") return desk_.go(Screen::PutIn);
    if (action.arg == "day.sample-unsigned") return desk_.go(Screen::Countersign);
    samples_.openGap(day_);
}

void DayCloseModel::close() {
    SignRequest request;
    request.title = Phrase::SignOfficer;
    request.purpose = Phrase::PurposeCloseDay;
    request.about = {formatDate(status_.day)};
    request.needed = service::Action::CloseDay;
    request.fresh = true;
    request.then = [this](const service::SignIn& officer) {
        const auto closed = desk_.dayClose().close(record_, status_.day, officer.signer);
        refresh();
        if (!closed) return desk_.refuse(closed.error());
        desk_.toast(Tone::Good, desk_.text(Phrase::DayClosedToast));
        desk_.finished();
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
