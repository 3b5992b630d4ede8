// Rows of the store as lines of the sample book.
#pragma once

#include <vector>

#include "core/service/samples.h"
#include "core/store/sample_queries.h"

namespace canteen::service {

SampleLine lineOf(const store::SampleRow& row);
std::vector<SampleLine> linesOf(const std::vector<store::SampleRow>& rows);

// The standing samples of a batch, in its order. Refuses an empty batch, one that names a sample twice
// (NothingChosen) and samples that do not exist (NotFound).
Result<std::vector<store::SampleRow>> findBatch(store::Database& db, const std::vector<SampleId>& samples);

}  // namespace canteen::service
