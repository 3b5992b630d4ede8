// Records of the menu and of retained samples 留样.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/units.h"
#include "core/domain/vocabulary.h"

namespace canteen {

// A dish of a meal: from the menu, or added because it is served although not on the menu.
struct DishPlanned {
    static constexpr Kind kKind = Kind::DishPlanned;
    DishId dish;
    Date day;
    Meal meal{};
    std::string name;
    DishType type{};
    std::int32_t portions = 0;  // planned, 0 = unknown
    std::string ingredients;    // as on the menu, free text
    std::string line;           // kitchen line or batch, empty where there is one
    bool specialDiet = false;
    bool unplanned = false;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("dish", s.dish), v("day", s.day), v("meal", s.meal), v("name", s.name), v("type", s.type);
        v("portions", s.portions), v("ingredients", s.ingredients), v("line", s.line);
        v("special_diet", s.specialDiet), v("unplanned", s.unplanned);
    }
};

// The menu changed before anything was sampled of the dish.
struct DishWithdrawn {
    static constexpr Kind kKind = Kind::DishWithdrawn;
    DishId dish;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("dish", s.dish);
    }
};

// 免留样: the dish ends without a sample, for a reason.
struct DishExcused {
    static constexpr Kind kKind = Kind::DishExcused;
    DishId dish;
    ExcuseReason reason{};
    std::string note;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("dish", s.dish), v("reason", s.reason), v("note", s.note);
    }
};

// A sample was weighed into a box. Happened-at of the envelope is the time of sampling; the sampler signs
// there. A correction is a new record with the same `sample` and the envelope's Relation::Corrects.
struct SampleTaken {
    static constexpr Kind kKind = Kind::SampleTaken;
    SampleId sample;
    DishId dish;
    Grams weight;
    WeightSource source{};
    BoxNo box;
    std::vector<Bytes> scaleFrames;  // raw frames of the scale, empty when typed
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("sample", s.sample), v("dish", s.dish), v("weight_g", s.weight), v("source", s.source);
        v("box", s.box), v("scale_frames", s.scaleFrames), v("findings", s.findings);
    }
};

// Boxes were put into the dedicated fridge. Happened-at is the put-in time.
struct SampleStored {
    static constexpr Kind kKind = Kind::SampleStored;
    std::vector<SampleId> samples;
    std::string fridge;
    std::int32_t shelf = 0;        // from 1, 0 = not named
    std::vector<UtcMs> keepUntil;  // one a sample: later of sampled and put in, plus the pack's hours
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("samples", s.samples), v("fridge", s.fridge), v("shelf", s.shelf), v("keep_until", s.keepUntil);
        v("findings", s.findings);
    }
};

// The supervisor's second signature (in the envelope) for these samples.
struct SampleCountersigned {
    static constexpr Kind kKind = Kind::SampleCountersigned;
    std::vector<SampleId> samples;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("samples", s.samples);
    }
};

// 处置: thrown away after keep-until, by two people (both in the envelope).
struct SampleDisposed {
    static constexpr Kind kKind = Kind::SampleDisposed;
    std::vector<SampleId> samples;
    DisposalMethod method{};

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("samples", s.samples), v("method", s.method);
    }
};

// 封存: none of these may be disposed of until the hold is lifted.
struct SampleHeld {
    static constexpr Kind kKind = Kind::SampleHeld;
    std::vector<SampleId> samples;
    HoldReason reason{};
    std::string note;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("samples", s.samples), v("reason", s.reason), v("note", s.note);
    }
};

struct SampleHoldLifted {
    static constexpr Kind kKind = Kind::SampleHoldLifted;
    std::vector<SampleId> samples;
    std::string note;
    std::string askedBy;  // inspector who asked for it, empty when nobody did

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("samples", s.samples), v("note", s.note), v("asked_by", s.askedBy);
    }
};

// 送检: an authority took the sample or part of it; it ends its life here.
struct SampleSent {
    static constexpr Kind kKind = Kind::SampleSent;
    SampleId sample;
    std::string unit;
    std::string officer;
    Grams amount;
    std::string documentNo;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("sample", s.sample), v("unit", s.unit), v("officer", s.officer), v("amount_g", s.amount);
        v("document_no", s.documentNo);
    }
};

}  // namespace canteen
