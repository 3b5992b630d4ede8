// What several models say of an export.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/domain/export_records.h"
#include "core/port/exporter.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/row.h"

namespace kiosk {

// The books that stand for days; a trace begins at one thing.
std::span<const canteen::ExportBook> booksOfDays();
// 证据包; 全部台账; 留样, 晨检; 留样等 4 本
std::string exportWords(const Desk& desk, canteen::ExportFormat format,
                        const std::vector<canteen::ExportBook>& books);
// 2026-11-18 至 2026-11-20
std::string daysWords(const Desk& desk, canteen::Date from, canteen::Date to);
// "12.3 GB"
std::string sizeWords(std::uint64_t bytes);
Row fileRow(const Desk& desk, const canteen::ExportedFile& file, std::size_t place);
// Why nothing was exported.
std::string faultWords(const Desk& desk, const canteen::port::ExportState& state);

}  // namespace kiosk
