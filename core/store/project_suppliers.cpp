#include "core/base/plain_text.h"
#include "core/domain/receiving_records.h"
#include "core/domain/supplier_records.h"
#include "core/store/projections.h"
#include "core/store/supplier_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kPutSupplier =
    "INSERT INTO supplier (supplier, seq, name, credit_code, type, address, contact, phone, goods)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (supplier) DO UPDATE SET seq = excluded.seq,"
    " name = excluded.name, credit_code = excluded.credit_code, type = excluded.type,"
    " address = excluded.address, contact = excluded.contact, phone = excluded.phone, goods = excluded.goods";
constexpr Sql kAddListing =
    "INSERT INTO supplier_listing (seq, supplier, state, reason, until, breach_checked_on, listed_at,"
    " listed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr Sql kAddPaper =
    "INSERT INTO paper (seq, record, paper, supplier, kind, batch, number, plain_number, holder, scope,"
    " issued, expires, lot, covers_g, code, sealed, filed_at, filed_by, verify_state, verify_note,"
    " verified_at, verified_by, voided)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', NULL, NULL, 0)";
constexpr Sql kAddPhoto = "INSERT INTO paper_photo (seq, page, hash) VALUES (?, ?, ?)";
constexpr Sql kVerifyPaper =
    "UPDATE paper SET verify_state = ?2, verify_note = ?3, verified_at = ?4, verified_by = ?5"
    " WHERE paper = ?1 AND voided = 0";
constexpr Sql kVoidPaper = "UPDATE paper SET voided = 1 WHERE record = ?";
constexpr Sql kPutProduct =
    "INSERT INTO product (product, seq, name, spec, goods, storage, unit, unit_g, life_days, maker,"
    " maker_address, maker_phone, listed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (product) DO UPDATE SET seq = excluded.seq, name = excluded.name, spec = excluded.spec,"
    " goods = excluded.goods, storage = excluded.storage, unit = excluded.unit, unit_g = excluded.unit_g,"
    " life_days = excluded.life_days, maker = excluded.maker, maker_address = excluded.maker_address,"
    " maker_phone = excluded.maker_phone, listed = excluded.listed";
constexpr Sql kDropGtins = "DELETE FROM product_gtin WHERE product = ?";
constexpr Sql kAddGtin = "INSERT INTO product_gtin (gtin, product, position) VALUES (?, ?, ?)";
constexpr Sql kBought =
    "INSERT INTO product_bought (product, times) VALUES (?1, ?2)"
    " ON CONFLICT (product) DO UPDATE SET times = times + excluded.times";

void projectSupplier(const ProjectionContext& context) {
    const auto s = context.decode<SupplierRegistered>();
    context.db.run(kPutSupplier, s.supplier, context.entry.seq, s.name, s.creditCode, s.type, s.address,
                   s.contact, s.phone, bitsOf(s.goods));
}

void projectListing(const ProjectionContext& context) {
    const auto l = context.decode<SupplierListed>();
    context.db.run(kAddListing, context.entry.seq, l.supplier, l.state, l.reason, l.until, l.breachCheckedOn,
                   context.entry.happenedAt, firstSigner(context.entry));
}

void projectPaper(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto p = context.decode<PaperFiled>();
    context.db.run(kAddPaper, e.seq, e.id, p.paper, p.supplier, p.kind, isBatchPaper(p.kind), p.number,
                   plainNumber(p.number), p.holder, p.scope, p.issued, p.expires, p.lot, p.covers, p.code,
                   p.sealed, e.happenedAt, firstSigner(e), VerifyState::Unverified);
    int page = 0;
    for (const Hash& photo : p.photos) context.db.run(kAddPhoto, e.seq, page++, photo);
}

void projectVerified(const ProjectionContext& context) {
    const auto v = context.decode<PaperVerified>();
    context.db.run(kVerifyPaper, v.paper, v.state, v.note, context.entry.happenedAt,
                   firstSigner(context.entry));
}

void projectProduct(const ProjectionContext& context) {
    const auto p = context.decode<ProductRegistered>();
    context.db.run(kPutProduct, p.product, context.entry.seq, p.name, p.spec, p.goods, p.storage, p.unit,
                   p.unitWeight, p.lifeDays, p.maker, p.makerAddress, p.makerPhone, p.listed);
    context.db.run(kDropGtins, p.product);
    int position = 0;
    for (const std::string& gtin : p.gtins) context.db.run(kAddGtin, gtin, p.product, position++);
}

void projectBought(const ProjectionContext& context) {
    if (context.entry.relation == ledger::Relation::Corrects) return;
    context.db.run(kBought, context.decode<GoodsReceived>().product, 1);
}

void projectTakenBack(const ProjectionContext& context) {
    const auto target = findEntry(context.records, *context.entry.refers);
    if (!target) return;
    if (target->kind == Kind::PaperFiled) context.db.run(kVoidPaper, target->id);
    if (target->kind != Kind::GoodsReceived || target->relation == ledger::Relation::Corrects) return;
    context.db.run(kBought, bodyOf<GoodsReceived>(*target).product, -1);
}

}  // namespace

void projectSuppliers(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::SupplierRegistered:
            return projectSupplier(context);
        case Kind::SupplierListed:
            return projectListing(context);
        case Kind::PaperFiled:
            return projectPaper(context);
        case Kind::PaperVerified:
            return projectVerified(context);
        case Kind::ProductRegistered:
            return projectProduct(context);
        case Kind::GoodsReceived:
            return projectBought(context);
        case Kind::RecordVoided:
            return projectTakenBack(context);
        default:
            return;
    }
}

}  // namespace canteen::store
