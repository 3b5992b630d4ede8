// Stock 库存: what is left of the lots, issuing it by menu, clearing what has expired, and holds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/receiving_records.h"
#include "core/rules/stock_rules.h"
#include "core/service/context.h"
#include "core/store/supplier_queries.h"

namespace canteen::service {

// A lot of which something is left.
struct LotLine {
    LotId lot;
    ProductId product;
    std::string productName;
    std::string spec;
    GoodsClass goods{};
    Storage storage{};
    DeliveryId delivery;
    SupplierId supplier;
    std::string supplierName;  // or the plot's
    Date day;                  // of the delivery
    std::string lotNo;         // 生产批号
    std::optional<Date> produced;
    std::optional<Date> expires;  // last day it may be used
    std::optional<int> daysLeft;  // 0 = today is the last one; negative = expired
    Unit unit{};
    Quantity accepted;
    Quantity left;
    std::string place;
    bool endingSoon = false;
    std::vector<PaperKind> toFollow;
    std::vector<LotHoldReason> holds;
    rules::Findings obstacles;  // why it may not be issued now; empty = it may
};

// What the menu asks of one product, and the lots that give it, oldest first.
struct IssueNeed {
    ProductId product;
    std::string productName;
    Unit unit{};
    std::optional<Quantity> wanted;  // nothing = the menu names no amount in this unit
    Quantity issued;                 // for this meal already
    std::vector<DishId> dishes;
    struct Pick {
        LotId lot;
        Quantity amount;
    };
    std::vector<Pick> picks;  // less than wanted where stock is short
    bool enough = false;
};

struct IssueLine {
    RecordId record;  // made when the form opens
    IssueId issue;
    LotId lot;
    Quantity amount;
    std::vector<DishId> dishes;
    std::string note{};  // why this lot, where an older one is there
};
struct IssueForm {
    UtcMs openedAt;
    Date day;
    Meal meal{};
    std::vector<IssueLine> lines;
    std::optional<UtcMs> issuedAt;  // nothing = now
    Reason reason{};                // for a late entry
    std::string note;
};

struct ClearForm {
    RecordId record;  // made when the form opens
    StockCleared cleared;
};

// What went out of a lot, or was cleared from it.
struct IssueRow {
    RecordId record;
    LotId lot;
    ProductId product;
    std::string productName;
    Unit unit{};
    Quantity amount;
    Date day;
    std::optional<Meal> meal;            // issued to; nothing = cleared away
    std::optional<ClearReason> cleared;  // why
    std::vector<DishId> dishes;
    std::string note;
    std::string taker;   // keeper of a clearing
    std::string keeper;  // witness of a clearing
    UtcMs at;
    bool late = false;  // entered afterwards
    UtcMs enteredAt;
    Reason reason{};  // why so late
    bool standing = true;
};

// A hold that has not been released.
struct LotHold {
    LotHoldReason reason{};
    UtcMs since;
    std::string note;
};

struct StockCounts {
    int lots = 0;         // with something left
    int expired = 0;      //
    int endingSoon = 0;   // not expired yet
    int quarantined = 0;  // papers to follow
    int held = 0;         //
    int unsigned_ = 0;    //
};

class Stock {
  public:
    explicit Stock(Context context) : context_(context) {}

    // Every lot with something left: by product name, within it in the order of issue (the first to expire,
    // then the first that came).
    [[nodiscard]] std::vector<LotLine> lots() const;
    [[nodiscard]] std::vector<LotLine> lotsOf(ProductId product) const;
    [[nodiscard]] std::optional<LotLine> find(LotId lot) const;
    [[nodiscard]] std::vector<LotHold> holds(LotId lot) const;
    // Batch papers that came with the lot, or were attached to it later.
    [[nodiscard]] std::vector<store::PaperRow> papers(LotId lot) const;
    // Expired ones first, then by the last day.
    [[nodiscard]] std::vector<LotLine> endingSoon() const;
    [[nodiscard]] StockCounts counts() const;

    // 按菜谱领用: the ingredients of the meal's dishes, the products that bear their names, and the lots in
    // the order of issue.
    [[nodiscard]] std::vector<IssueNeed> needs(Date day, Meal meal) const;
    [[nodiscard]] IssueForm open(Date day, Meal meal) const;
    // A line of the form for these, with ids of its own.
    [[nodiscard]] IssueLine line(LotId lot, Quantity amount, std::vector<DishId> dishes = {}) const;
    [[nodiscard]] rules::IssueJudgement judge(const IssueForm& form, const IssueLine& line,
                                              std::optional<StaffId> taker,
                                              std::optional<StaffId> keeper) const;
    // All lines or none: refuses a lot that is named twice. Saving the same form twice books once.
    Status issue(const IssueForm& form, const Signer& taker, const Signer& keeper);
    [[nodiscard]] std::vector<IssueRow> issues(Date day) const;
    // What was cleared away too.
    [[nodiscard]] std::vector<IssueRow> issuesOf(LotId lot) const;

    // Clears all that is left of a lot unless the form says less.
    [[nodiscard]] Result<ClearForm> openClearing(LotId lot) const;
    [[nodiscard]] rules::Findings judge(const ClearForm& form, std::optional<StaffId> keeper,
                                        std::optional<StaffId> witness) const;
    Status clear(const ClearForm& form, const Signer& keeper, const Signer& witness);

    Status hold(RecordId record, const std::vector<LotId>& lots, LotHoldReason reason,
                const std::string& note, const Signer& signer);
    Status release(RecordId record, const std::vector<LotId>& lots, LotHoldReason reason,
                   const std::string& note, const Signer& signer);
    // Takes all lines of an issue back, or none: at once, by who signed them.
    Status undoIssue(RecordId voiding, const std::vector<RecordId>& lines, const Signer& signer);
    // Takes an issue, a clearing or a hold back: at once by its author, later with a reason.
    Status takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                    const Signer& signer);

  private:
    Context context_;
};

}  // namespace canteen::service
