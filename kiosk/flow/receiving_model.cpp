#include "kiosk/flow/receiving_model.h"

#include <algorithm>

#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = ReceivingAction::Kind;

namespace {

constexpr int kMostDaysBack = 30;

}  // namespace

void ReceivingModel::open() {
    daysBack_ = 0;
    refresh();
    desk_.go(Screen::Receiving);
}

void ReceivingModel::refresh() {
    const Date day = desk_.today() - daysBack_;
    view_ = {};
    view_.date = daysBack_ == 0   ? desk_.text(Phrase::Today, {formatDayMonth(day)})
                 : daysBack_ == 1 ? desk_.text(Phrase::Yesterday, {formatDayMonth(day)})
                                  : formatDate(day);
    view_.earlierDay = daysBack_ > 0;
    view_.canForward = daysBack_ > 0;
    view_.emptyWords = desk_.text(Phrase::NoDeliveries);
    int vehicles = 0;
    int open = 0;
    for (const service::DeliveryLine& line : desk_.receiving().day(day)) {
        view_.deliveries.push_back(deliveryRow(desk_, line));
        if (line.state == service::DeliveryState::Voided) continue;
        ++vehicles;
        open += line.state == service::DeliveryState::Complete ? 0 : 1;
    }
    if (vehicles > 0) {
        view_.summary =
            open > 0 ? desk_.text(Phrase::ReceivingOpen, {std::to_string(vehicles), std::to_string(open)})
                     : desk_.text(Phrase::ReceivingDone, {std::to_string(vehicles)});
        view_.summaryTone = open > 0 ? Tone::Warn : Tone::Good;
    }
    const auto duties = desk_.receiving().duties();
    if (duties.empty()) return;
    const bool late =
        std::any_of(duties.begin(), duties.end(), [](const auto& duty) { return duty.overdue; });
    view_.dutiesCaption = desk_.text(Phrase::DutiesCount, {std::to_string(duties.size())});
    view_.dutiesTone = late ? Tone::Stop : Tone::Warn;
}

void ReceivingModel::handle(const ReceivingAction& action) {
    switch (action.kind) {
        case Kind::DayBack:
            daysBack_ = std::min(daysBack_ + 1, kMostDaysBack);
            return refresh();
        case Kind::DayForward:
            daysBack_ = std::max(daysBack_ - 1, 0);
            return refresh();
        case Kind::Delivery:
            return delivery_.open(parseRowId<DeliveryId>(action.arg));
        case Kind::New:
            return form_.open();
        case Kind::Duties:
            return desk_.go(Screen::Duties);
    }
}

}  // namespace kiosk
