// Deliveries 进货查验, rapid tests 快检 and the stock that comes of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/supply_vocabulary.h"
#include "core/domain/units.h"
#include "core/domain/vocabulary.h"

namespace canteen {

// A vehicle stands at the door, or the school's own plot was harvested. Happened-at is the arrival.
struct DeliveryOpened {
    static constexpr Kind kKind = Kind::DeliveryOpened;
    DeliveryId delivery;
    Date day;  // business day of the arrival; papers count as of this day
    DeliverySource source{};
    SupplierId supplier;  // nil for the own plot
    std::string plate;
    std::string driver;
    std::string driverPhone;
    std::string noteNo;            // 送货单号
    std::vector<Hash> notePhotos;  // of the delivery note
    std::optional<bool> vehicleClean;
    std::optional<bool> vehicleLocked;
    std::optional<CentiCelsius> vehicleTemperature;
    std::string plot;           // own plot: which one
    std::string pesticideNote;  // own plot: interval since the last spraying
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("delivery", s.delivery), v("day", s.day), v("source", s.source), v("supplier", s.supplier);
        v("plate", s.plate), v("driver", s.driver), v("driver_phone", s.driverPhone);
        v("note_no", s.noteNo), v("note_photos", s.notePhotos), v("vehicle_clean", s.vehicleClean);
        v("vehicle_locked", s.vehicleLocked), v("vehicle_c", s.vehicleTemperature), v("plot", s.plot);
        v("pesticide_note", s.pesticideNote), v("findings", s.findings);
    }
};

// One line of a delivery: one product, one lot. `accepted` becomes stock under the line's LotId. A correction
// is a new record with the same `lotId` and the envelope's Relation::Corrects.
struct GoodsReceived {
    static constexpr Kind kKind = Kind::GoodsReceived;
    LotId lotId;
    DeliveryId delivery;
    ProductId product;
    std::string lot;               // 生产批号; empty where only a date is printed
    std::optional<Date> produced;  // 生产日期
    std::optional<Date> expires;   // last day it may be used
    Unit unit{};
    std::optional<Quantity> noted;  // as on the delivery note
    Quantity accepted;
    Quantity rejected;
    std::optional<WeightSource> source;  // how the amount was found, nothing = counted
    std::optional<Fen> unitPrice;
    std::optional<CentiCelsius> temperature;
    std::optional<ReadingMethod> temperatureMethod;
    std::vector<SensoryFault> faults;  // empty: looked at and found good
    bool labelComplete = true;         // name, maker and date are on the package (三无 otherwise)
    std::vector<PaperId> papers;       // batch papers that came along
    std::vector<PaperKind> toFollow;   // papers missing: the lot is quarantined until they are attached
    std::optional<RejectReason> rejectReason;
    std::optional<RejectAction> rejectAction;
    std::string place;         // storage place
    std::vector<Hash> photos;  // of the goods
    Bytes code;                // raw content of the scanned code
    std::optional<CodeMethod> codeMethod;
    std::optional<Date>
        keepRecordUntil;         // retention, core/rules/receiving_rules.h; nothing when all is refused
    std::string overrideReason;  // why a director let a blocked line in; empty otherwise
    std::optional<UtcMs> overrideUntil;  // until then it may be issued though a rule blocked it
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("lot_id", s.lotId), v("delivery", s.delivery), v("product", s.product), v("lot", s.lot);
        v("produced", s.produced), v("expires", s.expires), v("unit", s.unit), v("noted", s.noted);
        v("accepted", s.accepted), v("rejected", s.rejected), v("source", s.source);
        v("unit_price_fen", s.unitPrice), v("temperature_c", s.temperature);
        v("temperature_method", s.temperatureMethod), v("faults", s.faults);
        v("label_complete", s.labelComplete), v("papers", s.papers), v("to_follow", s.toFollow);
        v("reject_reason", s.rejectReason), v("reject_action", s.rejectAction), v("place", s.place);
        v("photos", s.photos), v("code", s.code), v("code_method", s.codeMethod);
        v("keep_record_until", s.keepRecordUntil), v("override_reason", s.overrideReason);
        v("override_until", s.overrideUntil), v("findings", s.findings);
    }
};

// A paper that was to follow is on file now: one duty less for these lots. Of another kind it proves that
// refused goods left.
struct PaperAttached {
    static constexpr Kind kKind = Kind::PaperAttached;
    PaperId paper;
    PaperKind kind{};  // the missing paper that it answers, or its own kind
    std::vector<LotId> lots;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("paper", s.paper), v("kind", s.kind), v("lots", s.lots);
    }
};

// A signature (in the envelope) under the lines of a delivery: 经手人, 验收人, 审核人 or the deliverer. Lines
// that come later, or a correction of one of these, need it again. A deliverer has no PIN: whoever received
// the goods signs in that role and stands for the strokes.
struct DeliverySigned {
    static constexpr Kind kKind = Kind::DeliverySigned;
    DeliveryId delivery;
    std::vector<RecordId> lines;  // the GoodsReceived records it stands for
    std::optional<Hash> strokes;  // a drawn signature, stored as a blob
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("delivery", s.delivery), v("lines", s.lines), v("strokes", s.strokes), v("findings", s.findings);
    }
};

// 隔离: none of these may be issued until released.
struct LotsHeld {
    static constexpr Kind kKind = Kind::LotsHeld;
    std::vector<LotId> lots;
    LotHoldReason reason{};
    std::string note;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("lots", s.lots), v("reason", s.reason), v("note", s.note);
    }
};

struct LotsReleased {
    static constexpr Kind kKind = Kind::LotsReleased;
    std::vector<LotId> lots;
    LotHoldReason reason{};  // which hold ends
    std::string note;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("lots", s.lots), v("reason", s.reason), v("note", s.note);
    }
};

// 快检. A suspect first value is retested; the second record names the first.
struct RapidTested {
    static constexpr Kind kKind = Kind::RapidTested;
    TestId test;
    Date day;
    LotId lot;  // nil when tested before the line was entered
    std::string item;
    std::string target;  // what is looked for: 农药残留
    TestMethod method{};
    std::string reagentLot;
    std::optional<Date> reagentExpires;
    std::optional<std::int32_t> inhibition;  // tenths of a percent
    TestVerdict verdict{};
    std::optional<TestId> retestOf;
    std::string action;
    std::optional<Hash> photo;
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("test", s.test), v("day", s.day), v("lot", s.lot), v("item", s.item), v("target", s.target);
        v("method", s.method), v("reagent_lot", s.reagentLot), v("reagent_expires", s.reagentExpires);
        v("inhibition", s.inhibition), v("verdict", s.verdict), v("retest_of", s.retestOf);
        v("action", s.action), v("photo", s.photo), v("findings", s.findings);
    }
};

// 审核: somebody else looked at the test and its verdict, and signs for it.
struct TestReviewed {
    static constexpr Kind kKind = Kind::TestReviewed;
    TestId test;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("test", s.test);
    }
};

// 出库: taken out of a lot for a meal. Taker and keeper sign.
struct StockIssued {
    static constexpr Kind kKind = Kind::StockIssued;
    IssueId issue;
    LotId lot;
    Quantity amount;
    Date day;
    Meal meal{};
    std::vector<DishId> dishes;  // it goes into; empty = not named
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("issue", s.issue), v("lot", s.lot), v("amount", s.amount), v("day", s.day), v("meal", s.meal);
        v("dishes", s.dishes), v("findings", s.findings);
    }
};

// 清理: expired or spoiled stock goes away. Keeper and witness sign.
struct StockCleared {
    static constexpr Kind kKind = Kind::StockCleared;
    LotId lot;
    Quantity amount;
    Date day;
    ClearReason reason{};
    RejectAction action{};
    std::string note;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("lot", s.lot), v("amount", s.amount), v("day", s.day), v("reason", s.reason);
        v("action", s.action), v("note", s.note);
    }
};

}  // namespace canteen
