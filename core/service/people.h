// The staff roll, certificates, roster and classes: entering them, and lists ready for choosing a person.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/people_records.h"
#include "core/domain/signature.h"
#include "core/store/people_queries.h"
#include "core/store/store.h"

namespace canteen::service {

// One person of the staff list.
struct Person {
    StaffId id;
    std::string staffNo;
    std::string name;
    Post post{};
    Employer employer{};
    Roles roles;
    std::optional<CertificateRegistered> certificate;  // the one that counts on the day
    bool hasPin = false;
    bool hasBadge = false;
    std::string pinyin;    // "zhang san"; characters without a known reading stay as they are
    std::string initials;  // "ZS"
};

// Everybody working here on the day, by staff number, with `pinyin` and `initials` left empty: the first
// reading of a process costs a quarter of a second.
std::vector<Person> peopleOn(store::Store& store, Date day);
// The same in the order of pinyin, then staff number, with their readings.
std::vector<Person> listPeople(store::Store& store, Date day);
std::optional<Person> findPerson(store::Store& store, StaffId id, Date day);
// Those whose initials begin with `typed` (any case), e.g. "Z" or "zs".
std::vector<Person> filterByInitials(const std::vector<Person>& people, std::string_view typed);

struct RosteredPerson {
    Person person;
    Shift shift{};
};
// The roster of a day, people who have left taken out; by start of shift, then pinyin. Those who are off
// come last.
std::vector<RosteredPerson> rosterOf(store::Store& store, Date day);

// Stable ids of things that an import names, so that importing them again finds them.
StaffId staffIdOf(std::string_view site, std::string_view staffNo);
ClassId classIdOf(std::string_view site, std::string_view name);
DishId dishIdOf(std::string_view site, Date day, Meal meal, std::string_view name, std::string_view line);

// What is wrong with the fields by themselves: StaffNoMissing, StaffNameMissing, LeftBeforeHired.
Status judgeStaff(const StaffRegistered& staff);
// CertificateReversed, or CertificateTooLong {0} = the last day it may name: issued + 12 months (Food Safety
// Law art. 45).
Status judgeCertificate(const CertificateRegistered& certificate);
// ClassNameMissing, ClassNumbers when boarders are more than enrolled or a number is negative.
Status judgeClass(const ClassRegistered& schoolClass);

// Each appends one record, or refuses: the sentences above, StaffNoTaken {0}, StaffNameTaken {0}, NotFound.
// Giving the same again adds no record.
Status registerStaff(store::Store& store, const StaffRegistered& staff, const Signatures& by);
Status registerCertificate(store::Store& store, const CertificateRegistered& certificate,
                           const Signatures& by);
Status setRoster(store::Store& store, const RosterSet& roster, const Signatures& by);
Status registerClass(store::Store& store, const ClassRegistered& schoolClass, const Signatures& by);

}  // namespace canteen::service
