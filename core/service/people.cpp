#include "core/service/people.h"

#include <algorithm>
#include <tuple>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/pinyin.h"
#include "core/store/database.h"

namespace canteen::service {
namespace {

Person unread(const store::StaffRow& row) {
    const StaffRegistered& s = row.staff;
    return {s.staff,         s.staffNo,  s.name,       s.post, s.employer, s.roles,
            row.certificate, row.hasPin, row.hasBadge, {},     {}};
}

void read(Person& person) {
    person.pinyin = pinyin(person.name);
    person.initials = initialsOf(person.pinyin);
}

Person makePerson(const store::StaffRow& row) {
    Person person = unread(row);
    read(person);
    return person;
}

auto byPinyin(const Person& p) {
    return std::tie(p.pinyin, p.staffNo);
}

template <class Body>
Status append(store::Store& store, const Body& body, const Signatures& by) {
    const auto receipt = store.append(store::makeDraft(makeId<RecordId>(store.now().effective), body, by));
    if (!receipt) return receipt.error();
    return Done{};
}

bool same(const StaffRegistered& a, const StaffRegistered& b) {
    return std::tie(a.staffNo, a.name, a.post, a.employer, a.roles.bits, a.hired, a.left) ==
           std::tie(b.staffNo, b.name, b.post, b.employer, b.roles.bits, b.hired, b.left);
}

}  // namespace

std::vector<Person> peopleOn(store::Store& store, Date day) {
    std::vector<Person> people;
    for (const store::StaffRow& row : store::listActiveStaff(store.database(), day))
        people.push_back(unread(row));
    return people;
}

std::vector<Person> listPeople(store::Store& store, Date day) {
    std::vector<Person> people = peopleOn(store, day);
    for (Person& person : people) read(person);
    std::sort(people.begin(), people.end(),
              [](const Person& a, const Person& b) { return byPinyin(a) < byPinyin(b); });
    return people;
}

std::optional<Person> findPerson(store::Store& store, StaffId id, Date day) {
    const auto row = store::findStaff(store.database(), id, day);
    if (!row) return std::nullopt;
    return makePerson(*row);
}

std::vector<Person> filterByInitials(const std::vector<Person>& people, std::string_view typed) {
    std::string wanted(typed);
    for (char& c : wanted) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    std::vector<Person> fitting;
    std::copy_if(people.begin(), people.end(), std::back_inserter(fitting),
                 [&](const Person& p) { return p.initials.starts_with(wanted); });
    return fitting;
}

std::vector<RosteredPerson> rosterOf(store::Store& store, Date day) {
    std::vector<RosteredPerson> roster;
    for (const RosterSet& line : store::rosterOf(store.database(), day)) {
        const auto row = store::findStaff(store.database(), line.staff, day);
        if (row && row->isActive(day)) roster.push_back({makePerson(*row), line.shift});
    }
    std::sort(roster.begin(), roster.end(), [](const RosteredPerson& a, const RosteredPerson& b) {
        return a.shift != b.shift ? a.shift < b.shift : byPinyin(a.person) < byPinyin(b.person);
    });
    return roster;
}

StaffId staffIdOf(std::string_view site, std::string_view staffNo) {
    return {namedUuid(site, "staff:" + std::string(staffNo))};
}

ClassId classIdOf(std::string_view site, std::string_view name) {
    return {namedUuid(site, "class:" + std::string(name))};
}

DishId dishIdOf(std::string_view site, Date day, Meal meal, std::string_view name, std::string_view line) {
    std::string key = "dish:" + formatDate(day) + ":" + std::to_string(static_cast<int>(meal)) + ":";
    key += name;
    key += '\0';
    key += line;
    return {namedUuid(site, key)};
}

Status judgeStaff(const StaffRegistered& staff) {
    if (staff.staffNo.empty()) return refuse(TextId::StaffNoMissing, "staff without number");
    if (staff.name.empty()) return refuse(TextId::StaffNameMissing, "staff without name");
    if (staff.hired && staff.left && *staff.left < *staff.hired)
        return refuse(TextId::LeftBeforeHired, "left before hired");
    return Done{};
}

Status judgeCertificate(const CertificateRegistered& certificate) {
    constexpr int kLongestMonths = 12;
    if (certificate.number.empty())
        return refuse(TextId::CertificateNumberMissing, "certificate without number");
    if (certificate.expires < certificate.issued)
        return refuse(TextId::CertificateReversed, "certificate ends before it begins");
    const Date last = addMonths(certificate.issued, kLongestMonths);
    if (certificate.expires > last)
        return refuse({TextId::CertificateTooLong, {formatDate(last)}}, "certificate longer than 12 months");
    return Done{};
}

Status judgeClass(const ClassRegistered& schoolClass) {
    if (schoolClass.name.empty()) return refuse(TextId::ClassNameMissing, "class without name");
    if (schoolClass.enrolled < 0 || schoolClass.boarders < 0 || schoolClass.boarders > schoolClass.enrolled)
        return refuse(TextId::ClassNumbers, "numbers of a class do not fit");
    return Done{};
}

Status registerStaff(store::Store& store, const StaffRegistered& staff, const Signatures& by) {
    if (Status judged = judgeStaff(staff); !judged) return judged;
    store::Database& db = store.database();
    if (const auto other = store::findStaffByNo(db, staff.staffNo); other && *other != staff.staff)
        return refuse({TextId::StaffNoTaken, {staff.staffNo}}, "staff number taken");
    if (const auto other = store::findStaffByName(db, staff.name); other && *other != staff.staff)
        return refuse({TextId::StaffNameTaken, {staff.name}}, "staff name taken");
    const auto before = store::findStaff(db, staff.staff, {});
    if (before && same(before->staff, staff)) return Done{};
    return append(store, staff, by);
}

Status registerCertificate(store::Store& store, const CertificateRegistered& certificate,
                           const Signatures& by) {
    if (Status judged = judgeCertificate(certificate); !judged) return judged;
    if (!store::findStaff(store.database(), certificate.staff, {}))
        return Error{ErrorKind::NotFound, TextId::NotFound, "certificate of nobody on the roll"};
    const auto key = [](const CertificateRegistered& c) {
        return std::tie(c.number, c.issuer, c.issued, c.expires, c.photo);
    };
    for (const auto& known : store::listCertificates(store.database(), certificate.staff))
        if (key(known) == key(certificate)) return Done{};
    return append(store, certificate, by);
}

Status setRoster(store::Store& store, const RosterSet& roster, const Signatures& by) {
    if (!store::findStaff(store.database(), roster.staff, {}))
        return Error{ErrorKind::NotFound, TextId::NotFound, "roster of nobody on the roll"};
    for (const RosterSet& known : store::rosterOf(store.database(), roster.day))
        if (known.staff == roster.staff && known.shift == roster.shift) return Done{};
    return append(store, roster, by);
}

Status registerClass(store::Store& store, const ClassRegistered& schoolClass, const Signatures& by) {
    if (Status judged = judgeClass(schoolClass); !judged) return judged;
    const auto key = [](const ClassRegistered& c) {
        return std::tie(c.schoolClass, c.name, c.grade, c.enrolled, c.boarders);
    };
    for (const ClassRegistered& known : store::listClasses(store.database()))
        if (key(known) == key(schoolClass)) return Done{};
    return append(store, schoolClass, by);
}

}  // namespace canteen::service
