// Deliveries, their lines, signatures and papers, and rapid tests as the projections hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/receiving_records.h"

namespace canteen::store {

class Database;

// How the places of a delivery stand in a column of bits; 0 for any other role.
constexpr int signBit(SignRole role) {
    switch (role) {
        case SignRole::Handler:
            return 1;
        case SignRole::Acceptor:
            return 2;
        case SignRole::Reviewer:
            return 4;
        case SignRole::Deliverer:
            return 8;
        default:
            return 0;
    }
}

struct DeliveryRow {
    DeliveryId delivery;
    std::uint64_t seq = 0;  // of its first record
    RecordId record;        // the one that counts
    Date day;
    DeliverySource source{};
    SupplierId supplier;
    std::string noteNo;
    std::string plot;
    UtcMs arrivedAt;
    UtcMs enteredAt;
    StaffId enteredBy;
    bool late = false;
    Reason reason{};
    std::string note;
    int lines = 0;  // standing ones
    bool voided = false;
    std::string supplierName;  // empty for the own plot

    [[nodiscard]] const std::string& from() const { return supplierName.empty() ? plot : supplierName; }
};
// By arrival.
std::vector<DeliveryRow> deliveriesOfDay(Database& db, Date day);
std::optional<DeliveryRow> findDelivery(Database& db, DeliveryId delivery);
// Standing ones without a line that arrived up to the moment, oldest first.
std::vector<DeliveryRow> emptyDeliveries(Database& db, UtcMs arrivedUpTo);
// Whether another standing delivery of the supplier bears the number of the note.
bool isNoteKnown(Database& db, SupplierId supplier, std::string_view noteNo, DeliveryId except);

// Numbers stand in the table.
enum class LineState { Standing = 1, Voided = 2, Corrected = 3 };

struct GoodsRow {
    std::uint64_t seq = 0;
    RecordId record;
    LotId lot;
    DeliveryId delivery;
    Date day;
    SupplierId supplier;
    ProductId product;
    std::string lotNo;
    std::optional<Date> produced;
    std::optional<Date> expires;
    Unit unit{};
    std::optional<Quantity> noted;
    Quantity accepted;
    Quantity rejected;
    Quantity remaining;
    std::optional<Fen> price;
    std::optional<CentiCelsius> temperature;
    std::optional<RejectReason> rejectReason;
    std::optional<RejectAction> rejectAction;
    std::string place;
    std::optional<Date> keepRecordUntil;
    std::string overrideReason;
    std::optional<UtcMs> overrideUntil;
    UtcMs receivedAt;
    UtcMs enteredAt;
    StaffId enteredBy;
    bool late = false;
    Reason reason{};
    std::string note;
    int signs = 0;
    std::uint64_t proven = 0;  // seq of the record that shows what became of refused goods; 0 = none
    LineState state{};
    std::optional<std::uint64_t> corrects;
    std::string productName;
    std::string spec;
    GoodsClass goods{};
    Storage storage{};
    std::optional<Grams> unitWeight;
    std::string from;  // supplier's name, or the plot's
    std::string enteredByName;

    [[nodiscard]] bool isStanding() const { return state == LineState::Standing; }
    [[nodiscard]] bool isSigned(SignRole role) const { return (signs & signBit(role)) != 0; }
    [[nodiscard]] bool lacksProof() const { return isStanding() && rejected.value > 0 && proven == 0; }
};
// Standing lines in the order entered.
std::vector<GoodsRow> goodsOfDelivery(Database& db, DeliveryId delivery);
std::vector<GoodsRow> goodsOfDay(Database& db, Date day);
// Every line of the days from `first` to `last`, struck-through and voided ones too, by day and delivery; the
// lines of one lot stand one after the other.
std::vector<GoodsRow> goodsLinesBetween(Database& db, Date first, Date last);
// The standing line of the lot.
std::optional<GoodsRow> findGoods(Database& db, LotId lot);
std::optional<GoodsRow> findGoodsByRecord(Database& db, RecordId record);
// All lines of the lot, oldest first.
std::vector<GoodsRow> goodsHistory(Database& db, LotId lot);
// Standing lines of the product up to the day, newest first.
std::vector<GoodsRow> goodsOfProduct(Database& db, ProductId product, Date upTo, int limit);
// Standing lines of which handler, acceptor or reviewer is missing, by delivery.
std::vector<GoodsRow> goodsUnsigned(Database& db);
// Refused goods without proof, oldest first.
std::vector<GoodsRow> goodsUnproven(Database& db);
// Lots in which something is left, by product, the first to expire and then the first received in front.
std::vector<GoodsRow> goodsInStock(Database& db);
std::vector<GoodsRow> goodsInStockOf(Database& db, ProductId product);
// Standing lines that came on the paper.
std::vector<GoodsRow> goodsOnPaper(Database& db, PaperId paper);
// A delivery in which something was refused.
struct RefusalRow {
    Date day;
    std::uint64_t seq = 0;  // of its newest refused line
};
// Those of the supplier from the day on, oldest first.
std::vector<RefusalRow> refusalsOf(Database& db, SupplierId supplier, Date from);

std::vector<PaperId> papersOfLot(Database& db, LotId lot);
struct PaperDutyRow {
    LotId lot;
    PaperKind kind{};
    UtcMs since;
};
// Papers to follow of standing lines with something accepted, oldest first.
std::vector<PaperDutyRow> openPaperDuties(Database& db);
std::vector<PaperKind> openPaperDutiesOf(Database& db, LotId lot);

struct SignatureRow {
    RecordId line;
    SignRole role{};
    StaffId person;
    UtcMs signedAt;
    std::uint64_t seq = 0;
    std::string name;
};
// Under the standing lines of the delivery, oldest first.
std::vector<SignatureRow> signaturesOf(Database& db, DeliveryId delivery);
// Under every line of the days, struck-through ones too.
std::vector<SignatureRow> signaturesBetween(Database& db, Date first, Date last);
// Of the delivery that was reviewed last, apart from this one: one of each role and person.
std::vector<SignatureRow> signaturesBefore(Database& db, DeliveryId delivery);

struct TestRow {
    std::uint64_t seq = 0;
    RecordId record;
    TestId test;
    Date day;
    LotId lot;
    std::string item;
    std::string target;
    TestMethod method{};
    std::optional<std::int32_t> inhibition;
    TestVerdict verdict{};
    std::optional<TestId> retestOf;
    bool retested = false;
    std::string action;
    UtcMs testedAt;
    bool voided = false;
    StaffId testedBy;
    StaffId reviewedBy;  // nil = nobody yet
    std::string tester;  // names
    std::string reviewer;
};
std::optional<TestRow> findTest(Database& db, TestId test);
std::optional<TestRow> findTestByRecord(Database& db, RecordId record);
// In the order made.
std::vector<TestRow> testsOfDay(Database& db, Date day);
std::vector<TestRow> testsOfLot(Database& db, LotId lot);
// Suspect ones that wait for the second test, oldest first.
std::vector<TestRow> testsToRepeat(Database& db);
// Made from the day on and looked at by nobody else, oldest first.
std::vector<TestRow> testsToReview(Database& db, Date from);

// Every list query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> receivingStatements();

}  // namespace canteen::store
