#include "kiosk/flow/people_model.h"

#include <algorithm>

#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using service::Person;

void PeopleModel::refresh() {
    struct Line {
        Person person;
        rules::CertificateJudgement certificate;
    };
    std::vector<Line> lines;
    std::vector<std::string> initials;
    int bad = 0;
    for (const Person& person : service::listPeople(desk_.context().store, desk_.today())) {
        Line line{person, judgeCertificate(desk_, person)};
        initials.push_back(person.initials);
        if (touchesReadyToEat(person.post) && line.certificate.state != CertificateState::Valid) ++bad;
        lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        const bool aNeeds = touchesReadyToEat(a.person.post);
        const bool bNeeds = touchesReadyToEat(b.person.post);
        return aNeeds != bNeeds ? aNeeds : a.certificate.daysLeft < b.certificate.daysLeft;
    });
    const std::vector<StaffId> locked = desk_.vault().locked();
    view_ = {};
    view_.letter = letter_;
    view_.letters = firstLetters(initials);
    view_.summary =
        bad > 0 ? desk_.text(Phrase::PeopleSummaryBad, {std::to_string(lines.size()), std::to_string(bad)})
                : desk_.text(Phrase::PeopleSummary, {std::to_string(lines.size())});
    for (const Line& line : lines) {
        if (!passes(line.person.initials, letter_)) continue;
        const bool needs = touchesReadyToEat(line.person.post);
        Row row;
        row.id = rowId(line.person.id);
        row.title = line.person.name;
        row.sub = desk_.wordOf(line.person.post) + " · " + line.person.staffNo;
        row.tone = certificateTone(line.certificate.state, line.person.post);
        row.state = needs || line.person.certificate ? desk_.wordOf(line.certificate.state)
                                                     : desk_.text(Phrase::CertificateNotNeeded);
        if (line.person.certificate) {
            row.right = formatDate(line.person.certificate->expires);
            row.sub += " · " + certificateWords(desk_, line.certificate.state, line.certificate.daysLeft,
                                                line.person.post);
        }
        if (!line.person.hasPin) row.badges.push_back(desk_.text(Phrase::NoPin));
        if (std::find(locked.begin(), locked.end(), line.person.id) != locked.end())
            row.badges.push_back(desk_.text(Phrase::PinLocked));
        view_.rows.push_back(std::move(row));
    }
}

void PeopleModel::handle(const PeopleAction& action) {
    if (action.kind == PeopleAction::Kind::Open) return person_.open(parseRowId<StaffId>(action.arg));
    letter_ = letter_ == action.arg ? "" : action.arg;
    refresh();
}

}  // namespace kiosk
