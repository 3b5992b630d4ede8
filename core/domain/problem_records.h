// Problems 问题整改: raised, followed up by their owner, rechecked by somebody else.
#pragma once

#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/problem_vocabulary.h"

namespace canteen {

// Something is wrong and somebody puts it right. The signer raised it.
struct ProblemRaised {
    static constexpr Kind kKind = Kind::ProblemRaised;
    ProblemId problem;
    Date day;  // business day on which it was seen
    ProblemSource source{};
    RecordId about;    // the record it came of: an accompanying meal, a daily control; nil for none
    std::string what;  // plain words
    StaffId owner;     // who puts it right
    UtcMs due;
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("problem", s.problem), v("day", s.day), v("source", s.source), v("about", s.about);
        v("what", s.what), v("owner", s.owner), v("due", s.due), v("findings", s.findings);
    }
};

// What was done about it. One that does not finish it is an answer in between.
struct ProblemFollowedUp {
    static constexpr Kind kKind = Kind::ProblemFollowedUp;
    ProblemId problem;
    std::string done;
    bool finished = false;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("problem", s.problem), v("done", s.done), v("finished", s.finished);
    }
};

// 复查: another person looked. Not good: the problem is open again.
struct ProblemRechecked {
    static constexpr Kind kKind = Kind::ProblemRechecked;
    ProblemId problem;
    bool good = false;
    std::string note;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("problem", s.problem), v("good", s.good), v("note", s.note);
    }
};

}  // namespace canteen
