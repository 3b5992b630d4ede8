#include "core/service/demo_suppliers.h"

#include <array>

#include "core/service/suppliers.h"

namespace canteen::service {
namespace {

constexpr std::string_view kOfficer = "14";
constexpr std::string_view kDirector = "16";
constexpr int kSuspendedAgo = 6;

SupplierId supplierNamed(const DemoWorld& world, std::string_view name) {
    return supplierIdOf(world.context.store.site(), name);
}

// The director rings up about the licences of those who bring the most.
void compareLicences(DemoWorld& world) {
    constexpr std::array<std::string_view, 3> kAsked{"清河镇丰年粮油经营部（演示）",
                                                     "演示县放心肉类屠宰有限公司", "演示县晨牧乳业有限公司"};
    Suppliers suppliers(world.context);
    for (const std::string_view name : kAsked) {
        for (const auto& row :
             store::supplierPapersOf(world.context.store.database(), supplierNamed(world, name))) {
            if (row.paper.kind > PaperKind::SlaughterPermit) continue;
            world.spend(40, 80);
            must(suppliers.verify(world.newId<RecordId>(), {row.paper.paper, VerifyState::ByHand, "电话核对"},
                                  world.signIn(kDirector)));
        }
    }
}

void suspend(DemoWorld& world) {
    const SupplierListed listing{supplierNamed(world, "演示县江鲜水产配送中心"),
                                 SupplierState::Suspended,
                                 "两次送来的鱼不新鲜，整改后再看",
                                 world.calendar.today() + 20,
                                 {}};
    world.spend(30, 60);
    must(Suppliers(world.context).setState(world.newId<RecordId>(), listing, world.signIn(kOfficer)));
}

}  // namespace

void planSuppliers(DemoWorld& world, Date day) {
    const DemoCalendar& calendar = world.calendar;
    if (day == calendar.schooldays().front())
        world.timeline.add({world.about(day, 14, 32, 6), minutes(14), "licences compared",
                            [&world] { compareLicences(world); }});
    if (day == calendar.before(kSuspendedAgo))
        world.timeline.add(
            {world.about(day, 10, 12, 5), minutes(1), "supplier suspended", [&world] { suspend(world); }});
}

}  // namespace canteen::service
