// Which papers goods must come with: the matrix of goods by kind of supplier. Data of the rule pack.
#pragma once

#include <span>
#include <vector>

#include "core/base/time.h"
#include "core/domain/supply_vocabulary.h"
#include "core/rules/finding.h"

namespace canteen::rules {

enum class PaperScope {
    Supplier,  // one paper of the supplier, valid on the day of the delivery
    Batch      // one with each delivery or batch
};
// What happens when a batch paper is not there. A missing paper of the supplier always blocks.
enum class IfMissing {
    Follow,  // it may follow; the lot waits in quarantine until then
    Block    // the goods are not taken
};

struct PaperNeed {
    std::vector<PaperKind> anyOf;  // one of these is enough
    PaperScope scope{};
    IfMissing ifMissing = IfMissing::Block;
    bool fromSite = false;  // the school asks for it beyond the pack
    bool operator==(const PaperNeed&) const = default;
};

// One row of the matrix. An empty list means: whoever brings it, whatever is brought.
struct PaperRow {
    std::vector<SupplierType> from;
    std::vector<GoodsClass> goods;
    std::vector<PaperNeed> needs;
};
using PaperMatrix = std::vector<PaperRow>;

// What the rows ask for together, each need once and in its strictest form, papers of the supplier first.
// Without goods only what is asked for whatever is brought.
std::vector<PaperNeed> requiredPapers(const PaperMatrix& matrix, SupplierType type,
                                      std::span<const GoodsClass> goods);

// Batch papers of one line that `present` does not answer.
std::vector<PaperNeed> missingBatchPapers(const PaperMatrix& matrix, SupplierType type, GoodsClass goods,
                                          std::span<const PaperKind> present);
// The same as findings. Block: paper.batch-missing. Warn: paper.to-follow, with the hours that it has.
Findings judgeBatchPapers(const PaperMatrix& matrix, SupplierType type, GoodsClass goods,
                          std::span<const PaperKind> present, DurationMs followWithin);

}  // namespace canteen::rules
