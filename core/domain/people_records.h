// Staff, posts, health certificates, roster and sign-in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/vocabulary.h"

namespace canteen {

// A person enters the staff roll or changes there: the newest record of a `staff` counts.
struct StaffRegistered {
    static constexpr Kind kKind = Kind::StaffRegistered;
    StaffId staff;
    std::string staffNo;  // unique inside the site
    std::string name;     // unique inside the site; a suffix tells namesakes apart
    Post post{};
    Employer employer{};
    Roles roles;
    std::optional<Date> hired;
    std::optional<Date> left;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("staff", s.staff), v("staff_no", s.staffNo), v("name", s.name), v("post", s.post);
        v("employer", s.employer), v("roles", s.roles.bits), v("hired", s.hired), v("left", s.left);
    }
};

// A health certificate 健康证. Valid from `issued` to `expires`, both days included, at most 12 months.
struct CertificateRegistered {
    static constexpr Kind kKind = Kind::CertificateRegistered;
    StaffId staff;
    std::string number;
    std::string issuer;
    Date issued;
    Date expires;
    std::optional<Hash> photo;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("staff", s.staff), v("number", s.number), v("issuer", s.issuer), v("issued", s.issued);
        v("expires", s.expires), v("photo", s.photo);
    }
};

// Who works on which day; the newest record of (staff, day) counts.
struct RosterSet {
    static constexpr Kind kKind = Kind::RosterSet;
    StaffId staff;
    Date day;
    Shift shift{};

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("staff", s.staff), v("day", s.day), v("shift", s.shift);
    }
};

// A PIN was set. The PIN itself is in no record (core/service/sign_in.h).
struct PinSet {
    static constexpr Kind kKind = Kind::PinSet;
    StaffId staff;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("staff", s.staff);
    }
};

// The PIN is gone: nobody signs in with it until a new one is set.
struct PinTaken {
    static constexpr Kind kKind = Kind::PinTaken;
    StaffId staff;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("staff", s.staff);
    }
};

// A badge was given out; `fingerprint` is SHA-256 of its code. An empty optional takes the badge away.
struct BadgeSet {
    static constexpr Kind kKind = Kind::BadgeSet;
    StaffId staff;
    std::optional<Hash> fingerprint;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("staff", s.staff), v("fingerprint", s.fingerprint);
    }
};

struct SignedIn {
    static constexpr Kind kKind = Kind::SignedIn;
    StaffId staff;
    SignMethod method{};

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("staff", s.staff), v("method", s.method);
    }
};

// Too many wrong PINs in a row. With `failures` 0: an officer or the director allowed attempts again.
struct SignInLocked {
    static constexpr Kind kKind = Kind::SignInLocked;
    StaffId staff;
    std::int32_t failures = 0;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("staff", s.staff), v("failures", s.failures);
    }
};

// A class of pupils: numbers only, never named children.
struct ClassRegistered {
    static constexpr Kind kKind = Kind::ClassRegistered;
    ClassId schoolClass;
    std::string name;  // 三年级2班
    std::string grade;
    std::int32_t enrolled = 0;
    std::int32_t boarders = 0;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("class", s.schoolClass), v("name", s.name), v("grade", s.grade), v("enrolled", s.enrolled);
        v("boarders", s.boarders);
    }
};

}  // namespace canteen
