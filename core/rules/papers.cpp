#include "core/rules/papers.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/domain/word_argument.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

template <class T>
bool contains(std::span<const T> list, const T& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool applies(const PaperRow& row, SupplierType type, std::span<const GoodsClass> goods) {
    if (!row.from.empty() && !contains<SupplierType>(row.from, type)) return false;
    return row.goods.empty() || std::any_of(goods.begin(), goods.end(), [&](GoodsClass one) {
               return contains<GoodsClass>(row.goods, one);
           });
}

void add(std::vector<PaperNeed>& needs, const PaperNeed& need) {
    const auto same = std::find_if(needs.begin(), needs.end(), [&](const PaperNeed& known) {
        return known.scope == need.scope && known.anyOf == need.anyOf;
    });
    if (same == needs.end())
        needs.push_back(need);
    else
        same->ifMissing = std::max(same->ifMissing, need.ifMissing);
}

}  // namespace

std::vector<PaperNeed> requiredPapers(const PaperMatrix& matrix, SupplierType type,
                                      std::span<const GoodsClass> goods) {
    std::vector<PaperNeed> needs;
    for (const PaperRow& row : matrix)
        if (applies(row, type, goods))
            for (const PaperNeed& need : row.needs) add(needs, need);
    std::stable_sort(needs.begin(), needs.end(),
                     [](const PaperNeed& a, const PaperNeed& b) { return a.scope < b.scope; });
    return needs;
}

std::vector<PaperNeed> missingBatchPapers(const PaperMatrix& matrix, SupplierType type, GoodsClass goods,
                                          std::span<const PaperKind> present) {
    std::vector<PaperNeed> needs = requiredPapers(matrix, type, std::span(&goods, 1));
    std::erase_if(needs, [&](const PaperNeed& need) {
        return need.scope == PaperScope::Supplier ||
               std::any_of(need.anyOf.begin(), need.anyOf.end(),
                           [&](PaperKind kind) { return contains<PaperKind>(present, kind); });
    });
    return needs;
}

Findings judgeBatchPapers(const PaperMatrix& matrix, SupplierType type, GoodsClass goods,
                          std::span<const PaperKind> present, DurationMs followWithin) {
    Spoken spoken;
    for (const PaperNeed& need : missingBatchPapers(matrix, type, goods, present)) {
        if (need.ifMissing == IfMissing::Block)
            spoken.block("paper.batch-missing", {TextId::BatchPaperMissing, {wordArgument(need.anyOf)}});
        else
            spoken.warn("paper.to-follow",
                        {TextId::BatchPaperToFollow,
                         {wordArgument(need.anyOf), std::to_string(followWithin.value / hours(1).value)}});
    }
    return spoken.findings;
}

}  // namespace canteen::rules
