// Records of an inspection 监督检查 by an authority. Inspectors are not on the staff roll and sign with ink;
// who they are and what they looked at stands in the body. Food production and trade inspection rules
// (order 49) art. 23-26, 34.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/inspection_vocabulary.h"
#include "core/domain/kind.h"
#include "core/domain/units.h"

namespace canteen {

// The officer or the headteacher gave a code for it and signs. The code itself is in no record
// (core/service/inspection_codes.h). A second record of the inspection is a new code.
struct InspectionOpened {
    static constexpr Kind kKind = Kind::InspectionOpened;
    InspectionId inspection;
    UtcMs codeUntil;  // trusted time by which the inspection has to begin

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("inspection", s.inspection), v("code_until", s.codeUntil);
    }
};

// Names and numbers are personal, and kept: they are the proof of who inspected.
struct Inspector {
    std::string name;
    std::string unit;      // 市场监督管理局
    std::string document;  // number of the document shown
    bool operator==(const Inspector&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.name), v(s.unit), v(s.document);
    }
};

// At least two people gave the code and their documents; they may look until `endsAt`.
struct InspectionStarted {
    static constexpr Kind kKind = Kind::InspectionStarted;
    InspectionId inspection;
    std::vector<Inspector> inspectors;
    UtcMs endsAt;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("inspection", s.inspection), v("inspectors", s.inspectors), v("ends_at", s.endsAt);
    }
};

struct ViewedItem {
    std::string screen;  // language-free name: "sample-detail"
    std::string about;   // in Chinese: which dish, lot, person or list
    UtcMs at;
    bool operator==(const ViewedItem&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.screen), v(s.about), v(s.at);
    }
};

// What was looked at since the record before, in order.
struct InspectionViewed {
    static constexpr Kind kKind = Kind::InspectionViewed;
    InspectionId inspection;
    std::vector<ViewedItem> items;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("inspection", s.inspection), v("items", s.items);
    }
};

// Health detail of the staff was asked for and shown from then on.
struct HealthDetailShown {
    static constexpr Kind kKind = Kind::HealthDetailShown;
    InspectionId inspection;
    HealthReason reason{};
    std::string note;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("inspection", s.inspection), v("reason", s.reason), v("note", s.note);
    }
};

struct CountedBox {
    BoxNo box;
    ShelfFinding finding{};
    SampleId sample;  // on record in the box; nil = none
    bool operator==(const CountedBox&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.box), v(s.finding), v(s.sample);
    }
};

// 清点留样柜: which boxes stand in the fridges, compared with those on record. By inspectors, or by somebody
// of the canteen, who signs.
struct ShelfCounted {
    static constexpr Kind kKind = Kind::ShelfCounted;
    InspectionId inspection;        // nil = the canteen by itself
    std::vector<CountedBox> boxes;  // by number; those missing too

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("inspection", s.inspection), v("boxes", s.boxes);
    }
};

// What the inspectors say. Each signs with ink; somebody of the canteen countersigns with a PIN.
struct InspectionRemarked {
    static constexpr Kind kKind = Kind::InspectionRemarked;
    InspectionId inspection;
    RemarkResult result{};
    std::string words;
    std::vector<Hash> strokes;  // one an inspector, in their order (core/domain/drawn_signature.h)

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("inspection", s.inspection), v("result", s.result), v("words", s.words), v("strokes", s.strokes);
    }
};

struct InspectionEnded {
    static constexpr Kind kKind = Kind::InspectionEnded;
    InspectionId inspection;
    InspectionEnd how{};

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("inspection", s.inspection), v("how", s.how);
    }
};

}  // namespace canteen
