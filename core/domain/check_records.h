// Records of the morning check 晨检.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/personal.h"
#include "core/domain/units.h"
#include "core/domain/vocabulary.h"

namespace canteen {

// What happened to a rostered person who is not (yet) checked.
struct AttendanceSet {
    static constexpr Kind kKind = Kind::AttendanceSet;
    StaffId staff;
    Date day;
    Attendance state{};

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("staff", s.staff), v("day", s.day), v("state", s.state);
    }
};

struct HygieneAnswer {
    HygieneItem item{};
    HygieneState state{};
    bool operator==(const HygieneAnswer&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.item), v(s.state);
    }
};

// What a thermometer showed.
struct TemperatureReading {
    CentiCelsius value;
    TemperatureSite site{};
    ReadingMethod method{};
    std::string device;  // its number, empty when typed from an unnamed one
    bool operator==(const TemperatureReading&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.value), v(s.site), v(s.method), v(s.device);
    }
};

// 问: the person's own words. An empty list means "以上都没有", said expressly; there is no unanswered
// record.
struct Declaration {
    std::vector<Symptom> symptoms;
    std::optional<bool>
        familyGastro;  // someone at home with vomiting or diarrhoea within 48 h; optional question
    std::string otherWords;
    bool operator==(const Declaration&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.symptoms), v(s.familyGastro), v(s.otherWords);
    }
};

// 看: what the checker saw. An empty list means all five in order.
struct Look {
    std::vector<LookFinding> abnormal;
    Hands hands{};
    bool operator==(const Look&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.abnormal), v(s.hands);
    }
};

// One check of one person. A retest is a further record of the same (staff, day, session) with `retestOf`.
// The checker signs in the envelope (SignRole::Checker) and is never the person checked.
struct CheckRecorded {
    static constexpr Kind kKind = Kind::CheckRecorded;
    CheckId check;
    StaffId staff;
    Date day;
    CheckSession session{};
    std::optional<CheckId> retestOf;
    UtcMs arrivedAt;
    Personal<Declaration> declaration;
    Personal<Look> look;
    Personal<TemperatureReading> temperature;
    std::vector<HygieneAnswer> hygiene;
    CertificateState certificate{};
    Outcome computed{};                // by the decision table
    Outcome outcome{};                 // the checker's, never milder than `computed`
    std::vector<CheckAction> actions;  // at least one when not cleared
    Personal<std::string> note;
    Personal<ExclusionCause> cause;               // not None exactly when `outcome` is Suspended
    Personal<std::vector<std::string>> findings;  // ids of the rules that spoke
    std::int32_t secondsSpent = 0;                // from opening the form to saving it

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("check", s.check), v("staff", s.staff), v("day", s.day), v("session", s.session);
        v("retest_of", s.retestOf), v("arrived_at", s.arrivedAt), v("declaration", s.declaration);
        v("look", s.look), v("temperature", s.temperature), v("hygiene", s.hygiene);
        v("certificate", s.certificate), v("computed", s.computed), v("outcome", s.outcome);
        v("actions", s.actions), v("note", s.note), v("cause", s.cause), v("findings", s.findings);
        v("seconds_spent", s.secondsSpent);
    }
};

// 返岗: ends the exclusion that `check` began. The officer signs, never for himself.
struct ExclusionLifted {
    static constexpr Kind kKind = Kind::ExclusionLifted;
    StaffId staff;
    CheckId check;
    ReturnEvidence evidence{};
    std::optional<UtcMs> symptomFreeSince;
    Personal<std::string> paper;  // number of the medical paper, where one is needed

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("staff", s.staff), v("check", s.check), v("evidence", s.evidence);
        v("symptom_free_since", s.symptomFreeSince), v("paper", s.paper);
    }
};

// The officer closed and signed the day's sheet. Unresolved people are named.
struct SheetClosed {
    static constexpr Kind kKind = Kind::SheetClosed;
    Date day;
    CheckSession session{};
    std::int32_t cleared = 0;
    std::int32_t notCleared = 0;
    std::int32_t away = 0;
    std::vector<StaffId> unresolved;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("session", s.session), v("cleared", s.cleared), v("not_cleared", s.notCleared);
        v("away", s.away), v("unresolved", s.unresolved);
    }
};

}  // namespace canteen
