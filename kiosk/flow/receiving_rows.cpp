#include "kiosk/flow/receiving_rows.h"

#include <algorithm>
#include <map>

#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using service::DeliveryLine;
using service::DeliveryState;
using service::Duty;
using service::DutyKind;
using service::GoodsLine;

namespace {

constexpr int kHabitDays = 14;
constexpr std::size_t kMostHabits = 4;

void keep(std::vector<std::string>& list, const std::string& words) {
    if (words.empty() || list.size() >= kMostHabits) return;
    if (std::find(list.begin(), list.end(), words) == list.end()) list.push_back(words);
}

Tone toneOfState(DeliveryState state) {
    switch (state) {
        case DeliveryState::Empty:
        case DeliveryState::Unsigned:
        case DeliveryState::ToFollow:
            return Tone::Warn;
        case DeliveryState::Complete:
            return Tone::Good;
        case DeliveryState::Voided:
            return Tone::Neutral;
    }
    return Tone::Neutral;
}

std::string join(std::string words, const std::string& more) {
    if (!words.empty() && !more.empty()) words += " · ";
    return words + more;
}

std::string waitingRoles(const Desk& desk, const DeliveryLine& line) {
    std::string roles;
    for (const service::SignPlace& place : line.places)
        if (place.lines > 0 && place.role != SignRole::Deliverer)
            roles = join(std::move(roles), desk.wordOf(place.role));
    return roles;
}

}  // namespace

Tone toneOf(rules::Light light) {
    switch (light) {
        case rules::Light::Green:
            return Tone::Good;
        case rules::Light::Amber:
            return Tone::Warn;
        case rules::Light::Red:
            return Tone::Stop;
    }
    return Tone::Neutral;
}

std::vector<ToneLine> toneLines(const Desk& desk, const rules::Findings& findings) {
    std::vector<ToneLine> lines;
    for (const rules::Level level : {rules::Level::Block, rules::Level::Warn})
        for (const rules::Finding& finding : findings)
            if (finding.level == level) lines.push_back({toneOf(level), desk.text(finding.sentence)});
    return lines;
}

Row supplierRow(const Desk& desk, const service::SupplierLine& line) {
    Row row;
    row.id = rowId(line.supplier.supplier);
    row.title = line.supplier.name;
    row.tone = toneOf(line.light);
    row.state = desk.text(line.light == rules::Light::Green   ? Phrase::LightGreen
                          : line.light == rules::Light::Amber ? Phrase::LightAmber
                                                              : Phrase::LightRed);
    const auto notes = toneLines(desk, line.findings);
    row.sub = notes.empty() ? desk.text(Phrase::SupplierFine) : notes.front().words;
    if (notes.size() > 1) row.badges.push_back("+" + std::to_string(notes.size() - 1));
    return row;
}

Row deliveryRow(const Desk& desk, const DeliveryLine& line) {
    Row row;
    row.id = rowId(line.delivery);
    row.tone = toneOfState(line.state);
    row.state = desk.wordOf(line.state);
    row.title = line.source == DeliverySource::OwnPlot && line.supplierName.empty()
                    ? desk.text(Phrase::OwnPlot)
                    : line.supplierName;
    row.struck = line.state == DeliveryState::Voided;
    std::string sub;
    if (line.lines > 0) sub = desk.text(Phrase::DeliveryLines, {std::to_string(line.lines)});
    if (line.rejected > 0)
        sub = join(std::move(sub), desk.text(Phrase::DeliveryRejected, {std::to_string(line.rejected)}));
    if (line.toFollow > 0)
        sub = join(std::move(sub), desk.text(Phrase::DeliveryFollow, {std::to_string(line.toFollow)}));
    const std::string waiting = waitingRoles(desk, line);
    if (!waiting.empty() && !row.struck)
        sub = join(std::move(sub), desk.text(Phrase::DeliveryWaits, {waiting}));
    if (!line.noteNo.empty()) sub = join(std::move(sub), desk.text(Phrase::DeliveryNote, {line.noteNo}));
    row.sub = std::move(sub);
    row.right = desk.moment(line.arrivedAt);
    if (line.late) row.badges.push_back(desk.text(Phrase::BadgeLate));
    return row;
}

std::string amountOf(const Desk& desk, Quantity amount, Unit unit) {
    return formatNumber(amount) + " " + desk.wordOf(unit);
}

Row goodsRow(const Desk& desk, const GoodsLine& line) {
    Row row;
    row.id = rowId(line.record);
    row.title = line.productName;
    row.struck = !line.standing;
    const bool refused = line.rejected.value > 0;
    const bool all = line.accepted.value == 0;
    row.tone = refused && all                                   ? Tone::Stop
               : refused || !line.toFollow.empty() || line.held ? Tone::Warn
                                                                : Tone::Good;
    row.state = desk.text(refused && all          ? Phrase::LineRefused
                          : refused               ? Phrase::LinePartly
                          : line.held             ? Phrase::LineHeld
                          : line.toFollow.empty() ? Phrase::LineAccepted
                                                  : Phrase::LineQuarantine);
    std::string sub;
    if (line.expires)
        sub = desk.text(Phrase::LineExpires, {formatDate(*line.expires)});
    else if (line.produced)
        sub = desk.text(Phrase::LineProduced, {formatDate(*line.produced)});
    else if (!line.lot.empty())
        sub = desk.text(Phrase::LineLot, {line.lot});
    if (line.temperature) sub = join(std::move(sub), format(*line.temperature));
    for (const PaperKind paper : line.toFollow)
        sub = join(std::move(sub), desk.text(Phrase::LineLacks, {desk.wordOf(paper)}));
    if (refused && line.rejectReason) {
        std::string why = desk.wordOf(*line.rejectReason);
        if (line.rejectAction) why += " " + desk.wordOf(*line.rejectAction);
        if (!all) why += " " + amountOf(desk, line.rejected, line.unit);
        sub = join(std::move(sub), why);
    }
    row.sub = std::move(sub);
    row.right = amountOf(desk, all ? line.rejected : line.accepted, line.unit);
    if (line.late) row.badges.push_back(desk.text(Phrase::BadgeLate));
    if (line.correction) row.badges.push_back(desk.text(Phrase::BadgeCorrection));
    if (line.proofMissing) row.badges.push_back(desk.text(Phrase::BadgeProof));
    if (!line.overrideReason.empty()) row.badges.push_back(desk.text(Phrase::BadgeOverridden));
    return row;
}

Row dutyRow(const Desk& desk, const Duty& duty, std::size_t place) {
    Row row;
    row.id = std::to_string(place);
    row.tone = duty.overdue ? Tone::Stop : Tone::Warn;
    row.state = desk.wordOf(duty.kind);
    row.title = duty.productName.empty() ? duty.supplierName : duty.productName;
    std::string sub;
    if (duty.paper) sub = join(std::move(sub), desk.wordOf(*duty.paper));
    for (const SignRole role : duty.roles) sub = join(std::move(sub), desk.wordOf(role));
    if (!duty.productName.empty()) sub = join(std::move(sub), duty.supplierName);
    row.sub = join(std::move(sub), desk.text(Phrase::DutySince, {desk.moment(duty.since)}));
    row.right = desk.text(duty.overdue ? Phrase::DutyWasDue : Phrase::DutyDue, {desk.moment(duty.due)});
    return row;
}

std::string dutyWords(const Desk& desk, const Duty& duty) {
    const std::string what = duty.productName.empty() ? duty.supplierName : duty.productName;
    const std::string due = desk.moment(duty.due);
    switch (duty.kind) {
        case DutyKind::PaperToFollow:
            return desk.text(duty.overdue ? Phrase::NoticePaperLate : Phrase::NoticePaper,
                             {what, duty.paper ? desk.wordOf(*duty.paper) : std::string(), due});
        case DutyKind::Signature:
            return desk.text(duty.overdue ? Phrase::NoticeSignatureLate : Phrase::NoticeSignature,
                             {duty.supplierName, due});
        case DutyKind::NoLines:
            return desk.text(Phrase::NoticeNoLines, {duty.supplierName});
        case DutyKind::ReturnProof:
            return desk.text(Phrase::NoticeProof, {what});
        case DutyKind::Retest:
            return desk.text(duty.overdue ? Phrase::NoticeRetestLate : Phrase::NoticeRetest, {what, due});
        case DutyKind::TestReview:
            return desk.text(Phrase::NoticeTestReview, {what, due});
    }
    return {};
}

Habits habitsOf(const Desk& desk, SupplierId supplier) {
    Habits habits;
    for (int back = 0; back <= kHabitDays; ++back) {
        auto lines = desk.receiving().day(desk.today() - back);
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            if (line->supplier != supplier || line->state == DeliveryState::Voided) continue;
            const auto detail = desk.receiving().find(line->delivery);
            if (!detail) continue;
            keep(habits.plates, detail->header.plate);
            keep(habits.drivers, detail->header.driver);
            keep(habits.plots, detail->header.plot);
            for (const GoodsLine& goods : detail->goods)
                if (std::find(habits.products.begin(), habits.products.end(), goods.product) ==
                    habits.products.end())
                    habits.products.push_back(goods.product);
        }
    }
    return habits;
}

std::vector<std::pair<SupplierId, int>> usualSuppliers(const Desk& desk) {
    std::map<SupplierId, int> counts;
    for (int back = 0; back <= kHabitDays; ++back)
        for (const DeliveryLine& line : desk.receiving().day(desk.today() - back))
            if (line.source == DeliverySource::Supplier && line.state != DeliveryState::Voided)
                ++counts[line.supplier];
    return {counts.begin(), counts.end()};
}

}  // namespace kiosk
