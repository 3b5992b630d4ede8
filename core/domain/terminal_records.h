// Records of the terminal itself: start, settings, clock, day close, voiding.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/site.h"
#include "core/domain/vocabulary.h"

namespace canteen {

// A program opened the store for writing.
struct TerminalStarted {
    static constexpr Kind kKind = Kind::TerminalStarted;
    std::string program;  // "canteen-kiosk 0.1.0"
    Bytes publicKey;      // Ed25519 key of the terminal, 32 bytes

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("program", s.program), v("public_key", s.publicKey);
    }
};

struct SiteConfigured {
    static constexpr Kind kKind = Kind::SiteConfigured;
    Site site;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("site", s.site);
    }
};

// The thresholds in force from here on. `version` is what later entries carry, e.g. "cn-school
// 2026.1+3fa9c2d1".
struct RulePackAdopted {
    static constexpr Kind kKind = Kind::RulePackAdopted;
    std::string version;
    std::string packToml;  // the whole pack, so that old records can be judged by the rules of their day
    std::string siteToml;  // the stricter values of the site, may be empty

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("version", s.version), v("pack", s.packToml), v("site", s.siteToml);
    }
};

// The wall clock moved by more than two minutes against the time that really passed.
struct ClockJumped {
    static constexpr Kind kKind = Kind::ClockJumped;
    UtcMs expected;  // what the wall clock should have shown
    UtcMs found;     // what it showed

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("expected", s.expected), v("found", s.found);
    }
};

// A person declared that the wall clock is right; effective time follows it from here on.
struct ClockConfirmed {
    static constexpr Kind kKind = Kind::ClockConfirmed;
    UtcMs wall;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("wall", s.wall);
    }
};

// The day's books are closed. The signed head over the ledger up to and including this entry stands in
// `heads`.
struct DayClosed {
    static constexpr Kind kKind = Kind::DayClosed;
    Date day;
    std::int32_t dishes = 0;
    std::int32_t sampled = 0;
    std::int32_t excused = 0;
    std::int32_t checked = 0;
    std::int32_t rostered = 0;
    std::int32_t lateEntries = 0;
    std::vector<std::string> open;  // ids of the gaps that were accepted, e.g. "check.unresolved"

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("dishes", s.dishes), v("sampled", s.sampled), v("excused", s.excused);
        v("checked", s.checked), v("rostered", s.rostered), v("late_entries", s.lateEntries),
            v("open", s.open);
    }
};

// The record named by the envelope's `refers` is not valid. The envelope carries the reason.
struct RecordVoided {
    static constexpr Kind kKind = Kind::RecordVoided;

    template <class Self, class V>
    static void fields(Self&, V&) {}
};

}  // namespace canteen
