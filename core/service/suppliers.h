// Suppliers and their papers: the file that every delivery is judged by.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/domain/supplier_records.h"
#include "core/domain/vocabulary.h"
#include "core/rules/finding.h"
#include "core/rules/supplier_rules.h"
#include "core/service/context.h"
#include "core/store/supplier_queries.h"

namespace canteen::service {

// One supplier as of a day, for the goods that it is to bring.
struct SupplierLine {
    SupplierRegistered supplier;
    SupplierListed listing;
    rules::Light light{};
    rules::Findings findings;  // the sentences why
    std::string pinyin;
    std::string initials;
};

enum class PaperStanding { Valid = 1, EndsSoon = 2, Ended = 3, NotYetValid = 4, Voided = 5 };
struct PaperLine {
    store::PaperRow row;
    PaperStanding standing{};
    std::optional<int> daysLeft;  // to the last day, negative after it; nothing without an end
    bool replaced = false;        // a later one of its kind has begun
};

// Several deliveries were refused, and nobody has decided about the supplier since the last of them.
struct SuspensionAdvice {
    SupplierId supplier;
    std::string name;
    rules::Finding finding;  // supplier.many-rejects
};

struct SupplierCard {
    SupplierLine line;
    std::optional<SuspensionAdvice> advice;
    std::vector<PaperLine> papers;           // of the supplier, replaced and voided ones too, newest first
    std::vector<PaperLine> batchPapers;      // newest first, the last 50
    std::vector<store::ListingRow> history;  // of the list state, newest first
};

struct EndingPaper {
    store::PaperRow row;
    std::string supplier;
    int daysLeft = 0;                  // negative after the last day
    std::optional<std::int32_t> step;  // the warning reached: 90, 60, 30, 7
};

// Of those on the list; who left, the blacklisted and the own plot do not count.
struct SupplierCounts {
    int all = 0;
    int blocked = 0;  // approved, and yet nothing may be taken: a paper ended or is missing
    int ending = 0;   // papers that end within so many days, the pack's last warning but one
    int endingDays = 0;
};

// Stable ids of what an import names.
SupplierId supplierIdOf(std::string_view site, std::string_view name);
PaperId paperIdOf(std::string_view site, const PaperFiled& paper);

// What is wrong with the fields by themselves: SupplierNameMissing, SupplierAddressMissing,
// SupplierPhoneMissing (Food Safety Law art. 53). The school's own plot needs the name only.
Status judgeSupplierFields(const SupplierRegistered& supplier);
// ListReasonMissing for anything but Approved and Candidate; ListUntilPast.
Status judgeListingFields(const SupplierListed& listing, Date today);

// Every Status refuses besides its own sentences with NotPermitted, PersonHasLeft, BadgeIsNotEnough, DiskFull
// or StoreFailed. Giving a record id twice books once. On the store's thread.
class Suppliers {
  public:
    explicit Suppliers(Context context) : context_(context) {}

    // Everybody on file by pinyin, those who left and the blacklisted last.
    [[nodiscard]] std::vector<SupplierLine> list(Date day) const;
    [[nodiscard]] std::optional<SupplierCard> card(SupplierId supplier, Date day) const;
    // Whether it may bring these goods on that day: what a delivery asks. Nothing for an unknown supplier.
    [[nodiscard]] std::optional<rules::SupplierJudgement> judge(SupplierId supplier,
                                                                const std::vector<GoodsClass>& goods,
                                                                Date day) const;
    // Papers of approved, candidate and suspended suppliers that end from today on within so many days and
    // are not renewed, soonest first.
    [[nodiscard]] std::vector<EndingPaper> endingWithin(int days) const;
    // The same with those that ended before and were never renewed.
    [[nodiscard]] std::vector<EndingPaper> endedOrEndingWithin(int days) const;
    [[nodiscard]] SupplierCounts counts() const;
    // Approved suppliers that should be suspended: refused as often as the pack says, the last time after the
    // newest listing. Any new listing is a decision, so approving it again with a reason declines.
    [[nodiscard]] std::vector<SuspensionAdvice> suspensionAdvice() const;

    // Registers or changes. Refuses as judgeSupplierFields(), and SupplierNameTaken, CreditCodeTaken. The
    // same again adds no record.
    Status save(RecordId record, SupplierRegistered supplier, const Signer& signer);
    // Refuses as judgeListingFields(), and NotFound.
    Status setState(RecordId record, const SupplierListed& listing, const Signer& signer);

    // A page as JPEG, durable before a paper names it.
    Result<Hash> keepPage(BytesView jpeg, const Signer& signer);
    // What is to be said of it before it is filed (rules::judgePaperEntry()); for a batch paper nothing.
    [[nodiscard]] rules::Findings judgePaper(const PaperFiled& paper) const;
    // Files a paper of a supplier, or of a batch. Refuses with the first block of judgePaper(), and NotFound.
    // An id that is on file adds no record. The note tells what is wrong with its photos.
    Status file(RecordId record, PaperFiled paper, const Signer& signer, const std::string& note = {});
    Status verify(RecordId record, const PaperVerified& verified, const Signer& signer);
    // Takes a paper back that was filed by mistake: at once by whoever filed it, later with a reason.
    Status takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                    const Signer& signer);

  private:
    [[nodiscard]] std::vector<SupplierLine> judged(Date day) const;
    [[nodiscard]] std::optional<SuspensionAdvice> adviceFor(const store::SupplierRow& row) const;
    [[nodiscard]] std::vector<EndingPaper> ending(Date first, int days) const;

    Context context_;
};

}  // namespace canteen::service
