// Deliveries 进货查验: the vehicle at the door, its lines, the signatures, papers that follow, and rapid
// tests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/drawn_signature.h"
#include "core/domain/receiving_records.h"
#include "core/rules/receiving_rules.h"
#include "core/service/context.h"

namespace canteen::service {

// The head of a delivery as it is filled in. `header.day` and `header.findings` are the service's.
struct DeliveryForm {
    RecordId record;  // made when the form opens
    UtcMs openedAt;
    DeliveryOpened header;
    std::optional<UtcMs> arrivedAt;  // nothing = when the form opened
    Reason reason{};                 // for a late entry or a correction
    std::string note;
    std::optional<RecordId> corrects;  // the record this one stands for
};

// One line as it is filled in. `goods.toFollow`, `goods.keepRecordUntil` and `goods.findings` are the
// service's. What is not accepted is rejected, with its reason and what becomes of it.
struct GoodsForm {
    RecordId record;  // made when the form opens
    UtcMs openedAt;
    GoodsReceived goods;
    bool looked = false;              // somebody looked and smelled: `goods.faults` and `labelComplete` count
    std::optional<UtcMs> receivedAt;  // nothing = now, or with the arrival where that is entered late
    Reason reason{};                  // for a late entry or a correction
    std::string note;
    std::optional<RecordId> corrects;  // the line this one stands for
};

// What a scanned code says of goods. Nothing is guessed: what the code does not hold stays empty.
struct ScannedGoods {
    Bytes code;  // raw content, kept in the record
    CodeMethod method{};
    std::string gtin;  // 14 digits; empty = the code names no item
    std::string lot;
    std::optional<Date> produced;
    std::optional<Date> expires;
    std::optional<Quantity> amount;  // net weight or count, in the product's unit
};

// A place for a signature under a delivery.
struct SignPlace {
    SignRole role{};
    std::string name;         // empty = 待签
    std::optional<UtcMs> at;  // of the newest signature
    int lines = 0;            // standing lines that still wait for it
};

// A line of a delivery. Corrected and voided ones stay in its history, struck through.
struct GoodsLine {
    LotId lotId;
    RecordId record;
    std::uint64_t seq = 0;
    DeliveryId delivery;
    Date day;
    ProductId product;
    std::string productName;
    std::string spec;
    GoodsClass goods{};
    std::string lot;
    std::optional<Date> produced;
    std::optional<Date> expires;
    Unit unit{};
    std::optional<Quantity> noted;
    Quantity accepted;
    Quantity rejected;
    Quantity left;  // of what was accepted
    std::optional<Fen> unitPrice;
    std::optional<CentiCelsius> temperature;
    std::vector<SensoryFault> faults;
    std::optional<RejectReason> rejectReason;
    std::optional<RejectAction> rejectAction;
    std::string place;
    std::vector<PaperKind> toFollow;  // papers still missing: in quarantine
    bool held = false;                // on hold for another reason
    bool proofMissing = false;  // rejected, and neither photo, paper nor the deliverer's signature shows it
    std::string overrideReason;
    std::optional<UtcMs> overrideUntil;
    std::optional<Date> keepRecordUntil;
    UtcMs receivedAt;
    UtcMs enteredAt;
    bool late = false;
    Reason reason{};
    std::string note;
    std::string handler;  // who entered it
    std::vector<std::string> findings;
    bool signedByAll = false;
    bool standing = true;     // neither taken back nor replaced
    bool correction = false;  // stands for a struck-through line
};

// Where a delivery stands, the most urgent first.
enum class DeliveryState {
    Voided = 1,    // 作废
    Empty = 2,     // 无明细
    Unsigned = 3,  // 待签
    ToFollow = 4,  // 证票待补
    Complete = 5   // 已完成
};

struct DeliveryLine {
    DeliveryId delivery;
    RecordId record;
    Date day;
    UtcMs arrivedAt;
    DeliverySource source{};
    SupplierId supplier;
    std::string supplierName;  // or the plot's
    std::string noteNo;
    DeliveryState state{};
    int lines = 0;     // standing ones
    int rejected = 0;  // of these, wholly or partly refused
    int toFollow = 0;  // papers missing
    bool late = false;
    std::vector<SignPlace> places;  // Handler, Acceptor, Reviewer; then Deliverer where that one signed
};

struct DeliveryDetail {
    DeliveryLine line;
    DeliveryOpened header;
    std::vector<GoodsLine> goods;  // standing ones, in the order entered
};

// What waits for somebody.
enum class DutyKind {
    PaperToFollow = 1,  // a paper is missing
    Signature = 2,      // a delivery waits for signatures
    ReturnProof = 3,    // refused goods without proof that they left
    NoLines = 4,        // a vehicle came and nothing was entered
    Retest = 5,         // a suspect rapid test waits for the second one
    TestReview = 6      // a rapid test waits for the second pair of eyes
};
struct Duty {
    DutyKind kind{};
    DeliveryId delivery;  // nil for a test of no line
    LotId lot;            // nil where it is about the delivery
    TestId test;          // of Retest and TestReview
    SupplierId supplier;
    std::string supplierName;
    std::string productName;         // empty where it is about the delivery
    std::optional<PaperKind> paper;  // of PaperToFollow
    std::vector<SignRole> roles;     // of Signature: who still has to
    UtcMs since;
    UtcMs due;
    bool overdue = false;
};

struct ReceivingCounts {
    int deliveries = 0;  // of today
    int lines = 0;
    int unsignedDeliveries = 0;  // of any day
    int papersToFollow = 0;
    int proofsMissing = 0;
    int empty = 0;     // no line long after the arrival
    int retests = 0;   //
    int overdue = 0;   // of all duties
    int rejected = 0;  // lines of today
};

struct TestForm {
    RecordId record;  // made when the form opens
    UtcMs openedAt;
    RapidTested test;               // `verdict` is proposed by judgeTest(); `findings` are the service's
    std::optional<UtcMs> testedAt;  // nothing = now
    Reason reason{};
    std::string note;
};

struct TestLine {
    TestId test;
    RecordId record;
    LotId lot;
    std::string item;
    std::string target;
    TestMethod method{};
    std::optional<std::int32_t> inhibition;
    TestVerdict verdict{};
    std::optional<TestId> retestOf;
    bool retested = false;
    std::string action;
    StaffId testedBy;
    std::string tester;
    std::string reviewer;  // empty = nobody yet
    UtcMs testedAt;
    bool standing = true;
};

// A pack of strips or reagent as the last tests used it.
struct TestKit {
    TestMethod method{};
    std::string target;
    std::string lot;
    std::optional<Date> expires;
    bool operator==(const TestKit&) const = default;
};

class Receiving {
  public:
    explicit Receiving(Context context) : context_(context) {}

    // By arrival. Voided deliveries come last.
    [[nodiscard]] std::vector<DeliveryLine> day(Date day) const;
    [[nodiscard]] std::optional<DeliveryDetail> find(DeliveryId delivery) const;
    // Every line of the lot, struck-through ones included, oldest first.
    [[nodiscard]] std::vector<GoodsLine> history(LotId lot) const;

    // A form for a vehicle at the door; for the school's own plot the supplier is nil.
    [[nodiscard]] DeliveryForm open(SupplierId supplier) const;
    [[nodiscard]] Result<DeliveryForm> openCorrection(DeliveryId delivery) const;
    // What the rules say about the head so far. Late ones need a reason.
    [[nodiscard]] rules::DeliveryJudgement judge(const DeliveryForm& form,
                                                 std::optional<StaffId> handler) const;
    // Saves the head of a delivery. Saving the same form twice books once.
    Result<DeliveryId> save(const DeliveryForm& form, const Signer& handler);

    // A form for a line: the product's unit, and what its last line said of place and price. Nothing that
    // must be looked at or weighed is filled in.
    [[nodiscard]] Result<GoodsForm> openLine(DeliveryId delivery, ProductId product) const;
    // The same from a scanned code. Refuses with ReceivingProductUnknown when no product bears the item
    // number.
    [[nodiscard]] Result<GoodsForm> openLine(DeliveryId delivery, const ScannedGoods& scanned) const;
    [[nodiscard]] Result<GoodsForm> openLineCorrection(RecordId line) const;
    // What the rules say about the line so far, by the papers of the delivery's day.
    [[nodiscard]] rules::GoodsJudgement judge(const GoodsForm& form, std::optional<StaffId> handler) const;
    // Saves a line: accepted, refused, or part of each. A block that a director may override
    // (GoodsJudgement::overridable) passes with `goods.overrideReason` and the director's own signature.
    Result<RecordId> accept(const GoodsForm& form, const Signer& handler,
                            const std::optional<Signer>& director = {});

    // Which places the person may still sign under the delivery, by role and by what they signed already.
    [[nodiscard]] std::vector<SignRole> mayStillSign(DeliveryId delivery, StaffId person) const;
    // Signs every standing line that this place has not signed. The deliverer has no PIN: whoever received
    // the goods stands for the drawn strokes.
    Status sign(RecordId record, DeliveryId delivery, SignRole role, const Signer& signer,
                const std::optional<Hash>& strokes = {});
    // A drawn signature, durable before a record names it. `signature` has passed isDrawn().
    Result<Hash> keepSignature(const DrawnSignature& signature);
    // What this place drew under the delivery at last; nothing when it signed without drawing, or not at all.
    [[nodiscard]] std::optional<DrawnSignature> drawn(DeliveryId delivery, SignRole role) const;

    // A paper on file is the one that was missing for these lots, or the proof of a return.
    Status attach(RecordId record, PaperId paper, const std::vector<LotId>& lots, const Signer& signer);

    // By due time.
    [[nodiscard]] std::vector<Duty> duties() const;
    [[nodiscard]] ReceivingCounts counts() const;

    // Takes a record back (delivery without lines, line, signature, paper, test, its review): at once by its
    // author, later with a reason.
    Status takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                    const Signer& signer);

    [[nodiscard]] Result<TestForm> openTest(LotId lot) const;
    [[nodiscard]] Result<TestForm> openRetest(TestId test) const;
    [[nodiscard]] rules::TestJudgement judgeTest(const TestForm& form, std::optional<StaffId> tester) const;
    // A suspect value holds the lot until the retest; a negative retest releases it, any other keeps it held.
    Status saveTest(const TestForm& form, const Signer& tester);
    [[nodiscard]] std::vector<TestLine> tests(Date day) const;
    [[nodiscard]] std::vector<TestLine> testsOf(LotId lot) const;
    [[nodiscard]] std::optional<TestLine> findTest(TestId test) const;
    // What was used in the last month, the last first.
    [[nodiscard]] std::vector<TestKit> kits() const;
    // Somebody else than the tester stands for a test. Refuses with ReceivingTestSelf, ReceivingTestReviewed.
    Status review(RecordId record, TestId test, const Signer& reviewer);

  private:
    Context context_;
};

}  // namespace canteen::service
