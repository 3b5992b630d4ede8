#include "kiosk/flow/papers_model.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/rows.h"
#include "kiosk/flow/supplier_card_model.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr int kRanges[] = {7, 30, 60, 90};
constexpr int kSoon = 30;
constexpr int kUrgent = 7;
constexpr const char* kEnded = "ended";
constexpr const char* kStaff = "staff";  // rows of people all lead to the list of people

struct Ending {
    Row row;
    Date last;
    int daysLeft = 0;
};

Row rowOf(const Desk& desk, Date last, int daysLeft) {
    Row row;
    row.tone = daysLeft < 0 ? Tone::Stop : daysLeft <= kSoon ? Tone::Warn : Tone::Info;
    row.state = daysLeft < 0          ? desk.text(Phrase::PaperEnded)
                : daysLeft <= kUrgent ? desk.text(Phrase::PaperUrgent)
                                      : formatDate(last).substr(0, 7);
    row.right = formatDate(last);
    row.badges.push_back(daysLeft < 0    ? desk.text(Phrase::DaysOver, {std::to_string(-daysLeft)})
                         : daysLeft == 0 ? desk.text(Phrase::EndsToday)
                                         : desk.text(Phrase::DaysLeft, {std::to_string(daysLeft)}));
    return row;
}

// Where the post needs no health certificate its end only informs.
void addStaff(const Desk& desk, int days, std::vector<Ending>& all) {
    for (const service::Person& person : service::peopleOn(desk.context().store, desk.today())) {
        if (!isChecked(person.post) || !person.certificate) continue;
        // A printed end past the pack's months counts only so far.
        const int left = judgeCertificate(desk, person).daysLeft;
        const Date last = desk.today() + left;
        if (left > days) continue;
        Ending& ending = all.emplace_back(Ending{rowOf(desk, last, left), last, left});
        ending.row.id = std::string(kStaff) + "." + rowId(person.id);
        ending.row.title = person.name;
        ending.row.sub = desk.text(Phrase::StaffCertificate, {desk.wordOf(person.post)});
        if (!touchesReadyToEat(person.post)) ending.row.tone = Tone::Info;
    }
}

std::vector<Ending> endings(const Desk& desk, int days) {
    std::vector<Ending> all;
    for (const service::EndingPaper& paper : desk.suppliers().endedOrEndingWithin(days)) {
        const PaperFiled& filed = paper.row.paper;
        Ending& ending = all.emplace_back(
            Ending{rowOf(desk, *filed.expires, paper.daysLeft), *filed.expires, paper.daysLeft});
        ending.row.id = rowId(filed.paper) + "." + rowId(filed.supplier);
        ending.row.title = paper.supplier;
        ending.row.sub = desk.wordOf(filed.kind);
        if (filed.kind == PaperKind::DriverHealthCertificate && !filed.holder.empty())
            ending.row.sub += " · " + filed.holder;
        else if (!filed.number.empty())
            ending.row.sub += " · " + filed.number;
    }
    addStaff(desk, days, all);
    std::stable_sort(all.begin(), all.end(),
                     [](const Ending& a, const Ending& b) { return a.last < b.last; });
    return all;
}

}  // namespace

int papersEndingSoon(const Desk& desk) {
    return static_cast<int>(endings(desk, kSoon).size());
}

void PapersModel::refresh() {
    view_ = {};
    view_.emptyWords = desk_.text(Phrase::NothingEnds);
    std::vector<Ending> all = endings(desk_, kRanges[std::size(kRanges) - 1]);
    const auto count = [&](int least, int most) {
        return std::count_if(all.begin(), all.end(), [&](const Ending& each) {
            return each.daysLeft >= least && each.daysLeft <= most;
        });
    };
    constexpr int kLongAgo = -100'000;
    view_.ranges.push_back({kEnded, desk_.text(Phrase::RangeEnded, {std::to_string(count(kLongAgo, -1))}),
                            range_ == kEnded, Tone::Neutral});
    for (const int days : kRanges)
        view_.ranges.push_back(
            {std::to_string(days),
             desk_.text(Phrase::RangeWithin, {std::to_string(days), std::to_string(count(kLongAgo, days))}),
             range_ == std::to_string(days), Tone::Neutral});
    const int most = range_ == kEnded ? -1 : std::atoi(range_.c_str());
    for (Ending& each : all)
        if (each.daysLeft <= most) view_.rows.push_back(std::move(each.row));
}

void PapersModel::handle(const PapersAction& action) {
    if (action.kind == PapersAction::Kind::Range) {
        range_ = action.arg;
        return refresh();
    }
    const std::size_t dot = action.arg.find('.');
    if (dot == std::string::npos) return;
    if (action.arg.substr(0, dot) == kStaff) return desk_.go(Screen::People);
    card_.open(parseRowId<SupplierId>(action.arg.substr(dot + 1)));
}

}  // namespace kiosk
