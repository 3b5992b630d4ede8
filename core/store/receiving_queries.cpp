#include "core/store/receiving_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"

namespace canteen::store {
namespace {

constexpr char kSelectDelivery[] =
    "SELECT d.delivery, d.seq, d.record, d.day, d.source, d.supplier, d.note_no, d.plot, d.arrived_at,"
    " d.entered_at, d.entered_by, d.late, d.reason, d.note, d.lines, d.state = 2, coalesce(s.name, '')"
    " FROM delivery d LEFT JOIN supplier s ON s.supplier = d.supplier";
constexpr char kOfDay[] = " WHERE d.day = ?1 ORDER BY d.arrived_at, d.seq";
constexpr char kOfDelivery[] = " WHERE d.delivery = ?1";
constexpr char kEmpty[] =
    " WHERE d.lines = 0 AND d.state = 1 AND d.arrived_at <= ?1 ORDER BY d.arrived_at, d.seq";
constexpr Sql kDeliveriesOfDay = kJoined<kSelectDelivery, kOfDay>.data();
constexpr Sql kDeliveryById = kJoined<kSelectDelivery, kOfDelivery>.data();
constexpr Sql kDeliveriesEmpty = kJoined<kSelectDelivery, kEmpty>.data();
constexpr Sql kNoteKnown =
    "SELECT 1 FROM delivery WHERE supplier = ?1 AND note_no = ?2 AND delivery <> ?3 AND state = 1 LIMIT 1";

constexpr char kSelectGoods[] =
    "SELECT g.seq, g.record, g.lot, g.delivery, g.day, g.supplier, g.product, g.lot_no, g.produced,"
    " g.expires, g.unit, g.noted, g.accepted, g.rejected, g.remaining, g.price, g.temperature,"
    " g.reject_reason, g.reject_action, g.place, g.keep_record_until, g.override_reason, g.override_until,"
    " g.received_at, g.entered_at, g.entered_by, g.late, g.reason, g.note, g.signs, g.proven, g.state,"
    " g.corrects, coalesce(p.name, ''), coalesce(p.spec, ''), coalesce(p.goods, 15), coalesce(p.storage, 1),"
    " p.unit_g, coalesce(s.name, d.plot), coalesce(a.name, '') FROM goods g"
    " JOIN delivery d ON d.delivery = g.delivery LEFT JOIN product p ON p.product = g.product"
    " LEFT JOIN supplier s ON s.supplier = g.supplier LEFT JOIN staff a ON a.staff = g.entered_by";
constexpr char kInDelivery[] = " WHERE g.delivery = ?1 AND g.state = 1 ORDER BY g.seq";
constexpr char kOnDay[] = " WHERE g.day = ?1 AND g.state = 1 ORDER BY g.seq";
constexpr char kLinesOfDays[] =
    " WHERE g.day BETWEEN ?1 AND ?2 ORDER BY g.day, d.arrived_at, d.seq,"
    " (SELECT min(f.seq) FROM goods f WHERE f.lot = g.lot), g.seq";
constexpr char kOfLot[] = " WHERE g.lot = ?1 AND g.state = 1";
constexpr char kOfRecord[] = " WHERE g.record = ?1";
constexpr char kHistory[] = " WHERE g.lot = ?1 ORDER BY g.seq";
constexpr char kOfProduct[] =
    " WHERE g.product = ?1 AND g.day <= ?2 AND g.state = 1 ORDER BY g.day DESC, g.seq DESC LIMIT ?3";
constexpr char kUnsigned[] = " WHERE g.state = 1 AND g.signs & 7 <> 7 ORDER BY g.delivery, g.seq";
constexpr char kUnproven[] =
    " WHERE g.state = 1 AND g.rejected > 0 AND g.proven = 0 ORDER BY g.received_at, g.seq";
constexpr char kInStock[] =
    " WHERE g.state = 1 AND g.remaining > 0 ORDER BY g.product, g.expires IS NULL, g.expires, g.received_at,"
    " g.seq";
constexpr char kInStockOf[] =
    " WHERE g.product = ?1 AND g.state = 1 AND g.remaining > 0 ORDER BY g.expires IS NULL, g.expires,"
    " g.received_at, g.seq";
constexpr char kOnPaper[] =
    " WHERE g.lot IN (SELECT lot FROM goods_paper WHERE paper = ?1) AND g.state = 1 ORDER BY g.seq";
constexpr Sql kGoodsOfDelivery = kJoined<kSelectGoods, kInDelivery>.data();
constexpr Sql kGoodsOfDay = kJoined<kSelectGoods, kOnDay>.data();
constexpr Sql kGoodsBetween = kJoined<kSelectGoods, kLinesOfDays>.data();
constexpr Sql kGoodsByLot = kJoined<kSelectGoods, kOfLot>.data();
constexpr Sql kGoodsByRecord = kJoined<kSelectGoods, kOfRecord>.data();
constexpr Sql kGoodsHistory = kJoined<kSelectGoods, kHistory>.data();
constexpr Sql kGoodsOfProduct = kJoined<kSelectGoods, kOfProduct>.data();
constexpr Sql kGoodsUnsigned = kJoined<kSelectGoods, kUnsigned>.data();
constexpr Sql kGoodsUnproven = kJoined<kSelectGoods, kUnproven>.data();
constexpr Sql kGoodsInStock = kJoined<kSelectGoods, kInStock>.data();
constexpr Sql kGoodsInStockOf = kJoined<kSelectGoods, kInStockOf>.data();
constexpr Sql kGoodsOnPaper = kJoined<kSelectGoods, kOnPaper>.data();
constexpr Sql kRefusals =
    "SELECT day, max(seq) FROM goods WHERE supplier = ?1 AND day >= ?2 AND state = 1 AND rejected > 0"
    " GROUP BY day, delivery ORDER BY day";

constexpr Sql kPapersOfLot = "SELECT paper FROM goods_paper WHERE lot = ?1 ORDER BY seq, paper";
constexpr Sql kOpenDuties =
    "SELECT t.lot, t.kind, t.since FROM paper_duty t JOIN goods g ON g.lot = t.lot AND g.state = 1"
    " WHERE t.attached_seq IS NULL ORDER BY t.since, t.lot, t.kind";
constexpr Sql kOpenDutiesOf =
    "SELECT kind FROM paper_duty WHERE lot = ?1 AND attached_seq IS NULL ORDER BY kind";

constexpr char kSelectSignature[] =
    "SELECT t.record, t.role, t.person, t.signed_at, t.seq, coalesce(a.name, '') FROM goods_signature t"
    " LEFT JOIN staff a ON a.staff = t.person";
constexpr char kUnderDelivery[] =
    " JOIN goods g ON g.record = t.record AND g.state = 1 WHERE t.delivery = ?1 ORDER BY t.seq, t.record";
// The review of another delivery that was signed last.
constexpr char kBefore[] =
    " WHERE t.delivery = (SELECT r.delivery FROM goods_signature r WHERE r.role = 10 AND r.delivery <> ?1"
    " ORDER BY r.seq DESC LIMIT 1) GROUP BY t.role, t.person ORDER BY t.role, t.person";
constexpr char kUnderDays[] =
    " JOIN goods g ON g.record = t.record WHERE g.day BETWEEN ?1 AND ?2 ORDER BY t.seq, t.record";
constexpr Sql kSignaturesBetween = kJoined<kSelectSignature, kUnderDays>.data();
constexpr Sql kSignaturesOf = kJoined<kSelectSignature, kUnderDelivery>.data();
constexpr Sql kSignaturesBefore = kJoined<kSelectSignature, kBefore>.data();

constexpr char kSelectTest[] =
    "SELECT t.seq, t.record, t.test, t.day, t.lot, t.item, t.target, t.method, t.inhibition, t.verdict,"
    " t.retest_of, t.retested, t.action, t.tested_at, t.state = 2, t.tester, coalesce(v.reviewer, "
    "zeroblob(16)),"
    " coalesce(a.name, ''), coalesce(b.name, '') FROM rapid_test t LEFT JOIN test_review v ON v.test = t.test"
    " LEFT JOIN staff a ON a.staff = t.tester LEFT JOIN staff b ON b.staff = v.reviewer";
constexpr char kTestOfId[] = " WHERE t.test = ?1";
constexpr char kTestOfRecord[] = " WHERE t.record = ?1";
constexpr char kTestsOnDay[] = " WHERE t.day = ?1 ORDER BY t.seq";
constexpr char kTestsOnLot[] = " WHERE t.lot = ?1 ORDER BY t.seq";
constexpr char kToRepeat[] =
    " WHERE t.verdict = 2 AND t.retest_of IS NULL AND t.retested = 0 AND t.state = 1 ORDER BY t.tested_at, "
    "t.seq";
constexpr char kToReview[] =
    " WHERE t.day >= ?1 AND t.state = 1 AND v.test IS NULL ORDER BY t.tested_at, t.seq";
constexpr Sql kTestById = kJoined<kSelectTest, kTestOfId>.data();
constexpr Sql kTestByRecord = kJoined<kSelectTest, kTestOfRecord>.data();
constexpr Sql kTestsOfDay = kJoined<kSelectTest, kTestsOnDay>.data();
constexpr Sql kTestsOfLot = kJoined<kSelectTest, kTestsOnLot>.data();
constexpr Sql kTestsToRepeat = kJoined<kSelectTest, kToRepeat>.data();
constexpr Sql kTestsToReview = kJoined<kSelectTest, kToReview>.data();

DeliveryRow readDelivery(const Row& row) {
    DeliveryRow d;
    row.into(d.delivery, d.seq, d.record, d.day, d.source, d.supplier, d.noteNo, d.plot, d.arrivedAt,
             d.enteredAt, d.enteredBy, d.late, d.reason, d.note, d.lines, d.voided, d.supplierName);
    return d;
}

GoodsRow readGoods(const Row& row) {
    GoodsRow g;
    row.into(g.seq, g.record, g.lot, g.delivery, g.day, g.supplier, g.product, g.lotNo, g.produced, g.expires,
             g.unit, g.noted, g.accepted, g.rejected, g.remaining, g.price, g.temperature, g.rejectReason,
             g.rejectAction, g.place, g.keepRecordUntil, g.overrideReason, g.overrideUntil, g.receivedAt,
             g.enteredAt, g.enteredBy, g.late, g.reason, g.note, g.signs, g.proven, g.state, g.corrects,
             g.productName, g.spec, g.goods, g.storage, g.unitWeight, g.from, g.enteredByName);
    return g;
}

SignatureRow readSignature(const Row& row) {
    SignatureRow s;
    row.into(s.line, s.role, s.person, s.signedAt, s.seq, s.name);
    return s;
}

TestRow readTest(const Row& row) {
    TestRow t;
    row.into(t.seq, t.record, t.test, t.day, t.lot, t.item, t.target, t.method, t.inhibition, t.verdict,
             t.retestOf, t.retested, t.action, t.testedAt, t.voided, t.testedBy, t.reviewedBy, t.tester,
             t.reviewer);
    return t;
}

template <class Read>
auto all(Query query, const Read& read) {
    std::vector<decltype(read(query.row()))> rows;
    for (const Row& row : query) rows.push_back(read(row));
    return rows;
}

template <class Read>
auto first(Query query, const Read& read) -> std::optional<decltype(read(query.row()))> {
    if (!query.step()) return std::nullopt;
    return read(query.row());
}

}  // namespace

std::vector<DeliveryRow> deliveriesOfDay(Database& db, Date day) {
    return all(db.query(kDeliveriesOfDay, day), readDelivery);
}

std::optional<DeliveryRow> findDelivery(Database& db, DeliveryId delivery) {
    return first(db.query(kDeliveryById, delivery), readDelivery);
}

std::vector<DeliveryRow> emptyDeliveries(Database& db, UtcMs arrivedUpTo) {
    return all(db.query(kDeliveriesEmpty, arrivedUpTo), readDelivery);
}

bool isNoteKnown(Database& db, SupplierId supplier, std::string_view noteNo, DeliveryId except) {
    return !noteNo.empty() && db.single<int>(kNoteKnown, supplier, noteNo, except).has_value();
}

std::vector<GoodsRow> goodsOfDelivery(Database& db, DeliveryId delivery) {
    return all(db.query(kGoodsOfDelivery, delivery), readGoods);
}

std::vector<GoodsRow> goodsOfDay(Database& db, Date day) {
    return all(db.query(kGoodsOfDay, day), readGoods);
}

std::vector<GoodsRow> goodsLinesBetween(Database& db, Date first, Date last) {
    return all(db.query(kGoodsBetween, first, last), readGoods);
}

std::optional<GoodsRow> findGoods(Database& db, LotId lot) {
    return first(db.query(kGoodsByLot, lot), readGoods);
}

std::optional<GoodsRow> findGoodsByRecord(Database& db, RecordId record) {
    return first(db.query(kGoodsByRecord, record), readGoods);
}

std::vector<GoodsRow> goodsHistory(Database& db, LotId lot) {
    return all(db.query(kGoodsHistory, lot), readGoods);
}

std::vector<GoodsRow> goodsOfProduct(Database& db, ProductId product, Date upTo, int limit) {
    return all(db.query(kGoodsOfProduct, product, upTo, limit), readGoods);
}

std::vector<GoodsRow> goodsUnsigned(Database& db) {
    return all(db.query(kGoodsUnsigned), readGoods);
}

std::vector<GoodsRow> goodsUnproven(Database& db) {
    return all(db.query(kGoodsUnproven), readGoods);
}

std::vector<GoodsRow> goodsInStock(Database& db) {
    return all(db.query(kGoodsInStock), readGoods);
}

std::vector<GoodsRow> goodsInStockOf(Database& db, ProductId product) {
    return all(db.query(kGoodsInStockOf, product), readGoods);
}

std::vector<GoodsRow> goodsOnPaper(Database& db, PaperId paper) {
    return all(db.query(kGoodsOnPaper, paper), readGoods);
}

std::vector<RefusalRow> refusalsOf(Database& db, SupplierId supplier, Date from) {
    return all(db.query(kRefusals, supplier, from), [](const Row& row) {
        return RefusalRow{row.get<Date>(0), row.get<std::uint64_t>(1)};
    });
}

std::vector<PaperId> papersOfLot(Database& db, LotId lot) {
    return all(db.query(kPapersOfLot, lot), [](const Row& row) { return row.get<PaperId>(0); });
}

std::vector<PaperDutyRow> openPaperDuties(Database& db) {
    return all(db.query(kOpenDuties), [](const Row& row) {
        PaperDutyRow duty;
        row.into(duty.lot, duty.kind, duty.since);
        return duty;
    });
}

std::vector<PaperKind> openPaperDutiesOf(Database& db, LotId lot) {
    return all(db.query(kOpenDutiesOf, lot), [](const Row& row) { return row.get<PaperKind>(0); });
}

std::vector<SignatureRow> signaturesOf(Database& db, DeliveryId delivery) {
    return all(db.query(kSignaturesOf, delivery), readSignature);
}

std::vector<SignatureRow> signaturesBetween(Database& db, Date first, Date last) {
    return all(db.query(kSignaturesBetween, first, last), readSignature);
}

std::vector<SignatureRow> signaturesBefore(Database& db, DeliveryId delivery) {
    return all(db.query(kSignaturesBefore, delivery), readSignature);
}

std::optional<TestRow> findTest(Database& db, TestId test) {
    return first(db.query(kTestById, test), readTest);
}

std::optional<TestRow> findTestByRecord(Database& db, RecordId record) {
    return first(db.query(kTestByRecord, record), readTest);
}

std::vector<TestRow> testsOfDay(Database& db, Date day) {
    return all(db.query(kTestsOfDay, day), readTest);
}

std::vector<TestRow> testsOfLot(Database& db, LotId lot) {
    return all(db.query(kTestsOfLot, lot), readTest);
}

std::vector<TestRow> testsToRepeat(Database& db) {
    return all(db.query(kTestsToRepeat), readTest);
}

std::vector<TestRow> testsToReview(Database& db, Date from) {
    return all(db.query(kTestsToReview, from), readTest);
}

std::vector<std::string_view> receivingStatements() {
    return {kGoodsBetween.text,    kSignaturesBetween.text, kDeliveriesOfDay.text,  kDeliveryById.text,
            kDeliveriesEmpty.text, kNoteKnown.text,         kGoodsOfDelivery.text,  kGoodsOfDay.text,
            kGoodsByLot.text,      kGoodsByRecord.text,     kGoodsHistory.text,     kGoodsOfProduct.text,
            kGoodsUnsigned.text,   kGoodsUnproven.text,     kGoodsInStock.text,     kGoodsInStockOf.text,
            kGoodsOnPaper.text,    kRefusals.text,          kPapersOfLot.text,      kOpenDuties.text,
            kOpenDutiesOf.text,    kSignaturesOf.text,      kSignaturesBefore.text, kTestById.text,
            kTestByRecord.text,    kTestsOfDay.text,        kTestsOfLot.text,       kTestsToRepeat.text,
            kTestsToReview.text};
}

}  // namespace canteen::store
