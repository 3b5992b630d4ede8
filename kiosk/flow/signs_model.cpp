#include "kiosk/flow/signs_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/check.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/signs_phrases.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr std::array<std::pair<std::string_view, SignsPhrase>, 12> kNames{{
    {"sheet.same-temperatures", SignsPhrase::SameTemperatures},
    {"sheet.steady-temperature", SignsPhrase::SteadyTemperature},
    {"sheet.too-fast", SignsPhrase::TooFast},
    {"sheet.crowded-minute", SignsPhrase::CrowdedMinute},
    {"sheet.never-abnormal", SignsPhrase::NeverAbnormal},
    {"sample.repeated-weight", SignsPhrase::RepeatedWeight},
    {"meal.same-number", SignsPhrase::SameNumber},
    {"accompany.same-words", SignsPhrase::SameWords},
    {"receiving.same-three", SignsPhrase::SameThree},
    {"day.late-bunch", SignsPhrase::LateBunch},
    {"day.late-share", SignsPhrase::LateShare},
    {"clock.jumped", SignsPhrase::ClockJumped},
}};

SignsPhrase nameOf(std::string_view rule) {
    const auto known =
        std::find_if(kNames.begin(), kNames.end(), [&](const auto& name) { return name.first == rule; });
    require(known != kNames.end(), "every sign has a name");
    return known->second;
}

SignsPhrase kindOf(const service::SignRecord& record) {
    if (!record.kind) return SignsPhrase::Sheet;
    switch (*record.kind) {
        case Kind::SampleTaken:
            return SignsPhrase::KindSample;
        case Kind::DeliverySigned:
            return SignsPhrase::KindDelivery;
        case Kind::MealServed:
            return SignsPhrase::KindCount;
        case Kind::MealAccompanied:
            return SignsPhrase::KindAccompanying;
        case Kind::ClockJumped:
            return SignsPhrase::KindClock;
        default:
            return SignsPhrase::KindDayClose;
    }
}

}  // namespace

void SignsModel::open() {
    SignRequest request;
    request.title = Phrase::SignOfficer;
    request.purpose = SignsPhrase::Purpose;
    request.needed = service::Action::SeeHealthDetail;
    request.then = [this](const service::SignIn&) { desk_.go(Screen::Signs); };
    desk_.needSigner(std::move(request));
}

void SignsModel::refresh() {
    signs_ = service::Signs(desk_.context()).lookBack(kSignDays);
    view_ = {};
    view_.emptyTitle = desk_.text(SignsPhrase::NoneTitle);
    view_.emptySub = desk_.text(SignsPhrase::NoneSub, {std::to_string(kSignDays)});
    for (const service::Sign& sign : signs_) {
        Row row;
        row.id = std::string(sign.rule);
        row.tone = Tone::Warn;
        row.state = desk_.text(SignsPhrase::Look);
        row.title = desk_.text(nameOf(sign.rule));
        row.sub = desk_.text(sign.sentence);
        const bool sheets = !sign.records.front().kind;
        row.right = desk_.text(sheets ? SignsPhrase::Days : SignsPhrase::Records,
                               {std::to_string(sign.records.size())});
        view_.rows.push_back(std::move(row));
    }
}

const service::Sign* SignsModel::chosen() const {
    const auto sign = std::find_if(signs_.begin(), signs_.end(),
                                   [&](const service::Sign& one) { return one.rule == chosen_; });
    return sign == signs_.end() ? nullptr : &*sign;
}

void SignsModel::refreshRecords() {
    if (signs_.empty()) refresh();
    records_ = {};
    const service::Sign* sign = chosen();
    if (sign == nullptr) return;
    records_.sentence = desk_.text(sign->sentence);
    std::size_t place = 0;
    for (const service::SignRecord& record : sign->records) {
        Row row;
        row.id = std::to_string(place++);
        row.tone = Tone::Neutral;
        row.state = desk_.text(kindOf(record));
        row.title = record.words ? desk_.text(*record.words) : record.about;
        if (row.title.empty()) row.title = desk_.text(nameOf(sign->rule));
        row.sub = record.who;
        row.right = record.kind ? desk_.moment(record.at) : formatDayMonth(record.day);
        records_.rows.push_back(std::move(row));
    }
}

void SignsModel::handle(const SignsAction& action) {
    chosen_ = action.sign;
    desk_.go(Screen::SignRecords);
}

std::string SignsModel::recordsTitle() const {
    const service::Sign* sign = chosen();
    return desk_.text(sign == nullptr ? SignsPhrase::Title : nameOf(sign->rule));
}

}  // namespace kiosk
