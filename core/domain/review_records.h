// The three reviews 日管控 周排查 月调度.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/log_vocabulary.h"

namespace canteen {

// One item of the daily control that was not simply fine.
struct ControlException {
    std::string item;   // id of the list
    std::string title;  // its words, as they were shown
    ControlState state{};
    std::string note;
    ProblemId problem;  // nil unless `state` is Problem
    bool operator==(const ControlException&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.item), v(s.title), v(s.state), v(s.note), v(s.problem);
    }
};

// 日管控: the officer walked round with the list. A day without exception says so (零风险).
struct DayControlled {
    static constexpr Kind kKind = Kind::DayControlled;
    Date day;
    std::string list;                // name and version of the list
    std::vector<std::string> items;  // ids of all that were looked at
    std::vector<ControlException> exceptions;
    bool zeroRisk = false;
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("list", s.list), v("items", s.items), v("exceptions", s.exceptions);
        v("zero_risk", s.zeroRisk), v("findings", s.findings);
    }
};

// A figure that the terminal knew when the review was signed.
struct ReviewFigure {
    std::string id;
    std::int64_t value = 0;
    bool operator==(const ReviewFigure&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.id), v(s.value);
    }
};

// 周排查: the week from Monday on.
struct WeekReviewed {
    static constexpr Kind kKind = Kind::WeekReviewed;
    Date monday;
    std::vector<ReviewFigure> figures;
    std::string causes;   // what lies behind the problems
    std::string actions;  // what is done about them

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("monday", s.monday), v("figures", s.figures), v("causes", s.causes), v("actions", s.actions);
    }
};

// 月调度: the month that begins on `first`.
struct MonthReviewed {
    static constexpr Kind kKind = Kind::MonthReviewed;
    Date first;
    std::vector<ReviewFigure> figures;
    std::vector<StaffId> attendees;
    std::string summary;
    std::string next;  // what the coming month is for

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("first", s.first), v("figures", s.figures), v("attendees", s.attendees);
        v("summary", s.summary), v("next", s.next);
    }
};

}  // namespace canteen
