// Supporting logs 台账: one kind of record for all of them, told apart by their type (log_types.h says what
// each asks).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/log_vocabulary.h"
#include "core/domain/units.h"
#include "core/domain/vocabulary.h"

namespace canteen {

// One answer of a line. A field that was not asked or not answered has none.
struct LogAnswer {
    std::string field;  // LogField::id
    std::optional<LogChoice> choice;
    std::optional<Quantity> number;  // in thousandths of the field's unit
    std::string words;               // also the name of a dish or product, the id of a fridge
    std::vector<Uuid> picks;         // dish, product, people
    bool operator==(const LogAnswer&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.field), v(s.choice), v(s.number), v(s.words), v(s.picks);
    }
};

// A line of a log. A correction is a new record with the same `log` and the envelope's Relation::Corrects.
// Happened-at is when it was measured, begun, or when the visitor came.
struct LogEntered {
    static constexpr Kind kKind = Kind::LogEntered;
    LogId log;
    LogType type{};
    Date day;
    std::optional<Meal> meal;  // of the dish
    std::string subject;       // what it is about in words; empty where `choice` says it
    std::string key;           // id of the fridge, dish or product; empty otherwise
    std::optional<LogChoice> choice;
    std::optional<Quantity> reading;  // the figure that is judged
    std::optional<ReadingMethod> method;
    std::vector<LogAnswer> answers;
    LogVerdict verdict{};             // of the reading
    std::optional<DurationMs> timer;  // how long it has to run
    bool open = false;                // an end is to be recorded
    bool needsSecond = false;         // a second person has to stand for it
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("log", s.log), v("type", s.type), v("day", s.day), v("meal", s.meal), v("subject", s.subject);
        v("key", s.key), v("choice", s.choice), v("reading", s.reading), v("method", s.method);
        v("answers", s.answers), v("verdict", s.verdict), v("timer_ms", s.timer), v("open", s.open);
        v("needs_second", s.needsSecond), v("findings", s.findings);
    }
};

// A disinfection is over, a visitor has left, or a second person stands for the line.
struct LogEnded {
    static constexpr Kind kKind = Kind::LogEnded;
    LogId log;
    LogStep step{};
    LogVerdict verdict{};             // of how long it ran
    std::optional<LogChoice> action;  // what was done because it was too short
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("log", s.log), v("step", s.step), v("verdict", s.verdict), v("action", s.action);
        v("findings", s.findings);
    }
};

const LogAnswer* answerTo(const std::vector<LogAnswer>& answers, std::string_view field);
std::optional<LogChoice> choiceOf(const std::vector<LogAnswer>& answers, std::string_view field);
std::optional<Quantity> numberOf(const std::vector<LogAnswer>& answers, std::string_view field);

}  // namespace canteen
