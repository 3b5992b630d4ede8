// Rules of deliveries 进货查验 and rapid tests 快检. Pure. Food Safety Law art. 50 and 53: what is received
// is checked with its papers and written down, and the record outlives the goods by six months.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/receiving_records.h"
#include "core/domain/vocabulary.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

struct DeliveryFacts {
    DeliverySource source{};
    bool supplierKnown = false;
    bool plotNamed = false;  // own plot: which one, and when it was sprayed last
    Findings supplier;       // what speaks against the supplier as of the day
    std::optional<bool> vehicleClean;
    bool noteTwice = false;        // another delivery of the supplier bears this note number
    std::vector<Date> rejectedOn;  // days on which goods of the supplier were refused
    Date day;
    UtcMs arrivedAt;
    UtcMs now;  // trusted time
    Reason lateReason{};
    Findings signer;  // judgeSigner() of the handler
    Zone zone;
};
struct DeliveryJudgement {
    bool late = false;  // past the record window: needs a reason, will be marked 补录
    Findings findings;
};
// Block: receiving.supplier-missing, .plot-missing, .future, .late-without-reason, the signer's. Warn: the
// supplier's (they block its lines; what is sent back is entered too), receiving.vehicle-dirty, .note-twice.
// Flag: receiving.unusual-hour, supplier.many-rejects.
DeliveryJudgement judgeDelivery(const DeliveryFacts& facts, const RulePack& pack);

// A batch paper that is there for a line.
struct BatchPaper {
    PaperKind kind{};
    std::optional<Date> issued;
    std::string lot;                // the lot it names
    std::optional<Grams> covers;    // the weight it names
    std::int64_t receivedOnIt = 0;  // grams that other lines received on it
    bool usedOnOtherDay = false;
};

// What an earlier line of the same product was like.
struct PastGoods {
    Date day;
    Quantity accepted;
    std::optional<Fen> price;
    std::optional<std::int32_t> lifeDays;  // from produced to expires
};

struct GoodsFacts {
    GoodsClass goods{};
    Storage storage{};
    std::optional<std::int32_t> lifeDays;  // printed for the product
    std::string productName;
    std::optional<std::int64_t> grams;  // weight of what is accepted, where it is known
    GoodsReceived line;
    bool looked = false;
    Date day;  // of the delivery
    SupplierType supplierType{};
    Findings supplier;  // what speaks against supplier and papers for these goods on the day
    std::vector<BatchPaper> papers;
    std::vector<PastGoods> past;  // newest first, of the same unit
    bool twice = false;           // same supplier, product and amount within the hour
    bool lotOnDay = false;        // same supplier, product and lot number on the day
    Quantity takenOut;            // of the line that this one corrects: issued or cleared already
    bool deliveryStands = true;
    UtcMs receivedAt;
    UtcMs now;  // trusted time
    Reason lateReason{};
    Findings signer;  // judgeSigner() of the handler
};
struct GoodsJudgement {
    bool complete = false;  // looked at, and an amount is there
    bool late = false;
    // Blocks stand, and a director may override every one of them (with reason, for the pack's hours).
    bool overridable = false;
    Findings findings;
    std::vector<PaperKind> toFollow;      // batch papers that the goods need and do not have
    std::optional<Date> keepRecordUntil;  // nothing when all is refused
};
// What is refused as a whole is judged for its reason alone; all else speaks for what is accepted.
//
// Block: receiving.not-looked, .amount-missing, .reject-reason, .delivery-void, .future,
// .late-without-reason, .produced-future, .dates-reversed, .expired, .date-missing, .faulty, .too-warm,
// .label-incomplete, .no-quarantine, .less-than-issued, paper.batch-missing, forbidden.item, the supplier's
// and signer's. Warn: receiving.partly-faulty, .package-damaged, .temperature-missing, .short-life,
// .life-unlike, .quarantine-reused, .quarantine-exceeded, .report-old, .report-other-lot, .pledge-old,
// .amount-differs, .amount-unusual, .price-jump, .twice, .lot-twice, paper.to-follow, forbidden.look-alike.
// With the reason of a director what was overridden warns, and receiving.overridden is flagged.
GoodsJudgement judgeGoods(const GoodsFacts& facts, const RulePack& pack);

// Whether a director may let a line in that this rule blocks: papers, the supplier's place on the list,
// temperature. Never meat without its quarantine certificate, nor what is forbidden, expired or spoiled.
bool mayOverride(const Finding& block);

// The day up to which the record of a line is kept: the pack's months from the delivery, or six months past
// the last day of use, whichever is later.
Date keepRecordUntil(Date day, std::optional<Date> expires, const RulePack& pack);

// Who signed the lines that a signature is about, apart from the one who signs now.
struct PlacedSignature {
    SignRole role{};
    StaffId person;
    UtcMs at;
};
struct SigningFacts {
    SignRole role{};
    StaffId person;
    UtcMs at;                             // when the person proved to be there
    int lines = 0;                        // standing lines that wait for this role
    std::vector<PlacedSignature> placed;  // under these lines
    bool sameThreeBefore = false;         // the three people also signed the delivery before
};
// Block: receiving.nothing-to-sign, .signed-already, .two-roles. Flag: receiving.same-three (with the third
// signature: all three within the pack's seconds, and the same people as last time).
Findings judgeSigning(const SigningFacts& facts, const RulePack& pack);

// Whether enough people signed for goods to be issued: handler and acceptor, and the reviewer too unless the
// site may work with two (小规模学校), where that one follows.
bool signedEnough(bool handler, bool acceptor, bool reviewer, const RulePack& pack);

struct TestFacts {
    RapidTested test;
    std::optional<TestVerdict> first;  // of the test that this one repeats
    bool firstRetested = false;
    Date day;
    UtcMs testedAt;
    UtcMs now;
    Reason lateReason{};
    Findings signer;
};
struct TestJudgement {
    bool complete = false;
    bool late = false;
    std::optional<TestVerdict> proposed;  // by the value: nothing where the method has none
    Findings findings;
};
// Block: receiving.test-incomplete, .test-milder (than the value says), .future, .late-without-reason,
// .retest-not-due, signer's. Warn: receiving.reagent-expired, .test-suspect, .test-positive.
TestJudgement judgeTest(const TestFacts& facts, const RulePack& pack);

}  // namespace canteen::rules
