// Deliveries, their lines and duties as lines of any list, and what earlier deliveries make likely.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/receiving.h"
#include "core/service/suppliers.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"

namespace kiosk {

Tone toneOf(canteen::rules::Light light);
// What the rules say, the worst first, without what is only flagged.
std::vector<ToneLine> toneLines(const Desk& desk, const canteen::rules::Findings& findings);

// With its light and the worst sentence.
Row supplierRow(const Desk& desk, const canteen::service::SupplierLine& line);

Row deliveryRow(const Desk& desk, const canteen::service::DeliveryLine& line);
Row goodsRow(const Desk& desk, const canteen::service::GoodsLine& line);
// "12.5 kg"
std::string amountOf(const Desk& desk, canteen::Quantity amount, canteen::Unit unit);

// A duty's id in a row: its place in Receiving::duties().
Row dutyRow(const Desk& desk, const canteen::service::Duty& duty, std::size_t place);
// The same in one sentence, for the home screen.
std::string dutyWords(const Desk& desk, const canteen::service::Duty& duty);

// What the supplier's deliveries of the last two weeks were like, the last first, nothing twice.
struct Habits {
    std::vector<std::string> plates;
    std::vector<std::string> drivers;
    std::vector<std::string> plots;
    std::vector<canteen::ProductId> products;
};
Habits habitsOf(const Desk& desk, canteen::SupplierId supplier);
// How many deliveries each supplier brought in these weeks.
std::vector<std::pair<canteen::SupplierId, int>> usualSuppliers(const Desk& desk);

}  // namespace kiosk
