#include "core/store/supplier_queries.h"

#include <map>

#include "core/store/database.h"
#include "core/store/joined.h"

namespace canteen::store {
namespace {

constexpr char kSelectSupplier[] =
    "SELECT s.supplier, s.name, s.credit_code, s.type, s.address, s.contact, s.phone, s.goods,"
    " coalesce(l.state, 1), coalesce(l.reason, ''), l.until, l.breach_checked_on FROM supplier s"
    " LEFT JOIN supplier_listing l"
    " ON l.seq = (SELECT max(n.seq) FROM supplier_listing n WHERE n.supplier = s.supplier)";
constexpr char kByName[] = " ORDER BY s.name, s.supplier";
constexpr char kOneSupplier[] = " WHERE s.supplier = ?";
constexpr Sql kSuppliers = kJoined<kSelectSupplier, kByName>.data();
constexpr Sql kSupplier = kJoined<kSelectSupplier, kOneSupplier>.data();
constexpr Sql kSupplierByName = "SELECT supplier FROM supplier WHERE name = ? ORDER BY seq DESC LIMIT 1";
constexpr Sql kSupplierByCode =
    "SELECT supplier FROM supplier WHERE credit_code = ? ORDER BY seq DESC LIMIT 1";
constexpr Sql kListings =
    "SELECT seq, supplier, state, reason, until, breach_checked_on, listed_at, listed_by"
    " FROM supplier_listing"
    " WHERE supplier = ? ORDER BY seq DESC";

constexpr char kSelectPaper[] =
    "SELECT seq, record, paper, supplier, kind, number, holder, scope, issued, expires, lot, covers_g, code,"
    " sealed, filed_at, filed_by, verify_state, verify_note, verified_at, verified_by, voided FROM paper";
constexpr char kStanding[] = " WHERE paper = ? AND voided = 0";
constexpr char kOfRecord[] = " WHERE record = ?";
constexpr char kOfSuppliers[] = " WHERE voided = 0 AND batch = 0 ORDER BY supplier, kind, seq";
constexpr char kOfSupplier[] = " WHERE supplier = ? AND voided = 0 AND batch = 0 ORDER BY kind, seq";
constexpr char kHistory[] = " WHERE supplier = ? AND batch = 0 ORDER BY seq DESC";
constexpr char kBatch[] = " WHERE supplier = ? AND batch = 1 ORDER BY seq DESC LIMIT ?";
constexpr char kNumbered[] =
    " WHERE kind = ? AND plain_number = ? AND plain_number <> '' AND voided = 0 ORDER BY seq";
constexpr char kEnding[] =
    " WHERE voided = 0 AND batch = 0 AND expires IS NOT NULL AND expires BETWEEN ? AND ?"
    " ORDER BY expires, seq";
constexpr Sql kPaper = kJoined<kSelectPaper, kStanding>.data();
constexpr Sql kPaperByRecord = kJoined<kSelectPaper, kOfRecord>.data();
constexpr Sql kSupplierPapers = kJoined<kSelectPaper, kOfSuppliers>.data();
constexpr Sql kPapersOfSupplier = kJoined<kSelectPaper, kOfSupplier>.data();
constexpr Sql kPaperHistory = kJoined<kSelectPaper, kHistory>.data();
constexpr Sql kBatchPapers = kJoined<kSelectPaper, kBatch>.data();
constexpr Sql kPapersNumbered = kJoined<kSelectPaper, kNumbered>.data();
constexpr Sql kPapersEnding = kJoined<kSelectPaper, kEnding>.data();
constexpr Sql kPhotos = "SELECT hash FROM paper_photo WHERE seq = ? ORDER BY page";

constexpr char kSelectProduct[] =
    "SELECT p.product, p.name, p.spec, p.goods, p.storage, p.unit, p.unit_g, p.life_days, p.maker,"
    " p.maker_address, p.maker_phone, p.listed, coalesce(b.times, 0) FROM product p"
    " LEFT JOIN product_bought b ON b.product = p.product";
constexpr char kMostBought[] = " ORDER BY coalesce(b.times, 0) DESC, p.name, p.spec, p.product";
constexpr char kOneProduct[] = " WHERE p.product = ?";
constexpr Sql kProducts = kJoined<kSelectProduct, kMostBought>.data();
constexpr Sql kProduct = kJoined<kSelectProduct, kOneProduct>.data();
constexpr Sql kProductByGtin =
    "SELECT g.product FROM product_gtin g JOIN product p ON p.product = g.product WHERE g.gtin = ?"
    " ORDER BY p.listed DESC, p.seq DESC LIMIT 1";
constexpr Sql kProductByName =
    "SELECT product FROM product WHERE name = ? AND spec = ? ORDER BY listed DESC, seq DESC LIMIT 1";
constexpr Sql kGtins = "SELECT gtin FROM product_gtin WHERE product = ? ORDER BY position";
constexpr Sql kAllGtins = "SELECT product, gtin FROM product_gtin ORDER BY product, position";

std::vector<GoodsClass> goodsIn(std::int64_t bits) {
    std::vector<GoodsClass> goods;
    for (const GoodsClass one : allGoodsClasses())
        if ((bits & bitsOf({one})) != 0) goods.push_back(one);
    return goods;
}

SupplierRow readSupplier(const Row& row) {
    SupplierRow line;
    SupplierRegistered& s = line.supplier;
    std::int64_t goods = 0;
    row.into(s.supplier, s.name, s.creditCode, s.type, s.address, s.contact, s.phone, goods,
             line.listing.state, line.listing.reason, line.listing.until, line.listing.breachCheckedOn);
    s.goods = goodsIn(goods);
    line.listing.supplier = s.supplier;
    return line;
}

struct NumberedPaper {
    std::uint64_t seq = 0;
    PaperRow row;
};

NumberedPaper readPaper(const Row& row) {
    NumberedPaper read;
    PaperRow& line = read.row;
    PaperFiled& p = line.paper;
    std::optional<StaffId> filedBy;
    row.into(read.seq, line.record, p.paper, p.supplier, p.kind, p.number, p.holder, p.scope, p.issued,
             p.expires, p.lot, p.covers, p.code, p.sealed, line.filedAt, filedBy, line.verified,
             line.verifyNote, line.verifiedAt, line.verifiedBy, line.voided);
    line.filedBy = filedBy.value_or(StaffId{});
    return read;
}

PaperRow withPhotos(Database& db, NumberedPaper read) {
    for (const Row& row : db.query(kPhotos, read.seq)) read.row.paper.photos.push_back(row.get<Hash>(0));
    return std::move(read.row);
}

template <class... T>
std::optional<PaperRow> onePaper(Database& db, Sql sql, const T&... values) {
    std::optional<NumberedPaper> read;
    for (const Row& row : db.query(sql, values...)) read = readPaper(row);
    return read ? std::optional(withPhotos(db, std::move(*read))) : std::nullopt;
}

template <class... T>
std::vector<PaperRow> plainPapers(Database& db, Sql sql, const T&... values) {
    std::vector<PaperRow> all;
    for (const Row& row : db.query(sql, values...)) all.push_back(readPaper(row).row);
    return all;
}

template <class... T>
std::vector<PaperRow> wholePapers(Database& db, Sql sql, const T&... values) {
    std::vector<NumberedPaper> read;
    for (const Row& row : db.query(sql, values...)) read.push_back(readPaper(row));
    std::vector<PaperRow> all;
    for (NumberedPaper& one : read) all.push_back(withPhotos(db, std::move(one)));
    return all;
}

ProductRow readProduct(const Row& row) {
    ProductRow line;
    ProductRegistered& p = line.product;
    row.into(p.product, p.name, p.spec, p.goods, p.storage, p.unit, p.unitWeight, p.lifeDays, p.maker,
             p.makerAddress, p.makerPhone, p.listed, line.bought);
    return line;
}

}  // namespace

std::int64_t bitsOf(const std::vector<GoodsClass>& goods) {
    std::int64_t bits = 0;
    for (const GoodsClass one : goods) bits |= std::int64_t{1} << static_cast<int>(one);
    return bits;
}

std::vector<SupplierRow> listSuppliers(Database& db) {
    std::vector<SupplierRow> all;
    for (const Row& row : db.query(kSuppliers)) all.push_back(readSupplier(row));
    return all;
}

std::optional<SupplierRow> findSupplier(Database& db, SupplierId supplier) {
    Query q = db.query(kSupplier, supplier);
    if (!q.step()) return std::nullopt;
    return readSupplier(q.row());
}

std::optional<SupplierId> findSupplierByName(Database& db, std::string_view name) {
    return db.single<SupplierId>(kSupplierByName, name);
}

std::optional<SupplierId> findSupplierByCreditCode(Database& db, std::string_view creditCode) {
    if (creditCode.empty()) return std::nullopt;
    return db.single<SupplierId>(kSupplierByCode, creditCode);
}

std::vector<ListingRow> listingsOf(Database& db, SupplierId supplier) {
    std::vector<ListingRow> all;
    for (const Row& row : db.query(kListings, supplier)) {
        ListingRow& line = all.emplace_back();
        SupplierListed& l = line.listing;
        std::optional<StaffId> by;
        row.into(line.seq, l.supplier, l.state, l.reason, l.until, l.breachCheckedOn, line.at, by);
        line.by = by.value_or(StaffId{});
    }
    return all;
}

std::optional<PaperRow> findPaper(Database& db, PaperId paper) {
    return onePaper(db, kPaper, paper);
}

std::optional<PaperRow> findPaperByRecord(Database& db, RecordId record) {
    return onePaper(db, kPaperByRecord, record);
}

std::vector<PaperRow> listSupplierPapers(Database& db) {
    return plainPapers(db, kSupplierPapers);
}

std::vector<PaperRow> supplierPapersOf(Database& db, SupplierId supplier) {
    return plainPapers(db, kPapersOfSupplier, supplier);
}

std::vector<PaperRow> paperHistoryOf(Database& db, SupplierId supplier) {
    return wholePapers(db, kPaperHistory, supplier);
}

std::vector<PaperRow> batchPapersOf(Database& db, SupplierId supplier, int limit) {
    return wholePapers(db, kBatchPapers, supplier, limit);
}

std::vector<PaperRow> papersNumbered(Database& db, PaperKind kind, std::string_view plainNumber) {
    return plainPapers(db, kPapersNumbered, kind, plainNumber);
}

std::vector<PaperRow> papersEnding(Database& db, Date first, Date last) {
    return plainPapers(db, kPapersEnding, first, last);
}

std::vector<ProductRow> listProducts(Database& db) {
    std::map<ProductId, std::vector<std::string>> gtins;
    for (const Row& row : db.query(kAllGtins)) gtins[row.get<ProductId>(0)].push_back(row.text(1));
    std::vector<ProductRow> all;
    for (const Row& row : db.query(kProducts)) {
        ProductRow& line = all.emplace_back(readProduct(row));
        line.product.gtins = std::move(gtins[line.product.product]);
    }
    return all;
}

std::optional<ProductRow> findProduct(Database& db, ProductId product) {
    std::optional<ProductRow> line;
    for (const Row& row : db.query(kProduct, product)) line = readProduct(row);
    if (line)
        for (const Row& row : db.query(kGtins, product)) line->product.gtins.push_back(row.text(0));
    return line;
}

std::optional<ProductRow> findProductByGtin(Database& db, std::string_view gtin) {
    const auto product = db.single<ProductId>(kProductByGtin, gtin);
    return product ? findProduct(db, *product) : std::nullopt;
}

std::optional<ProductId> findProductByName(Database& db, std::string_view name, std::string_view spec) {
    return db.single<ProductId>(kProductByName, name, spec);
}

// The short lists of suppliers and products are read whole.
std::vector<std::string_view> supplierStatements() {
    return {kSupplier.text,     kSupplierByName.text, kSupplierByCode.text, kListings.text,
            kPaper.text,        kPaperByRecord.text,  kSupplierPapers.text, kPapersOfSupplier.text,
            kPaperHistory.text, kBatchPapers.text,    kPapersNumbered.text, kPapersEnding.text,
            kPhotos.text,       kProduct.text,        kProductByGtin.text,  kProductByName.text,
            kGtins.text};
}

}  // namespace canteen::store
