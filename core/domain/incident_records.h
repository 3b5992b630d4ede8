// Records of a suspected food-safety incident 疑似食品安全事故.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/incident_vocabulary.h"
#include "core/domain/kind.h"
#include "core/domain/personal.h"

namespace canteen {

// Somebody pressed the red button. SampleHeld and LotsHeld follow in the same commit, where there is anything
// to hold.
struct IncidentStarted {
    static constexpr Kind kKind = Kind::IncidentStarted;
    IncidentId incident;
    Date day;
    UtcMs since;  // samples taken and meals served from then on are in question

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("incident", s.incident), v("day", s.day), v("since", s.since);
    }
};

// Happened-at is when it was done; whoever did it, or saw to it, signs.
struct IncidentStepDone {
    static constexpr Kind kKind = Kind::IncidentStepDone;
    IncidentId incident;
    IncidentStep step{};
    std::optional<ReportWay> way;  // of a report
    std::string note;              // who took the report
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("incident", s.incident), v("step", s.step), v("way", s.way), v("note", s.note);
        v("findings", s.findings);
    }
};

// What is known of somebody ill. No name is asked for.
struct PatientDetail {
    std::string label;  // a seat number or initials, or empty
    UtcMs onset;
    std::vector<IllnessSign> signs;
    bool operator==(const PatientDetail&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.label), v(s.onset), v(s.signs);
    }
};

struct PatientListed {
    static constexpr Kind kKind = Kind::PatientListed;
    PatientId patient;
    IncidentId incident;
    ClassId schoolClass;  // nil = of no class, such as a teacher
    Personal<PatientDetail> detail;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("patient", s.patient), v("incident", s.incident), v("class", s.schoolClass);
        v("detail", s.detail);
    }
};

// The director or the headteacher ended it. Holds stay until each is lifted.
struct IncidentEnded {
    static constexpr Kind kKind = Kind::IncidentEnded;
    IncidentId incident;
    IncidentOutcome outcome{};
    std::string note;
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("incident", s.incident), v("outcome", s.outcome), v("note", s.note), v("findings", s.findings);
    }
};

}  // namespace canteen
