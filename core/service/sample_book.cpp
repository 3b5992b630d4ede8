// 留样台账: searching, one sample, and its struck-through lines.
#include <algorithm>
#include <set>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/sample_lines.h"

namespace canteen::service {

SampleLine lineOf(const store::SampleRow& row) {
    SampleLine line;
    line.sample = row.sample;
    line.record = row.record;
    line.seq = row.seq;
    line.dish = row.dish;
    line.dishName = row.dishName;
    line.day = row.day;
    line.meal = row.meal;
    line.weight = row.weight;
    line.source = row.source;
    line.box = row.box;
    line.sampledAt = row.sampledAt;
    line.enteredAt = row.enteredAt;
    line.late = row.late;
    line.reason = row.reason;
    line.note = row.note;
    line.state = row.state;
    line.held = row.held && row.isLive();
    line.holdReason = row.holdReason;
    line.holdNote = row.holdNote.value_or("");
    line.sampler = row.samplerName;
    line.supervisor = row.supervisorName;
    line.putInAt = row.putInAt;
    line.fridge = row.fridge.value_or("");
    line.shelf = row.shelf.value_or(0);
    line.keepUntil = row.keepUntil;
    line.endedAt = row.endedAt;
    line.endedBy = row.endedByName;
    line.witness = row.witnessName;
    line.sentTo = row.sentUnit.value_or("");
    line.voidReason = row.voidReason;
    line.correction = row.corrects.has_value();
    return line;
}

std::vector<SampleLine> linesOf(const std::vector<store::SampleRow>& rows) {
    std::vector<SampleLine> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows) lines.push_back(lineOf(row));
    return lines;
}

Result<std::vector<store::SampleRow>> findBatch(store::Database& db, const std::vector<SampleId>& samples) {
    if (samples.empty() || std::set(samples.begin(), samples.end()).size() != samples.size())
        return refuse(TextId::NothingChosen, "an empty batch, or one that names a sample twice");
    std::vector<store::SampleRow> rows;
    for (const SampleId sample : samples) {
        auto row = store::findSample(db, sample);
        if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such sample"};
        rows.push_back(std::move(*row));
    }
    return rows;
}

std::vector<SampleLine> Samples::book(const BookQuery& query) const {
    const store::SampleFilter filter{query.dish,  query.from,     query.to,   query.box,
                                     query.state, query.heldOnly, query.limit};
    return linesOf(store::searchSamples(context_.store.database(), filter));
}

std::optional<SampleLine> Samples::find(SampleId sample) const {
    const auto row = store::findSample(context_.store.database(), sample);
    if (!row) return std::nullopt;
    return lineOf(*row);
}

std::vector<SampleLine> Samples::history(SampleId sample) const {
    return linesOf(store::sampleHistory(context_.store.database(), sample));
}

}  // namespace canteen::service
