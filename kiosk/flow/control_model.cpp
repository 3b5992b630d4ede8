#include "kiosk/flow/control_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/service/logs.h"
#include "kiosk/flow/log_rows.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = ControlAction::Kind;

namespace {

template <class Named>
const std::string& named(const Desk& desk, const Named& thing) {
    return desk.language() == Language::Chinese ? thing.zh : thing.en;
}

Tone toneOf(ControlState state) {
    switch (state) {
        case ControlState::Fine:
            return Tone::Good;
        case ControlState::FixedOnTheSpot:
            return Tone::Warn;
        case ControlState::Problem:
            return Tone::Stop;
        case ControlState::NotApplicable:
            return Tone::Neutral;
    }
    return Tone::Neutral;
}

}  // namespace

// What was begun today goes on.
void ControlModel::open() {
    list_ = reviews().list();
    if (!form_ || form_->day != desk_.today()) {
        form_ = reviews().openControl();
        group_ = 0;
    }
    refresh();
    desk_.go(Screen::Control);
}

std::optional<ControlState> ControlModel::stateOf(const std::string& item) const {
    if (std::find(form_->fine.begin(), form_->fine.end(), item) != form_->fine.end())
        return ControlState::Fine;
    for (const ControlException& each : form_->exceptions)
        if (each.item == item) return each.state;
    return std::nullopt;
}

int ControlModel::openIn(const rules::ControlGroup& group) const {
    return static_cast<int>(std::count_if(group.items.begin(), group.items.end(),
                                          [&](const rules::ControlItem& item) { return !stateOf(item.id); }));
}

// What the terminal knows stands beside what the officer sees.
std::string ControlModel::factOf(const rules::ControlItem& item) const {
    const auto two = [&](LogPhrase phrase, int a, int b) {
        return desk_.text(phrase, {std::to_string(a), std::to_string(b)});
    };
    const Date day = desk_.today();
    if (item.fact == "checks") {
        const service::Sheet sheet = desk_.check().sheet(day, CheckSession::Morning);
        return two(LogPhrase::LiveChecks, sheet.resolved, sheet.expected);
    }
    if (item.fact == "samples") {
        const service::DayStatus status = desk_.dayClose().status(day);
        return two(LogPhrase::LiveSamples, status.sampled + status.excused, status.dishes);
    }
    if (item.fact == "deliveries") {
        const service::ReceivingCounts counts = desk_.receiving().counts();
        return two(LogPhrase::LiveDeliveries, counts.deliveries, counts.unsignedDeliveries);
    }
    if (item.fact == "expired") {
        const service::StockCounts counts = desk_.stock().counts();
        return two(LogPhrase::LiveExpired, counts.expired, counts.endingSoon);
    }
    if (item.fact == "fridges" || item.fact == "disinfection") {
        const bool fridges = item.fact == "fridges";
        const LogType type = fridges ? LogType::FridgeTemperature : LogType::Disinfection;
        for (const service::LogCount& count : service::Logs(desk_.context()).counts(day))
            if (count.type == type)
                return fridges ? two(LogPhrase::LiveFridges, count.entries, count.failed)
                               : desk_.text(LogPhrase::LiveDisinfection, {std::to_string(count.entries)});
    }
    return {};
}

void ControlModel::fillItems(const rules::ControlGroup& group) {
    for (const rules::ControlItem& item : group.items) {
        const auto state = stateOf(item.id);
        Row row;
        row.id = item.id;
        row.title = named(desk_, item);
        row.sub = factOf(item);
        row.state = state ? logWord(desk_, *state) : desk_.text(LogPhrase::ControlNotLooked);
        row.tone = state ? toneOf(*state) : Tone::Neutral;
        for (const ControlException& each : form_->exceptions)
            if (each.item == item.id && !each.note.empty())
                row.sub += (row.sub.empty() ? "" : " · ") + each.note;
        view_.items.push_back(std::move(row));
    }
}

void ControlModel::refresh() {
    view_ = {};
    if (!form_) return;
    view_.date = dateLine(desk_, form_->day);
    if (const auto done = reviews().controlOf(form_->day)) {
        const std::string words =
            done->zeroRisk
                ? desk_.text(LogPhrase::ControlZero, {done->officer})
                : desk_.text(LogPhrase::ControlFound, {std::to_string(done->exceptions), done->officer});
        view_.signedLine = desk_.text(LogPhrase::ControlSignedLine, {desk_.moment(done->at), words});
        view_.signedTone = done->problems > 0 ? Tone::Warn : Tone::Good;
        return;
    }
    int open = 0;
    for (std::size_t i = 0; i < list_.groups.size(); ++i) {
        const int ofGroup = openIn(list_.groups[i]);
        open += ofGroup;
        view_.groups.push_back({std::to_string(i), named(desk_, list_.groups[i]), i == group_,
                                ofGroup == 0 ? Tone::Good : Tone::Neutral});
    }
    if (group_ >= list_.groups.size()) return;
    const rules::ControlGroup& group = list_.groups[group_];
    view_.group = named(desk_, group);
    fillItems(group);
    view_.hint = desk_.text(LogPhrase::ControlHint);
    const int left = openIn(group);
    if (left > 0)
        view_.allFine = desk_.text(left == static_cast<int>(group.items.size()) ? LogPhrase::GroupAllFine
                                                                                : LogPhrase::GroupRestFine);
    const bool found =
        std::any_of(form_->exceptions.begin(), form_->exceptions.end(),
                    [](const ControlException& each) { return each.state != ControlState::NotApplicable; });
    view_.mainCaption = desk_.text(found ? LogPhrase::ControlSign : LogPhrase::ControlSignZero);
    if (open > 0) view_.mainReason = desk_.text(LogPhrase::ControlOpenItems, {std::to_string(open)});
}

void ControlModel::set(const rules::ControlItem& item, ControlState state, const std::string& note) {
    std::erase(form_->fine, item.id);
    std::erase_if(form_->exceptions, [&](const ControlException& each) { return each.item == item.id; });
    if (state == ControlState::Fine) {
        form_->fine.push_back(item.id);
        return;
    }
    form_->exceptions.push_back({item.id, item.zh, state, note, {}});
}

void ControlModel::askItem(const rules::ControlItem& item) {
    Question question;
    question.words = [this, item] {
        ChoiceView view;
        view.title = named(desk_, item);
        view.body = desk_.text(LogPhrase::ControlAsk);
        view.confirm = desk_.text(LogPhrase::ControlAskConfirm);
        for (const ControlState state : {ControlState::Fine, ControlState::FixedOnTheSpot,
                                         ControlState::Problem, ControlState::NotApplicable})
            view.options.push_back(
                {std::to_string(static_cast<int>(state)), logWord(desk_, state), false, toneOf(state)});
        return view;
    };
    question.note =
        NoteOffer{"control." + item.id, {}, [this, item](const std::string& option, const std::string& note) {
                      if (!form_) return;
                      set(item, static_cast<ControlState>(std::atoi(option.c_str())), note);
                      refresh();
                  }};
    desk_.ask(std::move(question));
}

void ControlModel::allFine() {
    for (const rules::ControlItem& item : list_.groups[group_].items) {
        if (!stateOf(item.id)) set(item, ControlState::Fine, {});
    }
    nextGroup();
}

// The next one with something open; the same when nothing is.
void ControlModel::nextGroup() {
    for (std::size_t i = 1; i < list_.groups.size(); ++i) {
        const std::size_t next = (group_ + i) % list_.groups.size();
        if (openIn(list_.groups[next]) == 0) continue;
        group_ = next;
        return;
    }
}

void ControlModel::handle(const ControlAction& action) {
    if (!form_) return desk_.back();
    switch (action.kind) {
        case Kind::Group:
            group_ = static_cast<std::size_t>(std::max(0, std::atoi(action.arg.c_str())));
            break;
        case Kind::Item:
            for (const rules::ControlItem& item : list_.groups.at(group_).items)
                if (item.id == action.arg) return askItem(item);
            break;
        case Kind::AllFine:
            allFine();
            break;
        case Kind::Main:
            return sign();
    }
    refresh();
}

void ControlModel::sign() {
    SignRequest request;
    request.title = LogPhrase::SignControl;
    request.purpose = LogPhrase::PurposeControl;
    request.about = {formatDate(form_->day)};
    request.needed = service::Action::ControlDay;
    request.then = [this](const service::SignIn& officer) {
        if (!form_) return;
        const service::ControlForm form = *form_;
        const Status done = reviews().signControl(form, officer.signer);
        if (!done) {
            refresh();
            return desk_.refuse(done.error());
        }
        desk_.finished();
        desk_.offerUndo({desk_.text(LogPhrase::ControlDoneToast),
                         [this, record = form.record, signer = officer.signer](RecordId voiding) {
                             if (form_) form_->record = desk_.newRecord();
                             return reviews().takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                         }});
        refresh();
    };
    desk_.needSigner(std::move(request));
}

LogTile ControlModel::tile() const {
    LogTile tile;
    tile.id = "control";
    tile.title = desk_.text(LogPhrase::TitleControl);
    const Date day = desk_.today();
    if (const auto done = reviews().controlOf(day)) {
        tile.sub = done->zeroRisk ? desk_.text(LogPhrase::ControlZero, {done->officer})
                                  : desk_.text(LogPhrase::ControlFound,
                                               {std::to_string(done->exceptions), done->officer});
        tile.tone = done->problems > 0 ? Tone::Warn : Tone::Good;
        return tile;
    }
    const auto due = reviews().controlDue(day);
    tile.sub = due.missed
                   ? desk_.text(LogPhrase::ControlMissed, {formatTime(desk_.context().pack.review.controlBy)})
                   : desk_.text(due.due ? LogPhrase::ControlDue : LogPhrase::ControlNoMeals);
    tile.tone = due.missed ? Tone::Stop : due.due ? Tone::Info : Tone::Neutral;
    return tile;
}

std::vector<HomeNotice> ControlModel::notices() const {
    if (!reviews().controlDue(desk_.today()).missed) return {};
    return {{Tone::Stop, desk_.text(LogPhrase::NoticeControl), "home.control"}};
}

}  // namespace kiosk
