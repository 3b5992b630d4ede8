// Suppliers, papers and products as the projections hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/supplier_records.h"

namespace canteen::store {

class Database;

struct SupplierRow {
    SupplierRegistered supplier;
    SupplierListed listing;  // the newest; Candidate when there is none
};
struct ListingRow {
    std::uint64_t seq = 0;
    SupplierListed listing;
    UtcMs at;
    StaffId by;
};
struct PaperRow {
    RecordId record;
    PaperFiled paper;  // without its findings
    UtcMs filedAt;
    StaffId filedBy;
    VerifyState verified{};
    std::string verifyNote;
    std::optional<UtcMs> verifiedAt;
    std::optional<StaffId> verifiedBy;
    bool voided = false;
};

// Those who left and the blacklisted too, by name.
std::vector<SupplierRow> listSuppliers(Database& db);
std::optional<SupplierRow> findSupplier(Database& db, SupplierId supplier);
std::optional<SupplierId> findSupplierByName(Database& db, std::string_view name);
// One that has this credit code; nothing for an empty one.
std::optional<SupplierId> findSupplierByCreditCode(Database& db, std::string_view creditCode);
// Newest first.
std::vector<ListingRow> listingsOf(Database& db, SupplierId supplier);

std::optional<PaperRow> findPaper(Database& db, PaperId paper);  // the standing one
std::optional<PaperRow> findPaperByRecord(Database& db, RecordId record);
// Standing papers of all suppliers that belong to no batch, by supplier, kind and filing.
std::vector<PaperRow> listSupplierPapers(Database& db);
// The same of one supplier; without photos, as above.
std::vector<PaperRow> supplierPapersOf(Database& db, SupplierId supplier);
// Every paper of the supplier that belongs to no batch, replaced and voided ones too, newest first.
std::vector<PaperRow> paperHistoryOf(Database& db, SupplierId supplier);
// Batch papers of the supplier, newest first, at most so many.
std::vector<PaperRow> batchPapersOf(Database& db, SupplierId supplier, int limit);
// Standing papers of a kind with this number (core/base/plain_text.h), oldest first.
std::vector<PaperRow> papersNumbered(Database& db, PaperKind kind, std::string_view plainNumber);
// Standing papers of suppliers that end between the days, both included, soonest first.
std::vector<PaperRow> papersEnding(Database& db, Date first, Date last);

struct ProductRow {
    ProductRegistered product;
    std::int64_t bought = 0;  // lines of deliveries
};
// Those no longer bought too, most bought first, then by name and specification.
std::vector<ProductRow> listProducts(Database& db);
std::optional<ProductRow> findProduct(Database& db, ProductId product);
// `gtin` has 14 digits. A product that is bought goes before one that is not.
std::optional<ProductRow> findProductByGtin(Database& db, std::string_view gtin);
std::optional<ProductId> findProductByName(Database& db, std::string_view name, std::string_view spec);

// How a list of goods stands in a column.
std::int64_t bitsOf(const std::vector<GoodsClass>& goods);

// Every statement of this file that lists, for the test of its plan.
std::vector<std::string_view> supplierStatements();

}  // namespace canteen::store
